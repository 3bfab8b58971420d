import CSQLite

/// A copy of a database into a new file, made in slices between the source's own work.
///
/// What the source's connection changes meanwhile goes into the copy too, so it need not begin again. The copy is
/// whole only after `finish`; until then, and after any failure, its file is worth nothing. Checking it, syncing the
/// directory and giving it its name is for the owner.
package struct Backup: ~Copyable {
    private let source: ConnectionHandle
    private let target: ConnectionHandle
    private let handle: BackupHandle
    private let file: CopyFile

    /// How far it is.
    package struct Progress: Sendable, Equatable {
        package let remaining: Int
        package let total: Int
        /// Whether every page has been copied.
        package let isComplete: Bool
    }

    /// Begins a copy into a file that is not there yet.
    package init(of connection: borrowing Connection, to path: String) throws(DatabaseError) {
        let source = connection.handle
        guard source.backup == nil else {
            throw DatabaseError(
                .misuse, attempted: "begin a backup of \(source.path)", message: "one is under way",
                hint: "finish or drop the other one first")
        }
        // The file is made here and not by SQLite, whose settings would already change a database that is there.
        let file = try CopyFile(creating: path)
        let target = try ConnectionHandle(path: path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        try Self.prepare(target)
        let opened = unsafe target.withPointer { to in
            unsafe source.withPointer { from in unsafe sqlite3_backup_init(to, "main", from, "main") }
        }
        guard let opened = unsafe opened else {
            throw target.failure(
                unsafe target.withPointer { unsafe sqlite3_extended_errcode($0) },
                attempted: "begin a backup of \(source.path) to \(path)")
        }
        handle = unsafe BackupHandle(opened)
        source.backup = handle
        self.source = source
        self.target = target
        self.file = file
    }

    deinit {
        handle.abandon()
        try? target.close()
    }

    /// Copies some pages and syncs them. The time it takes grows with their number; every slice pays its own sync, so
    /// that the last one does not pay for all.
    ///
    /// An error does not say whether reading or writing failed; the source's own next statement does. Nothing that
    /// fails here changes the source.
    package func step(pages: Int) throws(DatabaseError) -> Progress {
        guard handle.isOpen else {
            throw DatabaseError(
                .misuse, attempted: attempted, message: "its source was closed", hint: "begin another one")
        }
        guard !source.isInTransaction else {
            throw DatabaseError(
                .misuse, attempted: attempted, message: "a transaction is open",
                hint: "copy between transactions; this is a mistake in the program, report it")
        }
        let code = handle.step(pages: Int32(clamping: max(1, pages)))
        guard code == SQLITE_OK || code == SQLITE_DONE else { throw failure(code) }
        if code == SQLITE_OK { try file.sync() }
        return Progress(remaining: handle.remaining, total: handle.total, isComplete: code == SQLITE_DONE)
    }

    /// Ends the copy and closes its file.
    package consuming func finish() throws(DatabaseError) {
        guard handle.isOpen, handle.remaining == 0, handle.total > 0 else {
            throw DatabaseError(
                .misuse, attempted: attempted, message: "not every page has been copied",
                hint: "step until it is complete")
        }
        let code = handle.abandon()
        guard code == SQLITE_OK else { throw failure(code) }
        try target.close()
    }

    /// A crash leaves a file that is thrown away, so it needs no journal; the sync at its end it does need.
    private static func prepare(_ target: ConnectionHandle) throws(DatabaseError) {
        try target.execute(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL",
            attempted: "prepare \(target.path)")
    }

    private var attempted: String { "copy \(source.path) to \(target.path)" }

    /// A step leaves its error with neither of the two connections, so the code alone has to speak.
    private func failure(_ code: Int32) -> DatabaseError {
        unsafe DatabaseError(ResultCode(code), attempted: attempted, message: String(cString: sqlite3_errstr(code)))
    }
}
