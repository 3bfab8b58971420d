import Foundation
import Testing

/// A file of the project that a test holds against what the code says now. `UPDATE_SNAPSHOTS=1` writes it anew.
enum Golden {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func expect(_ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = root.appending(path: path)
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let isCurrent = kept == text
        #expect(
            isCurrent, "\(path) is not what the code says now; UPDATE_SNAPSHOTS=1 writes it anew",
            sourceLocation: sourceLocation)
    }
}
