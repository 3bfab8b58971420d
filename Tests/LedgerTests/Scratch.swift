import Foundation
import Testing

@testable import Ledger

/// A state directory of its own for one test, gone when the test is.
struct Scratch: ~Copyable {
    let directory: String

    init() throws {
        directory = FileManager.default.temporaryDirectory.path + "/failoverd-ledger-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    var paths: StatePaths { StatePaths(directory) }
    func path(_ name: String) -> String { "\(directory)/\(name)" }

    func copy(_ from: String, to: String) throws {
        try? FileManager.default.removeItem(atPath: to)
        try FileManager.default.copyItem(atPath: from, toPath: to)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }
}

func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
