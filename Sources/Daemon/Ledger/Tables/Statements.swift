import SQLite

/// The statements of a commit, made ready once.
struct Statements {
    let audit: Statement
    let step: Statement
    let attempt: Statement
    let outcome: Statement
    let makeRoom: Statement
    let run: Statement
    let pool: Statement
    let removePool: Statement
    let daemon: Statement
    let marks: Statement
    let life: Statement
    let notice: Statement
    let clockBack: Statement
    let child: Statement
    let removeChild: Statement
    let sink: Statement
    let clearOutbox: Statement

    init(_ connection: borrowing Connection) throws(DatabaseError) {
        audit = try connection.statement(AuditRow.insertion)
        step = try connection.statement(StepRow.storing)
        attempt = try connection.statement(AttemptRow.storing)
        outcome = try connection.statement(OutcomeRow.storing)
        // A step put between others makes another plan of the same steps, in which those behind it stand one further.
        makeRoom = try connection.statement(
            "UPDATE step SET plan = plan + 1, place = place + (place >= ?3) WHERE run = ?1 AND plan = ?2")
        run = try connection.statement(RunRow.storing)
        pool = try connection.statement(
            """
            INSERT INTO pool (name, place, state, hash, seq) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET state = excluded.state, hash = excluded.hash, seq = excluded.seq
            """)
        removePool = try connection.statement("DELETE FROM pool WHERE name = ?")
        daemon = try connection.statement("INSERT OR REPLACE INTO daemon (one, state, hash, seq) VALUES (1, ?, ?, ?)")
        marks = try connection.statement("INSERT OR REPLACE INTO marks (pool, marks) VALUES (?, ?)")
        life = try connection.statement("INSERT OR REPLACE INTO life (one, boot, at, wall) VALUES (1, ?, ?, ?)")
        notice = try connection.statement(Notice.storing)
        clockBack = try connection.statement("INSERT INTO clock_back (seq) VALUES (?)")
        child = try connection.statement(ChildRows.storing)
        removeChild = try connection.statement(ChildRows.removing)
        sink = try connection.statement("UPDATE sink SET through = max(through, ?2) WHERE name = ?1")
        clearOutbox = try connection.statement(
            "DELETE FROM outbox WHERE seq <= (SELECT coalesce(min(through), ?) FROM sink)")
    }
}
