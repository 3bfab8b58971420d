import Control
import Model
import Terminal

/// A failover or a failback: on a terminal the plan is shown and somebody is asked, and the order then carries the
/// digest of just that plan.
struct Moving {
    let session: Session
    let runbook: RunbookKind

    static let options =
        [
            Option("mode", .oneOf(["planned", "disaster"]), help: "how; planned where it is not given"),
            Ordering.acceptLoss, Ordering.acceptUnfenced, Ordering.reason,
            Option("yes", help: "do not ask"),
            Option("plan-digest", .any("DIGEST"), help: "refuse unless the plan is still this one"),
        ] + Ordering.following

    static let detail =
        "On a terminal it shows the plan and asks; --yes answers. It prints the run's number at once and "
        + "follows the run until it ends, blocks or needs a person. Losing the client never touches the run."

    func give() throws(Stop) -> ExitCode {
        let pool = PoolID(session.pool)
        let target = OrderTarget.pool(pool, runbook == .failback ? .failback : .failover)
        let ordering = Ordering(session: session, target: target)
        var body = try ordering.body()
        if session.screen.canAsk, !session.arguments.has("yes"), !session.wantsJSON {
            let plan = try session.ask(PlanDocument.self, .plan(pool, runbook, body.mode ?? .planned))
            PlanScreen(session: session).show(plan)
            session.screen.line()
            guard session.screen.asks(question(plan)) else {
                session.screen.line("nothing was done")
                return .no
            }
            body.planDigest = body.planDigest ?? plan.digest
        }
        return try ordering.give(body)
    }

    private func question(_ plan: PlanDocument) -> String {
        let mode = plan.mode.map { " (\($0))" } ?? ""
        return "Move \(plan.pool) from \(plan.from) to \(plan.to)\(mode)?"
    }
}
