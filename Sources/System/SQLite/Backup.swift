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

    /// How far it is.
    package struct Progress: Sendable, Equatable {
        package let remaining: Int
        package let total: Int
        /// Whether every page has been copied.
        package let isComplete: Bool
    }

    /// Begins a copy into a file that must not hold anything yet.
    package init(of connection: borrowing Connection, to path: String) throws(DatabaseError) {
        let source = connection.handle
        guard source.backup == nil else {
            throw DatabaseError(
                .misuse, attempted: "begin a backup of \(source.path)", message: "one is under way",
                hint: "finish or drop the other one first")
        }
        // Looked at before it is opened: the settings of a copy would already change a database that is there.
        guard FileSize.of(path) == 0, FileSize.of("\(path)-wal") == 0 else {
            throw DatabaseError(
                .foreign, attempted: "begin a backup to \(path)", message: "the file is not empty",
                hint: "name a file that does not exist")
        }
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
    }

    deinit {
        handle.abandon()
        try? target.close()
    }

    /// Copies some pages. The time it takes grows with their number: a slice of 100 pages is far below a millisecond
    /// from memory.
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

    /// The error stands with the copy, except where the source could not be read; the code says which it is.
    private func failure(_ code: Int32) -> DatabaseError {
        let error = target.failure(code, attempted: attempted)
        return error.message == "not an error" ? source.failure(code, attempted: attempted) : error
    }
}
