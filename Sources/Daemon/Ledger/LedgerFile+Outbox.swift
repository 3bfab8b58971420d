import Model
import SQLite

// Messages to people: each sink has its own place in one list, so that a sink that is down holds up no other. A
// message is delivered at least once, because its sink's place moves on only after it was taken.

extension LedgerFile {
    /// More than this wait for nobody: a sink that has not been reached for so long gets the newest.
    static let longestOutbox = 10_000

    /// The sinks of the configuration. A new one is told of what happens from now on; one that is gone is forgotten.
    ///
    /// - Returns: Up to which number each has taken all messages.
    func setSinks(_ names: [String]) throws(LedgerError) -> [String: Int64] {
        let head = drafter.sequence
        try checkpointWhenDue()
        return try using("keep the outbox") { connection throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                var known = try Self.sinks(connection)
                for name in known.keys where !names.contains(name) {
                    try connection.run("DELETE FROM sink WHERE name = ?", .text(name))
                    known[name] = nil
                }
                for name in names where known[name] == nil {
                    try connection.run("INSERT INTO sink (name, through) VALUES (?, ?)", .text(name), .integer(head))
                    known[name] = head
                }
                try clearOutbox(connection)
                return known
            }
        }
    }

    private static func sinks(_ connection: borrowing Connection) throws(DatabaseError) -> [String: Int64] {
        var sinks: [String: Int64] = [:]
        try connection.query("SELECT name, through FROM sink") { row throws(DatabaseError) in
            sinks[try row.text(0)] = try row.integer(1)
        }
        return sinks
    }

    /// What every sink has taken goes, and what nobody has taken for too long.
    private func clearOutbox(_ connection: borrowing Connection) throws(DatabaseError) {
        try statements.clearOutbox.bind(drafter.sequence, at: 1)
        try statements.clearOutbox.run()
        try connection.run(
            "DELETE FROM outbox WHERE seq <= (SELECT seq FROM outbox ORDER BY seq DESC LIMIT 1 OFFSET ?)",
            .integer(Int64(Self.longestOutbox)))
    }

    /// Messages after this number, in their order.
    func notices(after sequence: Int64, limit: Int) throws(LedgerError) -> [Notice] {
        var notices: [Notice] = []
        try using("read the outbox") { connection throws(DatabaseError) in
            try connection.query(
                "SELECT \(Notice.columns) FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?", .integer(sequence),
                .integer(Int64(min(max(1, limit), HistoryQuestion.longest)))
            ) { row throws(DatabaseError) in notices.append(try Notice(row)) }
        }
        return notices
    }
}
