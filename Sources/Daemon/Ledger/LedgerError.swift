import SQLite
import Platform

/// Why the ledger cannot be used: what was tried, what came back, what to do.
package struct LedgerError: Error, Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Another process holds the file.
        case secondInstance
        /// A database, or a file, that is not ours.
        case foreign
        /// Written by a later version of this program.
        case newer
        /// Other machines could have a part in the file, and its locks and syncs promise less than they say.
        case networkFileSystem
        case noDirectory
        /// Others than the daemon's user could read or write it, or the daemon's user cannot.
        case wrongPermissions
        /// What the daemon would act by is not what was written.
        case damaged
        case unreadable
        /// No space. Nothing was written, and the same turn may be offered again.
        case full
        /// The disk refused: nothing is known of what reached it, and nothing more may be written before a restart.
        case failed
        /// Our own fault.
        case misuse
    }

    package let kind: Kind
    /// As the rest of a sentence that begins with "could not".
    package let attempted: String
    package let message: String
    package let hint: String

    package init(_ kind: Kind, attempted: String, message: String, hint: String) {
        self.kind = kind
        self.attempted = attempted
        self.message = message
        self.hint = hint
    }

    /// What the program answers when it cannot start: 75 asks the service manager to try again later.
    package var exitCode: Int32 {
        switch kind {
        case .secondInstance: 75
        case .foreign, .newer, .networkFileSystem, .noDirectory, .wrongPermissions, .damaged, .unreadable, .full,
            .failed, .misuse:
            1
        }
    }
}

extension LedgerError: CustomStringConvertible {
    package var description: String { "could not \(attempted): \(message); \(hint)" }
}

extension LedgerError {
    /// What SQLite said while the file was opened.
    init(opening error: DatabaseError, _ path: String) {
        let attempted = "open the ledger \(path)"
        switch error.kind {
        case .busy:
            self.init(
                .secondInstance, attempted: attempted, message: "another process holds it",
                hint: "one daemon at a time: stop the other one, or ask it (failoverctl status)")
        case .foreign: self.init(.foreign, attempted: attempted, message: error.message, hint: error.hint)
        case .newer: self.init(.newer, attempted: attempted, message: error.message, hint: error.hint)
        case .corrupt:
            self.init(.damaged, attempted: attempted, message: error.message, hint: LedgerError.restoreHint)
        case .readOnly:
            self.init(.wrongPermissions, attempted: attempted, message: error.message, hint: error.hint)
        case .diskFull: self.init(.full, attempted: attempted, message: error.message, hint: error.hint)
        case .cannotOpen, .inputOutput, .unexpected:
            self.init(.unreadable, attempted: attempted, message: error.description, hint: error.hint)
        case .constraint, .outOfMemory, .misuse, .other:
            self.init(.misuse, attempted: attempted, message: error.description, hint: error.hint)
        }
    }

    /// What SQLite said while the ledger was at work. Space that is missing can be had again; after anything else
    /// nobody knows what is on the disk before it has been read anew.
    init(working error: DatabaseError, _ attempted: String) {
        switch error.kind {
        case .diskFull:
            self.init(
                .full, attempted: attempted, message: error.message,
                hint: "free space on the file system of the state directory; nothing is done meanwhile")
        case .inputOutput, .corrupt, .busy, .constraint, .readOnly, .cannotOpen, .outOfMemory, .foreign, .newer,
            .unexpected, .misuse, .other:
            self.init(
                .failed, attempted: attempted, message: error.description,
                hint: "the daemon ends, so that its next start reads what really is on the disk; look at the disk")
        }
    }

    init(system error: SystemError, _ kind: Kind = .failed) {
        self.init(kind, attempted: error.attempt, message: "\(error.text) (\(error.name))", hint: error.hint)
    }

    static let restoreHint =
        "keep ledger.sqlite3 and ledger.sqlite3-wal as they are, and restore the newest snapshot: "
        + "docs/operating/restore.md"

    static func misuse(_ attempted: String, _ message: String) -> LedgerError {
        LedgerError(.misuse, attempted: attempted, message: message, hint: "a mistake in the program; report this line")
    }
}
