package import Model
import SQLite

/// One message to people, kept until everybody who is to be told has been.
package struct Notice: Hashable, Sendable {
    /// Of the row of the audit that it tells of.
    package var sequence: Int64
    package var wall: Int64
    package var kind: String
    package var pool: PoolID?
    package var run: RunID?
    package var text: String

    init(_ row: AuditRow) {
        sequence = row.sequence
        wall = row.wall
        kind = row.kind
        pool = row.pool.map(PoolID.init)
        run = row.run.map { RunID(Int($0)) }
        text = row.text
    }

    static let storing = "INSERT INTO outbox (seq, wall, kind, pool, run, text) VALUES (?, ?, ?, ?, ?, ?)"
    static let columns = "seq, wall, kind, pool, run, text"

    init(_ row: borrowing Row) throws(DatabaseError) {
        sequence = try row.integer(0)
        wall = try row.integer(1)
        kind = try row.text(2)
        pool = try row.textIfPresent(3).map(PoolID.init)
        run = try row.integerIfPresent(4).map { RunID(Int($0)) }
        text = try row.text(5)
    }

    func store(by statement: Statement) throws(DatabaseError) {
        try statement.bind(sequence, at: 1)
        try statement.bind(wall, at: 2)
        try statement.bind(kind, at: 3)
        try statement.bind(ifPresent: pool?.name, at: 4)
        try statement.bind(ifPresent: run.map { Int64($0.number) }, at: 5)
        try statement.bind(text, at: 6)
        try statement.run()
    }
}
