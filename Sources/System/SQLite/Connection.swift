/// One connection to one database file. It has one owner, and the end of the owner is the end of the connection.
///
/// It belongs to one actor or thread. Opening it is in `Connection+Opening`, what may be in it in `Schema`.
package struct Connection: ~Copyable {
    let handle: ConnectionHandle

    init(_ handle: ConnectionHandle) {
        self.handle = handle
    }

    deinit {
        // Nobody is left to hear of it. Whoever wants to know calls `close`.
        try? handle.close()
    }

    /// Closes now and says whether it went well. It neither checkpoints nor removes the log: what a close does by
    /// itself hides its errors.
    package consuming func close() throws(DatabaseError) {
        try handle.close()
    }

    package var path: String { handle.path }

    // MARK: Statements

    /// A statement made ready. The same text gives the same statement, so it may be kept or asked for each time.
    package func statement(_ sql: String) throws(DatabaseError) -> Statement {
        try handle.prepare(sql)
    }

    /// Runs one statement with its values.
    package func run(_ sql: String, _ values: Value...) throws(DatabaseError) {
        let statement = try handle.prepare(sql)
        if !values.isEmpty { try statement.bind(values) }
        try statement.run()
    }

    /// Lends each row of the answer.
    package func query(
        _ sql: String, _ values: Value..., each body: (borrowing Row) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        let statement = try handle.prepare(sql)
        if !values.isEmpty { try statement.bind(values) }
        try statement.forEach(body)
    }

    /// Lends the first row of the answer, if there is one.
    package func first<Result>(
        _ sql: String, _ values: Value..., row body: (borrowing Row) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result? {
        let statement = try handle.prepare(sql)
        if !values.isEmpty { try statement.bind(values) }
        return try statement.first(body)
    }

    /// Runs a text of several statements that take no values.
    package func execute(_ script: String) throws(DatabaseError) {
        try handle.execute(script, attempted: "run a script")
    }

    // MARK: State

    /// Whether a transaction is open.
    package var isInTransaction: Bool { handle.isInTransaction }

    /// How many rows the last statement changed.
    package var changes: Int { handle.changes }

    /// The row number of the last insert.
    package var lastInsertedRow: Int64 { handle.lastInsertedRow }

    /// How many frames the log held after the last commit, so that its owner knows when to checkpoint.
    package var framesInLog: Int { handle.framesInLog }
}
