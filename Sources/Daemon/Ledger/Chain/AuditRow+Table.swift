import Model
import SQLite

extension AuditRow {
    /// The columns in the order in which they are written, read and hashed; the hash itself comes last.
    static let columns = """
        seq, wall, boot, at, pool, run, step, attempt, kind, actor, reason, epoch, change, text, state, previous, hash
        """
    static let insertion = "INSERT INTO audit (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

    init(_ row: borrowing Row) throws(DatabaseError) {
        sequence = try row.integer(0)
        wall = try row.integer(1)
        boot = try row.text(2)
        at = Instant(milliseconds: try row.integer(3))
        pool = try row.textIfPresent(4)
        run = try row.integerIfPresent(5)
        step = try row.textIfPresent(6)
        attempt = try row.integerIfPresent(7)
        kind = try row.text(8)
        actor = try row.text(9)
        reason = try row.text(10)
        epoch = try row.integerIfPresent(11)
        change = try row.text(12)
        text = try row.text(13)
        state = try row.blob(14)
        previous = try row.blob(15)
        hash = try row.blob(16)
    }

    func insert(by statement: Statement) throws(DatabaseError) {
        try statement.bind(sequence, at: 1)
        try statement.bind(wall, at: 2)
        try statement.bind(boot, at: 3)
        try statement.bind(at.milliseconds, at: 4)
        try statement.bind(ifPresent: pool, at: 5)
        try statement.bind(ifPresent: run, at: 6)
        try statement.bind(ifPresent: step, at: 7)
        try statement.bind(ifPresent: attempt, at: 8)
        try statement.bind(kind, at: 9)
        try statement.bind(actor, at: 10)
        try statement.bind(reason, at: 11)
        try statement.bind(ifPresent: epoch, at: 12)
        try statement.bind(change, at: 13)
        try statement.bind(text, at: 14)
        try statement.bind(state, at: 15)
        try statement.bind(previous, at: 16)
        try statement.bind(hash, at: 17)
        try statement.run()
    }
}

extension Statement {
    func bind(ifPresent value: String?, at index: Int) throws(DatabaseError) {
        if let value { try bind(value, at: index) } else { try bindNull(at: index) }
    }

    func bind(ifPresent value: Int64?, at index: Int) throws(DatabaseError) {
        if let value { try bind(value, at: index) } else { try bindNull(at: index) }
    }
}
