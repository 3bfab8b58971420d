import Model
import Runbook
import SQLite

/// How one step of a run stands, for whoever asks about the run. Nothing is decided by it.
struct StepRow {
    var run: Int64
    var plan: Int64
    var place: Int64
    var name: String
    var verb: String
    var state: String
    var attempts: Int64
    var undoAttempts: Int64
    var began: Int64?
    var ended: Int64?
    var found: Int64?
    var evidence: String?
    var error: String?

    init(_ run: Run, place: Int) {
        let planned = run.plan.steps[place]
        let progress = run.steps[place]
        self.run = Int64(run.id.number)
        plan = Int64(run.planNumber)
        self.place = Int64(place)
        name = planned.name
        verb = planned.verb.description
        state = progress.state.description
        attempts = Int64(progress.attempts)
        undoAttempts = Int64(progress.undoAttempts)
    }

    /// What was known stays where nothing newer is said; an error of an attempt is forgotten when the step is done.
    static let storing = """
        INSERT INTO step (run, plan, place, name, verb, state, attempts, undo_attempts, began, ended, found, evidence,
            error)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (run, plan, place) DO UPDATE SET
            state = excluded.state, attempts = excluded.attempts, undo_attempts = excluded.undo_attempts,
            began = coalesce(began, excluded.began), ended = excluded.ended,
            found = coalesce(excluded.found, found), evidence = coalesce(excluded.evidence, evidence),
            error = CASE WHEN excluded.state = 'done' THEN NULL ELSE coalesce(excluded.error, error) END
        """

    func store(by statement: Statement) throws(DatabaseError) {
        try statement.bind(run, at: 1)
        try statement.bind(plan, at: 2)
        try statement.bind(place, at: 3)
        try statement.bind(name, at: 4)
        try statement.bind(verb, at: 5)
        try statement.bind(state, at: 6)
        try statement.bind(attempts, at: 7)
        try statement.bind(undoAttempts, at: 8)
        try statement.bind(ifPresent: began, at: 9)
        try statement.bind(ifPresent: ended, at: 10)
        try statement.bind(ifPresent: found, at: 11)
        try statement.bind(ifPresent: evidence, at: 12)
        try statement.bind(ifPresent: error, at: 13)
        try statement.run()
    }
}
