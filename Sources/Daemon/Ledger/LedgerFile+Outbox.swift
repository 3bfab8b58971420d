import Model
import SQLite

// Messages to people: each sink has its own place in one list, so that a sink that is down holds up no other. A
// message is delivered at least once, because its sink's place moves on only after it was taken.

extension LedgerFile {
    /// More than this wait for nobody: a sink that has not been reached for so long gets the newest.
    static let longestOutbox = 10_000

    /// The sinks of the configuration. A new one is told of what happens from now on; one that is gone is forgotten.
    func setSinks(_ names: [String]) throws(LedgerError) {
        try changeSinks { connection, head throws(DatabaseError) in
            var known: [String] = []
            try connection.query("SELECT name FROM sink") { row throws(DatabaseError) in
                known.append(try row.text(0))
            }
            for name in known where !names.contains(name) {
                try connection.run("DELETE FROM sink WHERE name = ?", .text(name))
            }
            for name in names where !known.contains(name) {
                try connection.run("INSERT INTO sink (name, through) VALUES (?, ?)", .text(name), .integer(head))
            }
        }
    }

    func notices(for sink: String, limit: Int) throws(LedgerError) -> [Notice] {
        var notices: [Notice] = []
        try using("read the outbox") { connection throws(DatabaseError) in
            try connection.query(
                """
                SELECT \(Notice.columns) FROM outbox WHERE seq > (SELECT through FROM sink WHERE name = ?)
                ORDER BY seq LIMIT ?
                """, .text(sink), .integer(Int64(min(max(1, limit), HistoryQuestion.longest)))
            ) { row throws(DatabaseError) in notices.append(try Notice(row)) }
        }
        return notices
    }

    /// The sink has taken everything up to here.
    func acknowledge(_ sink: String, through sequence: Int64) throws(LedgerError) {
        try changeSinks { connection, _ throws(DatabaseError) in
            try connection.run(
                "UPDATE sink SET through = max(through, ?) WHERE name = ?", .integer(sequence), .text(sink))
        }
    }

    /// What every sink has taken goes, and what nobody has taken for too long.
    private func changeSinks(
        _ body: (borrowing Connection, Int64) throws(DatabaseError) -> Void
    ) throws(LedgerError) {
        let head = drafter.sequence
        try checkpointWhenDue()
        try using("keep the outbox") { connection throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try body(connection, head)
                try connection.run(
                    "DELETE FROM outbox WHERE seq <= (SELECT coalesce(min(through), ?) FROM sink)", .integer(head))
                try connection.run(
                    """
                    DELETE FROM outbox WHERE seq <= (SELECT seq FROM outbox ORDER BY seq DESC LIMIT 1 OFFSET ?)
                    """, .integer(Int64(Self.longestOutbox)))
            }
        }
    }
}
