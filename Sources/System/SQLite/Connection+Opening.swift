import CSQLite

extension Connection {
    /// Opens the file for its one owner, or creates it.
    ///
    /// The order is part of the matter. The lock is asked for before the first access, so that there is no shared
    /// memory and no second connection; the file is recognised before anything in it is changed; every setting is
    /// read back, because SQLite passes over a setting it cannot keep without a word.
    package init(opening path: String, for schema: Schema) throws(DatabaseError) {
        let handle = try ConnectionHandle(path: path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        let connection = Connection(handle)
        do throws(DatabaseError) {
            try connection.settle(for: schema)
        } catch {
            throw error.during("open \(path)")
        }
        self = connection
    }

    /// Opens a file for verification and leaves it as it is, to the byte.
    ///
    /// A file without a log is read as it lies, even from a medium that cannot be written. One with a log is locked
    /// first, since a log can only be read by whoever is alone with it: while the daemon runs it is refused at once.
    ///
    /// - Parameters:
    ///   - path: The database; its log is looked for beside it.
    ///   - schema: What it must be.
    /// - Throws: A refusal that says what to do.
    package init(reading path: String, for schema: Schema) throws(DatabaseError) {
        try Self.refuseOddCompanions(of: path)
        let hasLog = FileSize.of("\(path)-wal") > 0
        let handle =
            hasLog
            ? try ConnectionHandle(path: path, flags: SQLITE_OPEN_READWRITE)
            : try ConnectionHandle(
                path: path, uri: Self.unchangingURI(of: path), flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
        handle.isReadOnly = true
        let connection = Connection(handle)
        do throws(DatabaseError) {
            try connection.settle(toRead: schema, alone: hasLog)
        } catch {
            throw error.during("read \(path)")
        }
        self = connection
    }

    // MARK: Settings

    private func settle(for schema: Schema) throws(DatabaseError) {
        guard handle.mayWrite else {
            throw DatabaseError(
                .readOnly, attempted: "open \(path)", message: "it may not be written",
                hint: "give the program's user the right to write the file and its directory")
        }
        try setSwitches()
        try set("locking_mode", to: "EXCLUSIVE", expecting: "exclusive")
        try admit(schema)
        try set("journal_mode", to: "WAL", expecting: "wal")
        try set("synchronous", to: "FULL", expecting: "2")
        try set("wal_autocheckpoint", to: "0", expecting: "0")
        try set("foreign_keys", to: "ON", expecting: "1")
        try set("cell_size_check", to: "ON", expecting: "1")
        try set("mmap_size", to: "0", expecting: "0")
        try set("temp_store", to: "MEMORY", expecting: "2")
        try keepLog()
        handle.countFrames()
    }

    private func settle(toRead schema: Schema, alone: Bool) throws(DatabaseError) {
        try setSwitches()
        if alone {
            guard handle.mayWrite else {
                throw DatabaseError(
                    .readOnly, attempted: "read \(path)", message: "it has a log beside it and may not be locked",
                    hint: "copy the file and its -wal together to where you may write, and name the copy")
            }
            try keepLog()
            try set("locking_mode", to: "EXCLUSIVE", expecting: "exclusive")
        }
        try set("query_only", to: "ON", expecting: "1")
        try set("cell_size_check", to: "ON", expecting: "1")
        try set("mmap_size", to: "0", expecting: "0")
        try set("temp_store", to: "MEMORY", expecting: "2")
        try admit(schema)
        guard try schemaVersion() > 0 else {
            throw DatabaseError(
                .foreign, attempted: "read \(path) as \(schema.name)", message: "it is empty",
                hint: "name the file that holds \(schema.name)")
        }
    }

    /// `NO_CKPT_ON_CLOSE` because a close would checkpoint by itself, with its errors unseen, and would do so even to
    /// a file that was just refused as foreign.
    private func setSwitches() throws(DatabaseError) {
        let switches: [(name: String, option: Int32, value: Int32)] = [
            ("DEFENSIVE", SQLITE_DBCONFIG_DEFENSIVE, 1),
            ("DQS_DML", SQLITE_DBCONFIG_DQS_DML, 0),
            ("DQS_DDL", SQLITE_DBCONFIG_DQS_DDL, 0),
            ("TRUSTED_SCHEMA", SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
            ("NO_CKPT_ON_CLOSE", SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
        ]
        for (name, option, value) in switches where handle.set(switch: option, to: value) != value {
            throw notAsSet(name, wanted: "\(value)", found: "another value")
        }
    }

    private func set(_ name: String, to value: String, expecting answer: String) throws(DatabaseError) {
        try handle.execute("PRAGMA \(name) = \(value)", attempted: "set \(name) of \(path)")
        let found = try first("PRAGMA \(name)") { $0.rendered(0) } ?? "nothing"
        guard found == answer else { throw notAsSet(name, wanted: answer, found: found) }
    }

    private func keepLog() throws(DatabaseError) {
        guard handle.keepLog(1) == 1 else { throw notAsSet("PERSIST_WAL", wanted: "1", found: "another value") }
    }

    private func notAsSet(_ name: String, wanted: String, found: String) -> DatabaseError {
        DatabaseError(
            .unexpected, attempted: "set \(name) of \(path)", message: "it reads back \(found) instead of \(wanted)",
            hint: "this SQLite cannot keep what durability needs; use the distribution's library and a local disk")
    }

    // MARK: Files beside it

    /// We never write a rollback journal, and reading past one would show half a transaction.
    private static func refuseOddCompanions(of path: String) throws(DatabaseError) {
        guard FileSize.of("\(path)-journal") > 0 else { return }

        throw DatabaseError(
            .foreign, attempted: "read \(path)", message: "a rollback journal lies beside it",
            hint: "another program left it unfinished; let that program open the file first")
    }

    /// The path as a URI that promises SQLite that nobody changes the file, so that it needs no lock and no log.
    private static func unchangingURI(of path: String) -> String {
        // Without an empty authority a path that begins with two slashes would name a host.
        var uri = path.hasPrefix("/") ? "file://" : "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hexadecimal = String(byte, radix: 16, uppercase: true)
                uri += hexadecimal.count == 1 ? "%0\(hexadecimal)" : "%\(hexadecimal)"
            }
        }
        return uri + "?immutable=1"
    }
}
