import CSQLite

/// What SQLite answered, with the extended part that says which call failed.
package struct ResultCode: RawRepresentable, Sendable, Hashable {
    package let rawValue: Int32

    package init(rawValue: Int32) {
        self.rawValue = rawValue
    }

    init(_ rawValue: Int32) {
        self.rawValue = rawValue
    }

    /// SQLite had nothing to complain about; an error with this code is our own refusal.
    package static let ok = ResultCode(SQLITE_OK)
    package static let full = ResultCode(SQLITE_FULL)
    package static let busy = ResultCode(SQLITE_BUSY)
    package static let locked = ResultCode(SQLITE_LOCKED)
    package static let constraint = ResultCode(SQLITE_CONSTRAINT)
    package static let inputOutput = ResultCode(SQLITE_IOERR)
    package static let corrupt = ResultCode(SQLITE_CORRUPT)
    package static let notADatabase = ResultCode(SQLITE_NOTADB)
    package static let readOnly = ResultCode(SQLITE_READONLY)
    package static let cannotOpen = ResultCode(SQLITE_CANTOPEN)
    package static let outOfMemory = ResultCode(SQLITE_NOMEM)
    package static let misuse = ResultCode(SQLITE_MISUSE)
    package static let tooBig = ResultCode(SQLITE_TOOBIG)

    /// The class of the code, without the extended part.
    package var primary: ResultCode { ResultCode(rawValue & 0xFF) }
}

extension ResultCode: CustomStringConvertible {
    /// The name by which the code is found in SQLite's manual.
    package var description: String {
        let name = Self.extendedNames[rawValue] ?? Self.primaryNames[rawValue & 0xFF] ?? "SQLite code"
        return "\(name) \(rawValue)"
    }

    private static let primaryNames: [Int32: String] = [
        SQLITE_OK: "SQLITE_OK", SQLITE_ERROR: "SQLITE_ERROR", SQLITE_INTERNAL: "SQLITE_INTERNAL",
        SQLITE_PERM: "SQLITE_PERM", SQLITE_ABORT: "SQLITE_ABORT", SQLITE_BUSY: "SQLITE_BUSY",
        SQLITE_LOCKED: "SQLITE_LOCKED", SQLITE_NOMEM: "SQLITE_NOMEM", SQLITE_READONLY: "SQLITE_READONLY",
        SQLITE_INTERRUPT: "SQLITE_INTERRUPT", SQLITE_IOERR: "SQLITE_IOERR", SQLITE_CORRUPT: "SQLITE_CORRUPT",
        SQLITE_FULL: "SQLITE_FULL", SQLITE_CANTOPEN: "SQLITE_CANTOPEN", SQLITE_PROTOCOL: "SQLITE_PROTOCOL",
        SQLITE_SCHEMA: "SQLITE_SCHEMA", SQLITE_TOOBIG: "SQLITE_TOOBIG", SQLITE_CONSTRAINT: "SQLITE_CONSTRAINT",
        SQLITE_MISMATCH: "SQLITE_MISMATCH", SQLITE_MISUSE: "SQLITE_MISUSE", SQLITE_NOLFS: "SQLITE_NOLFS",
        SQLITE_AUTH: "SQLITE_AUTH", SQLITE_RANGE: "SQLITE_RANGE", SQLITE_NOTADB: "SQLITE_NOTADB",
        SQLITE_NOTICE: "SQLITE_NOTICE", SQLITE_WARNING: "SQLITE_WARNING",
    ]

    /// Only those that tell an operator something the class does not. The macros of the header are expressions
    /// that Swift does not import, so the numbers are written as class and part.
    private static let extendedNames: [Int32: String] = [
        SQLITE_IOERR | 1 << 8: "SQLITE_IOERR_READ", SQLITE_IOERR | 2 << 8: "SQLITE_IOERR_SHORT_READ",
        SQLITE_IOERR | 3 << 8: "SQLITE_IOERR_WRITE", SQLITE_IOERR | 4 << 8: "SQLITE_IOERR_FSYNC",
        SQLITE_IOERR | 5 << 8: "SQLITE_IOERR_DIR_FSYNC", SQLITE_IOERR | 6 << 8: "SQLITE_IOERR_TRUNCATE",
        SQLITE_IOERR | 7 << 8: "SQLITE_IOERR_FSTAT", SQLITE_IOERR | 10 << 8: "SQLITE_IOERR_DELETE",
        SQLITE_IOERR | 13 << 8: "SQLITE_IOERR_ACCESS", SQLITE_IOERR | 15 << 8: "SQLITE_IOERR_LOCK",
        SQLITE_IOERR | 16 << 8: "SQLITE_IOERR_CLOSE", SQLITE_IOERR | 22 << 8: "SQLITE_IOERR_SEEK",
        SQLITE_CORRUPT | 3 << 8: "SQLITE_CORRUPT_INDEX",
        SQLITE_CANTOPEN | 2 << 8: "SQLITE_CANTOPEN_ISDIR", SQLITE_CANTOPEN | 6 << 8: "SQLITE_CANTOPEN_SYMLINK",
        SQLITE_READONLY | 4 << 8: "SQLITE_READONLY_DBMOVED", SQLITE_READONLY | 6 << 8: "SQLITE_READONLY_DIRECTORY",
        SQLITE_CONSTRAINT | 1 << 8: "SQLITE_CONSTRAINT_CHECK",
        SQLITE_CONSTRAINT | 3 << 8: "SQLITE_CONSTRAINT_FOREIGNKEY",
        SQLITE_CONSTRAINT | 5 << 8: "SQLITE_CONSTRAINT_NOTNULL",
        SQLITE_CONSTRAINT | 6 << 8: "SQLITE_CONSTRAINT_PRIMARYKEY",
        SQLITE_CONSTRAINT | 7 << 8: "SQLITE_CONSTRAINT_TRIGGER",
        SQLITE_CONSTRAINT | 8 << 8: "SQLITE_CONSTRAINT_UNIQUE",
        SQLITE_CONSTRAINT | 12 << 8: "SQLITE_CONSTRAINT_DATATYPE",
    ]
}
