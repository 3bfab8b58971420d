package import Foundation

/// Where the stories lie in the repository.
package enum StoryShelf {
    /// Found from the place of this very file, five steps below the root.
    package static func folder(file: String = #filePath) -> URL {
        var root = URL(filePath: file)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        return root.appending(path: "Tests/OrchestrationTests/Stories")
    }

    /// The names of all stories, in order.
    package static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder().path).filter { $0.hasSuffix(".story") }
            .map { String($0.dropLast(".story".count)) }.sorted()
    }

    package static func text(of name: String) throws -> String {
        try String(contentsOf: folder().appending(path: "\(name).story"), encoding: .utf8)
    }

    package static func write(_ text: String, as name: String) throws {
        try text.write(to: folder().appending(path: "\(name).story"), atomically: true, encoding: .utf8)
    }
}
