import Control
import Model
import Terminal

enum Runs: Verb {
    static let command = Command(
        "runs", .read, [Operand("POOL", .pool, isOptional: true)],
        summary: "list the runs, newest first")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let bytes = try session.ask(
            .runs(session.arguments.operand(0).map { PoolID($0) }, limit: Route.runLimit))
        if session.wantsJSON {
            session.printJSON(bytes)
            return .done
        }
        let list = try session.read(RunList.self, bytes)
        if list.runs.isEmpty {
            session.screen.line("no run yet")
            return .done
        }
        var table = Table(heading: ["RUN", "POOL", "STARTED", "WHAT", "BY", "STATE"])
        for run in list.runs {
            let what = run.mode.map { "\(run.runbook) \($0)" } ?? run.runbook
            let time = run.timings.totalSeconds.map { ", \(Amount.seconds($0))" } ?? ""
            table.add([
                .init("\(run.id)"), .init(run.pool), .init(run.started.minuteStamp, .faint), .init(what),
                .init(run.orderedBy), .init(run.state + time, Tones.run(run.state)),
            ])
        }
        session.screen.show(table)
        return .done
    }
}
