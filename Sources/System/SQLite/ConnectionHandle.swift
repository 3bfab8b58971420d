import CSQLite

/// The C side of one connection: the pointer, what must be closed before it, and how it complains.
@safe final class ConnectionHandle {
    let path: String
    /// Whether it is here to look only. SQLite's own switch for that does not hold back a checkpoint.
    var isReadOnly = false
    let lifeline = Lifeline()
    /// The one backup that may be going on.
    weak var backup: BackupHandle?

    private let database: OpaquePointer
    private let frames: UnsafeMutablePointer<Int32>
    private var statements: [String: Statement] = [:]

    /// How many statements stay ready. The program has some dozens; whoever builds SQL out of values is stopped here
    /// from filling the memory.
    private static let cachedStatements = 128

    init(path: String, uri: String? = nil, flags: Int32) throws(DatabaseError) {
        var opened: OpaquePointer?
        let flags = flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
        let code = unsafe sqlite3_open_v2(uri ?? path, &opened, flags, nil)
        guard code == SQLITE_OK, let database = unsafe opened else {
            let attempted = "open \(path)"
            let error =
                unsafe opened == nil
                ? DatabaseError(.outOfMemory, attempted: attempted, message: "out of memory")
                : DatabaseError(ResultCode(code), of: opened, attempted: attempted)
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        self.path = path
        unsafe self.database = unsafe database
        unsafe frames = .allocate(capacity: 1)
        unsafe frames.initialize(to: 0)
    }

    deinit {
        _ = closeReturningCode()
        unsafe frames.deallocate()
    }

    // MARK: Closing

    /// Ends everything that hangs on the connection, then the connection.
    func close() throws(DatabaseError) {
        let code = closeReturningCode()
        guard code == SQLITE_OK else {
            throw DatabaseError(ResultCode(code), attempted: "close \(path)", message: "the connection is still in use")
        }
    }

    private func closeReturningCode() -> Int32 {
        guard lifeline.isOpen else { return SQLITE_OK }

        backup?.abandon()
        statements = [:]
        while let statement = unsafe sqlite3_next_stmt(database, nil) { unsafe sqlite3_finalize(statement) }
        lifeline.isOpen = false
        return unsafe sqlite3_close(database)
    }

    // MARK: Statements

    func prepare(_ sql: String) throws(DatabaseError) -> Statement {
        if let known = statements[sql] { return known }

        var pointer: OpaquePointer?
        var rest: UnsafePointer<CChar>?
        var isWhole = true
        let code = unsafe sql.withCString { text in
            let code = unsafe sqlite3_prepare_v3(database, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, &rest)
            if let rest = unsafe rest { isWhole = unsafe rest.pointee == 0 }
            return code
        }
        guard code == SQLITE_OK else { throw failure(code, attempted: "prepare a statement", sql: sql) }
        guard let pointer = unsafe pointer, isWhole else {
            unsafe sqlite3_finalize(pointer)
            throw DatabaseError(
                .misuse, attempted: "prepare a statement", message: "the text is not exactly one statement", sql: sql,
                hint: "this is a mistake in the program; report it with this line")
        }
        let statement = unsafe Statement(pointer, sql: sql, lifeline: lifeline)
        if statements.count >= Self.cachedStatements { statements.removeAll(keepingCapacity: true) }
        statements[sql] = statement
        return statement
    }

    /// Runs a text of several statements that take no values.
    func execute(_ script: String, attempted: String) throws(DatabaseError) {
        let code = unsafe sqlite3_exec(database, script, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code, attempted: attempted, sql: script) }
    }

    // MARK: State

    var isInTransaction: Bool { unsafe sqlite3_get_autocommit(database) == 0 }
    /// SQLite opens a file for reading without a word when it may not be written.
    var mayWrite: Bool { unsafe sqlite3_db_readonly(database, "main") == 0 }
    var changes: Int { unsafe Int(sqlite3_changes64(database)) }
    var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(database) }
    var framesInLog: Int { unsafe Int(frames.pointee) }

    /// Has the length of the log noted after each commit. It takes the place of the automatic checkpoint.
    func countFrames() {
        unsafe fo_sqlite_count_frames(database, frames)
    }

    /// Sets a switch of the connection and answers what it is afterwards.
    func set(switch option: Int32, to value: Int32) -> Int32 {
        var now: Int32 = -1
        let code = unsafe fo_sqlite_switch(database, option, value, &now)
        return code == SQLITE_OK ? now : -1
    }

    /// Sets whether the log stays when the connection closes, and answers what is set afterwards.
    func keepLog(_ value: Int32) -> Int32 {
        var set = value
        var now: Int32 = -1
        guard unsafe sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &set) == SQLITE_OK,
            unsafe sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &now) == SQLITE_OK
        else { return -1 }
        return now
    }

    func checkpoint(_ mode: Int32) -> (code: Int32, log: Int32, done: Int32) {
        var log: Int32 = -1
        var done: Int32 = -1
        let code = unsafe sqlite3_wal_checkpoint_v2(database, "main", mode, &log, &done)
        return (code, log, done)
    }

    /// Lends the pointer for a call that needs two connections.
    func withPointer<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        unsafe body(database)
    }

    func failure(_ code: Int32, attempted: String, sql: String? = nil) -> DatabaseError {
        unsafe DatabaseError(ResultCode(code), of: database, attempted: attempted, sql: sql)
    }
}
