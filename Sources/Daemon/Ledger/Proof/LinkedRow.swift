import Model
import Platform
import SQLite

/// What a verification needs of a row. The rest of it went into the hash and was left in the file.
struct LinkedRow: Sendable {
    var sequence: Int64
    var at: Instant
    var pool: String?
    var kind: String
    var actor: String
    var reason: String
    var change: [UInt8]
    var state: [UInt8]
    var previous: [UInt8]
    var hash: [UInt8]
    /// Whether the hash it carries is the one of its content.
    var isWritten: Bool
}

/// Reads rows for a verification, and hashes them as it does.
struct LinkReader: ~Copyable {
    private var chain: ChainHash

    init() throws(SystemError) {
        chain = try ChainHash()
    }

    static let selection = "SELECT \(AuditRow.columns) FROM audit WHERE seq > ? ORDER BY seq LIMIT ?"

    /// The next rows after one; fewer than asked for at the end.
    mutating func rows(
        after sequence: Int64, limit: Int, _ connection: borrowing Connection
    ) throws(DatabaseError) -> [LinkedRow] {
        var rows: [LinkedRow] = []
        rows.reserveCapacity(limit)
        let statement = try connection.statement(Self.selection)
        try statement.bind(sequence, at: 1)
        try statement.bind(Int64(limit), at: 2)
        try statement.forEach { row throws(DatabaseError) in rows.append(try read(row)) }
        return rows
    }

    private mutating func read(_ row: borrowing Row) throws(DatabaseError) -> LinkedRow {
        let hash = try row.blob(16)
        return LinkedRow(
            sequence: try row.integer(0), at: Instant(milliseconds: try row.integer(3)),
            pool: try row.textIfPresent(4), kind: try row.text(8), actor: try row.text(9), reason: try row.text(10),
            change: try row.blob(12), state: try row.blob(14), previous: try row.blob(15), hash: hash,
            isWritten: try chain.link(row) == hash)
    }
}
