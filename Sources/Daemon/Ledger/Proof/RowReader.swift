import Platform
import SQLite

/// The reading half of a verification. It has the connection to itself, so that rows are read and hashed on one
/// processor while those before them are replayed on another.
actor RowReader {
    private let connection: Connection
    private var reader: LinkReader

    /// How many rows go from hand to hand at once.
    private static let batch = 1_024

    init(_ path: String) throws {
        connection = try Connection(reading: path, for: LedgerSchema.current)
        reader = try LinkReader()
    }

    /// What is not a matter of rows: whether the file is well formed, and what it keeps besides.
    func survey() throws(DatabaseError) -> Survey {
        Survey(
            findings: try connection.quickCheck(tables: LedgerSchema.stateTables + LedgerSchema.pastTables),
            kept: try KeptState(connection), anchors: try anchors(),
            pruned: try connection.first(AnchorRow.pruned, row: AnchorRow.init),
            isFromTheFirst: try connection.first("SELECT 1 FROM audit WHERE seq = 1") { _ in true } ?? false)
    }

    struct Survey: Sendable {
        var findings: [String]
        var kept: KeptState
        var anchors: [AnchorRow]
        var pruned: AnchorRow?
        var isFromTheFirst: Bool
    }

    private func anchors() throws(DatabaseError) -> [AnchorRow] {
        var anchors: [AnchorRow] = []
        try connection.query(
            "SELECT \(AnchorRow.columns) FROM anchor WHERE kind = 'state' ORDER BY seq"
        ) { row throws(DatabaseError) in anchors.append(try AnchorRow(row)) }
        return anchors
    }

    nonisolated func begin(after sequence: Int64) -> Task<Result<[LinkedRow], DatabaseError>, Never> {
        Task { await self.rows(after: sequence) }
    }

    private func rows(after sequence: Int64) -> Result<[LinkedRow], DatabaseError> {
        Result { () throws(DatabaseError) in
            try reader.rows(after: sequence, limit: Self.batch, connection)
        }
    }
}
