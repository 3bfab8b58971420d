import Model
import Platform
import SQLite

/// The local children that may still be at work. A start ends or awaits each of them before it repeats anything.
enum ChildRows {
    static let storing = """
        INSERT OR REPLACE INTO child (process, born, boot, attempt, mark, until) VALUES (?, ?, ?, ?, ?, ?)
        """
    static let removing = "DELETE FROM child WHERE process = ? AND born = ? AND boot = ?"

    static func store(_ note: ChildNote, _ attempt: String, by statement: Statement) throws(DatabaseError) {
        try bind(note.child, to: statement)
        try statement.bind(attempt, at: 4)
        try statement.bind(note.mark, at: 5)
        try statement.bind(note.until.milliseconds, at: 6)
        try statement.run()
    }

    static func remove(_ child: ProcessIdentity, by statement: Statement) throws(DatabaseError) {
        try bind(child, to: statement)
        try statement.run()
    }

    /// Ticks since the boot never reach the sign bit.
    private static func bind(_ child: ProcessIdentity, to statement: Statement) throws(DatabaseError) {
        try statement.bind(Int64(child.process), at: 1)
        try statement.bind(Int64(bitPattern: child.startTime), at: 2)
        try statement.bind(child.boot, at: 3)
    }

    /// Those that are kept; an attempt that cannot be read is damage.
    static func all(_ connection: borrowing Connection) throws(DatabaseError) -> [(note: ChildNote?, attempt: String)] {
        var notes: [(note: ChildNote?, attempt: String)] = []
        try connection.query(
            "SELECT process, born, boot, attempt, mark, until FROM child ORDER BY boot, born, process"
        ) { row throws(DatabaseError) in
            let text = try row.text(3)
            let child = ProcessIdentity(
                process: Int32(truncatingIfNeeded: try row.integer(0)),
                startTime: UInt64(bitPattern: try row.integer(1)), boot: try row.text(2))
            let mark = try row.text(4)
            let until = Instant(milliseconds: try row.integer(5))
            let attempt = try? JSON.value(AttemptID.self, from: text)
            notes.append((attempt.map { ChildNote(attempt: $0, mark: mark, child: child, until: until) }, text))
        }
        return notes
    }
}
