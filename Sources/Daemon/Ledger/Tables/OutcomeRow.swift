import Model
import SQLite

/// How an attempt ended. A row of its own, because an intent is never changed.
struct OutcomeRow {
    var id: AttemptID
    /// The word of the change that ended it.
    var kind: String
    var text: String
    var sequence: Int64
    var wall: Int64

    static let storing = """
        INSERT INTO outcome (run, plan, step, direction, number, kind, text, seq, wall)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    func store(by statement: Statement) throws(DatabaseError) {
        try id.bind(to: statement)
        try statement.bind(kind, at: 6)
        try statement.bind(text, at: 7)
        try statement.bind(sequence, at: 8)
        try statement.bind(wall, at: 9)
        try statement.run()
    }
}
