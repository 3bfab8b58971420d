import Model
import Runbook
import SQLite

/// One run as its row keeps it. The planned steps lie apart from what changes with every step: they are the longest
/// part.
struct RunRow {
    let run: Run
    let pool: PoolID
    /// Of the row that began it; for the first time its row is written.
    var reason: String
    var sequence: Int64
    var wall: Int64
    var hash: [UInt8]
    var hasNewSteps: Bool

    static let storing = """
        INSERT INTO run (id, pool, runbook, mode, source, target, epoch, ordered_by, reason, state, began_seq, began,
            ended_seq, ended, progress, steps, hash)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        ON CONFLICT (id) DO UPDATE SET
            mode = excluded.mode, state = excluded.state, ended_seq = excluded.ended_seq, ended = excluded.ended,
            progress = excluded.progress, hash = excluded.hash,
            steps = CASE WHEN excluded.steps = '' THEN steps ELSE excluded.steps END
        """

    /// What changes, as JSON: the run without its planned steps.
    var progress: String {
        get throws {
            var run = run
            run.plan.steps = []
            return try JSON.text(of: run)
        }
    }

    /// The planned steps as JSON; empty where the stored ones are still the same.
    var steps: String {
        get throws { hasNewSteps ? try JSON.text(of: run.plan.steps) : "" }
    }

    static func run(progress: String, steps: String) throws -> Run {
        var run = try JSON.value(Run.self, from: progress)
        run.plan.steps = try JSON.value([PlannedStep].self, from: steps)
        return run
    }

    func store(_ progress: String, _ steps: String, by statement: Statement) throws(DatabaseError) {
        let isEnded = run.isEnded
        try statement.bind(Int64(run.id.number), at: 1)
        try statement.bind(pool.name, at: 2)
        try statement.bind(run.plan.runbook.description, at: 3)
        try statement.bind(ifPresent: run.plan.mode?.description, at: 4)
        try statement.bind(run.plan.from.word, at: 5)
        try statement.bind(run.plan.to.word, at: 6)
        try statement.bind(Int64(run.epoch), at: 7)
        try statement.bind(AuditRow.word(for: run.orderedBy), at: 8)
        try statement.bind(reason, at: 9)
        try statement.bind(run.state.description, at: 10)
        try statement.bind(sequence, at: 11)
        try statement.bind(wall, at: 12)
        try statement.bind(ifPresent: isEnded ? sequence : nil, at: 13)
        try statement.bind(ifPresent: isEnded ? wall : nil, at: 14)
        try statement.bind(progress, at: 15)
        try statement.bind(steps, at: 16)
        try statement.bind(hash, at: 17)
        try statement.run()
    }
}

extension Site {
    /// The design role; what the site is called is a matter of the configuration.
    var word: String {
        switch self {
        case .primary: "primary"
        case .backup: "backup"
        }
    }
}
