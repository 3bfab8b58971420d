import Model
import Runbook
import SQLite

/// The intent of one attempt: on disk before the attempt starts, never changed, and never removed while its run is
/// open.
struct AttemptRow {
    var id: AttemptID
    var pool: String
    var name: String
    var verb: String
    var key: String
    var epoch: Int64
    /// When it is surely over, on the axis of time of the boot it began in.
    var until: Instant
    var sequence: Int64
    var wall: Int64

    static let storing = """
        INSERT INTO attempt (run, plan, step, direction, number, pool, name, verb, key, epoch, until, seq, wall)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    func store(by statement: Statement) throws(DatabaseError) {
        try id.bind(to: statement)
        try statement.bind(pool, at: 6)
        try statement.bind(name, at: 7)
        try statement.bind(verb, at: 8)
        try statement.bind(key, at: 9)
        try statement.bind(epoch, at: 10)
        try statement.bind(until.milliseconds, at: 11)
        try statement.bind(sequence, at: 12)
        try statement.bind(wall, at: 13)
        try statement.run()
    }
}

extension AttemptID {
    func bind(to statement: Statement) throws(DatabaseError) {
        try statement.bind(Int64(run.number), at: 1)
        try statement.bind(Int64(plan), at: 2)
        try statement.bind(Int64(step), at: 3)
        try statement.bind(direction.description, at: 4)
        try statement.bind(Int64(number), at: 5)
    }
}
