import Orchestration
import Platform
import SQLite

/// A row of the audit whose whole state is kept as well, so that a replay can begin there.
struct AnchorRow {
    var sequence: Int64
    var hash: [UInt8]
    /// The book as of then, as JSON.
    var state: String

    static let columns = "seq, hash, state"

    init(sequence: Int64, hash: [UInt8], state: String) {
        self.sequence = sequence
        self.hash = hash
        self.state = state
    }

    init(_ row: borrowing Row) throws(DatabaseError) {
        sequence = try row.integer(0)
        hash = try row.blob(1)
        state = try row.text(2)
    }

    func book() throws(Damage) -> Book {
        guard let book = try? JSON.value(Book.self, from: state) else {
            throw Damage(sequence: sequence, what: "the state that was kept with it cannot be read")
        }
        return book
    }

    /// What the audit says of it.
    var seal: String { get throws(SystemError) { Hexadecimal.text(try Self.digest(state)) } }

    private static func digest(_ text: String) throws(SystemError) -> [UInt8] {
        var hash = try SHA256()
        hash.update(Array(text.utf8))
        return hash.finishAsBytes()
    }

    static let newest = "SELECT \(columns) FROM anchor WHERE kind = 'state' ORDER BY seq DESC LIMIT 1"
    /// The state that goes with the newest pruning: rows up to there may be gone.
    static let pruned = """
        SELECT \(columns) FROM anchor
        WHERE kind = 'state' AND seq = (SELECT max(seq) FROM anchor WHERE kind = 'pruned')
        """
}
