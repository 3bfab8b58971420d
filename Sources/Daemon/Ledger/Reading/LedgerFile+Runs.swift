import Model
import Runbook
import SQLite

// Runs, newest first, and one run with all its steps and attempts.

extension LedgerFile {
    private static let columns = "id, pool, reason, began, ended, progress, steps"

    func runs(of pool: PoolID?, before: RunID?, limit: Int) throws(LedgerError) -> [RunReport] {
        try read(
            """
            SELECT \(Self.columns) FROM run WHERE id < ? \(pool == nil ? "" : "AND pool = ?")
            ORDER BY id DESC LIMIT ?
            """,
            [.integer(before.map { Int64($0.number) } ?? Int64.max)] + (pool.map { [.text($0.name)] } ?? [])
                + [.integer(Int64(min(max(1, limit), HistoryQuestion.longest)))])
    }

    func run(_ id: RunID) throws(LedgerError) -> RunReport? {
        let found = try read("SELECT \(Self.columns) FROM run WHERE id = ?", [.integer(Int64(id.number))])
        guard var report = found.first else { return nil }
        report.steps = try steps(of: id)
        report.attempts = try attempts(of: id)
        return report
    }

    private func read(_ sql: String, _ values: [Value]) throws(LedgerError) -> [RunReport] {
        var rows: [(report: (Int64, String, String, Int64, Int64?), progress: String, steps: String)] = []
        try using("read runs") { connection throws(DatabaseError) in
            let statement = try connection.statement(sql)
            try statement.bind(values)
            try statement.forEach { row throws(DatabaseError) in
                rows.append(
                    (
                        (
                            try row.integer(0), try row.text(1), try row.text(2), try row.integer(3),
                            try row.integerIfPresent(4)
                        ), try row.text(5), try row.text(6)
                    ))
            }
        }
        var reports: [RunReport] = []
        for (report, progress, steps) in rows {
            guard let run = try? RunRow.run(progress: progress, steps: steps) else {
                throw KeptState.damaged(paths.ledger, "run \(report.0) cannot be read")
            }
            reports.append(
                RunReport(
                    run: run, pool: PoolID(report.1), reason: report.2, began: report.3, ended: report.4, steps: [],
                    attempts: []))
        }
        return reports
    }

    private func steps(of run: RunID) throws(LedgerError) -> [StepReport] {
        var steps: [StepReport] = []
        try using("read the steps of a run") { connection throws(DatabaseError) in
            try connection.query(
                """
                SELECT plan, place, name, verb, state, attempts, undo_attempts, began, ended, found, evidence, error
                FROM step WHERE run = ? ORDER BY plan, place
                """, .integer(Int64(run.number))
            ) { row throws(DatabaseError) in
                steps.append(
                    StepReport(
                        plan: Int(try row.integer(0)), place: Int(try row.integer(1)), name: try row.text(2),
                        verb: try row.text(3), state: try row.text(4), attempts: Int(try row.integer(5)),
                        undoAttempts: Int(try row.integer(6)), began: try row.integerIfPresent(7),
                        ended: try row.integerIfPresent(8), foundDone: try row.integerIfPresent(9).map { $0 == 1 },
                        evidence: try row.textIfPresent(10), error: try row.textIfPresent(11)))
            }
        }
        return steps
    }

    private func attempts(of run: RunID) throws(LedgerError) -> [AttemptReport] {
        var attempts: [AttemptReport] = []
        try using("read the attempts of a run") { connection throws(DatabaseError) in
            try connection.query(
                """
                SELECT plan, step, direction, number, name, key, epoch, a.seq, a.wall, o.kind, o.text, o.wall
                FROM attempt AS a LEFT JOIN outcome AS o USING (run, plan, step, direction, number)
                WHERE run = ? ORDER BY a.seq
                """, .integer(Int64(run.number))
            ) { row throws(DatabaseError) in
                let direction: Direction = try row.text(2) == Direction.undo.description ? .undo : .forward
                attempts.append(
                    AttemptReport(
                        id: AttemptID(
                            run: run, plan: Int(try row.integer(0)), step: Int(try row.integer(1)),
                            number: Int(try row.integer(3)), direction: direction),
                        name: try row.text(4), key: try row.text(5), epoch: Int(try row.integer(6)),
                        sequence: try row.integer(7), began: try row.integer(8), outcome: try row.textIfPresent(9),
                        text: try row.textIfPresent(10), ended: try row.integerIfPresent(11)))
            }
        }
        return attempts
    }
}
