/// The files of one state directory.
package struct StatePaths: Hashable, Sendable {
    package let directory: String

    package init(_ directory: String) {
        self.directory = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    }

    package var ledger: String { "\(directory)/ledger.sqlite3" }
    package var log: String { "\(ledger)-wal" }
    package var head: String { "\(directory)/\(HeadFile.name)" }
    package var ballast: String { "\(directory)/ballast" }
    package var snapshots: String { "\(directory)/snapshots" }
}
