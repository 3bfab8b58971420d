import Foundation
import Testing

/// Texts that are kept beside the tests; `UPDATE_SNAPSHOTS=1` writes them anew.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func compare(_ text: String, with name: String) throws {
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        #expect(try read(name) == text, "\(name) is not what it was; UPDATE_SNAPSHOTS=1 writes it anew")
    }
}
