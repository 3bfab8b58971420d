import CSQLite
import Glibc

/// The one error of this room: what was tried, what came back, what to do.
///
/// The values bound to a statement never stand in it, so that no error line can carry a secret.
package struct DatabaseError: Error, Sendable, Equatable {
    package let kind: Kind
    /// The extended code; `.ok` when SQLite was content and we refused.
    package let code: ResultCode
    /// The `errno` of the call that failed, 0 when there was none.
    package let systemError: Int32
    /// What was tried, as the rest of a sentence that begins with "could not".
    package let attempted: String
    /// What came back.
    package let message: String
    /// The statement that failed, cut to a readable length.
    package let sql: String?
    /// What to do about it.
    package let hint: String

    /// What an error means for whoever has to go on.
    package enum Kind: String, Sendable, CaseIterable {
        /// No space: nothing was written, and work may resume when there is space again.
        case diskFull
        /// The disk refused a read, a write or a sync. What is on it is unknown until the file is opened anew.
        case inputOutput
        /// The file is damaged or not a database at all.
        case corrupt
        /// Somebody else holds the file.
        case busy
        /// A rule of the schema refused the change; the file is as it was.
        case constraint
        /// The file or its directory may not be written.
        case readOnly
        /// The file could not be opened.
        case cannotOpen
        case outOfMemory
        /// A good database, but not ours.
        case foreign
        /// Ours, but written by a later version of this program.
        case newer
        /// A value or a setting is not what it must be.
        case unexpected
        /// Our own fault.
        case misuse
        case other
    }

    /// After such an error nothing of this process may be written any more: a failed sync may have marked pages
    /// clean that never reached the disk, so a second attempt that "succeeds" would prove nothing.
    package var isFinal: Bool { kind == .inputOutput || kind == .corrupt }
}

extension DatabaseError {
    /// The longest statement an error carries; enough to find it in the source.
    private static let longestStatement = 200

    init(
        _ code: ResultCode, systemError: Int32 = 0, attempted: String, message: String, sql: String? = nil
    ) {
        let kind = Self.kind(of: code, systemError: systemError)
        self.init(
            kind: kind, code: code, systemError: systemError, attempted: attempted, message: message,
            sql: sql.map { String($0.prefix(Self.longestStatement)) }, hint: Self.hint(for: kind, code: code))
    }

    /// What a connection says about its last call. It remembers the `errno` of an older failure too, so that number
    /// is taken only where the code says that a system call failed.
    init(_ code: ResultCode, of database: OpaquePointer?, attempted: String, sql: String? = nil) {
        let system = code.primary == .inputOutput || code.primary == .cannotOpen
        unsafe self.init(
            code, systemError: system ? sqlite3_system_errno(database) : 0, attempted: attempted,
            message: String(cString: sqlite3_errmsg(database)), sql: sql)
    }

    /// A refusal of our own.
    init(_ kind: Kind, attempted: String, message: String, sql: String? = nil, hint: String) {
        self.init(
            kind: kind, code: .ok, systemError: 0, attempted: attempted, message: message,
            sql: sql.map { String($0.prefix(Self.longestStatement)) }, hint: hint)
    }

    /// The same error with what happened while it was being dealt with.
    func adding(_ note: String) -> DatabaseError {
        DatabaseError(
            kind: kind, code: code, systemError: systemError, attempted: attempted, message: "\(message); \(note)",
            sql: sql, hint: hint)
    }

    /// The same complaint of SQLite, told as part of something larger. A refusal of ours says it better by itself.
    func during(_ attempted: String) -> DatabaseError {
        guard code != .ok else { return self }
        return DatabaseError(
            kind: kind, code: code, systemError: systemError, attempted: attempted, message: message, sql: sql,
            hint: hint)
    }

    /// Space that is missing shows in three ways: SQLite's own code, a quota that it takes for a broken write,
    /// and a log file that cannot even be created. A failed *sync* is never a matter of space, whatever its errno.
    private static func kind(of code: ResultCode, systemError: Int32) -> Kind {
        let outOfSpace = systemError == ENOSPC || systemError == EDQUOT
        switch code.primary {
        case .full: return .diskFull
        case .inputOutput:
            let write = ResultCode(SQLITE_IOERR | 3 << 8)
            return code == write && outOfSpace ? .diskFull : .inputOutput
        case .cannotOpen: return outOfSpace ? .diskFull : .cannotOpen
        case .corrupt, .notADatabase: return .corrupt
        case .busy, .locked: return .busy
        case .constraint: return .constraint
        case .readOnly: return .readOnly
        case .outOfMemory: return .outOfMemory
        case .misuse: return .misuse
        case .tooBig: return .unexpected
        default: return .other
        }
    }

    private static func hint(for kind: Kind, code: ResultCode) -> String {
        switch kind {
        case .diskFull: "free space on the file system of the database; nothing was written and work can go on then"
        case .inputOutput:
            "stop writing and start the program again, so that it reads what really is on the disk; look at the disk"
        case .corrupt: "keep the file and its -wal file as they are and restore the last good snapshot"
        case .busy: "another process or connection holds the database; end it, or ask the one that holds it"
        case .constraint: "the change breaks a rule of the schema and was not made"
        case .readOnly: "give the program's user the right to write the file and its directory"
        case .cannotOpen where code.rawValue == SQLITE_CANTOPEN | 6 << 8:
            "a part of the path is a symbolic link; name the file by its real path"
        case .cannotOpen: "look whether the directory exists and may be searched and written by the program's user"
        case .outOfMemory: "give the program more memory"
        case .foreign, .newer, .unexpected, .misuse, .other: "this should not happen; report it with this line"
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String {
        var text = "could not \(attempted): \(message)"
        if code != .ok {
            text += " (\(code)"
            text += systemError == 0 ? ")" : ", errno \(systemError))"
        }
        if let sql { text += " in \"\(sql)\"" }
        return "\(text); \(hint)"
    }
}
