package import Foundation

/// Where the stories lie in the repository.
package enum StoryShelf {
    /// The root of the repository, five steps above this very file.
    package static let root: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        return root
    }()

    private static let folder = root.appending(path: "Tests/OrchestrationTests/Stories")

    /// The names of all stories, in order.
    package static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".story") }
            .map { String($0.dropLast(".story".count)) }.sorted()
    }

    package static func text(of name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(name).story"), encoding: .utf8)
    }

    package static func write(_ text: String, as name: String) throws {
        try text.write(to: folder.appending(path: "\(name).story"), atomically: true, encoding: .utf8)
    }
}
