import Foundation
import Testing

/// Screens as files. `UPDATE_SNAPSHOTS=1` writes them anew; then one reads the difference.
enum Golden {
    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")

    static func expect(
        _ text: String, as name: String, width: Int = 80, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = directory.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "see \(name).txt", sourceLocation: sourceLocation)
        for line in text.split(separator: "\n") where !line.contains(" on ") && !line.contains("failoverctl ") {
            #expect(line.count <= width, "\(name): \(line)", sourceLocation: sourceLocation)
        }
    }
}
