extension Connection {
    /// Does all of `body` or nothing of it; returns when it is on the disk.
    ///
    /// The lock is taken at once, so that a conflict shows before the work and not after it. Some errors (a full disk
    /// among them) have rolled back already when they arrive; a second rollback would fail and hide the first error,
    /// therefore the connection is asked before.
    package func transaction<Result>(
        _ body: () throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        guard !isInTransaction else {
            throw DatabaseError(
                .misuse, attempted: "begin a transaction", message: "one is open already",
                hint: "this is a mistake in the program; report it with this line")
        }
        try handle.prepare("BEGIN IMMEDIATE").run()
        do throws(DatabaseError) {
            let result = try body()
            guard isInTransaction else {
                throw DatabaseError(
                    .misuse, attempted: "commit", message: "the transaction ended before its last statement",
                    hint: "an error within it was passed over; this is a mistake in the program, report it")
            }
            try handle.prepare("COMMIT").run()
            return result
        } catch {
            throw rolledBack(after: error)
        }
    }

    private func rolledBack(after error: DatabaseError) -> DatabaseError {
        guard isInTransaction else { return error }

        do throws(DatabaseError) {
            try handle.prepare("ROLLBACK").run()
            return error
        } catch let second {
            return error.adding("the rollback failed too: \(second.message)")
        }
    }
}
