import Model
import Orchestration
import Runbook
import TestKit

/// Walks a road once more and writes down what was told and what was recorded.
enum Narration {
    static func tell(_ steps: [Happening], in world: World, _ flaw: Flaw?) -> [String] {
        var judge = Judge()
        var moment = Explorer.beginning(world, flaw, &judge)
        judge.forget()
        var lines = ["(\(world.name), from its beginning)"]
        for step in steps {
            let then = moment.now
            moment.log = []
            moment.meet(step, in: world, &judge)
            let passed = moment.now == then ? "" : " (+\(moment.now - then))"
            lines.append(words(step, in: world) + passed)
            lines += moment.log ?? []
            for violation in judge.violations { lines.append("    ! \(violation.invariant): \(violation.detail)") }
            judge.forget()
        }
        return lines
    }

    static func words(_ step: Happening, in world: World) -> String {
        switch step {
        case .observe(let place, let sighting): "\(world.open[Int(place)].about) says \(sighting)"
        case .order(let pool, let wish): "pool \(pool) is ordered: \(world.wishes[Int(wish)])"
        case _: "\(step)"
        }
    }

    static func words(_ turn: Turn) -> [String] {
        turn.records.map { "    = \(words($0.change))" }
            + turn.directives.compactMap { directive in
                switch directive {
                case .wake: nil
                case .perform(let order): "    -> perform \(order.step.name) \(words(order.id))"
                case .recheck(let order): "    -> recheck \(order.step.name) \(words(order.id))"
                case .cancel(let id): "    -> cancel \(words(id))"
                case .survey(_, let run, _): "    -> survey for run \(run)"
                case .reply(_, .accepted): "    -> accepted"
                case .reply(_, .refused(.gates(let verdicts))): "    -> refused by \(closed(verdicts))"
                case .reply(_, .refused(let refusal)): "    -> refused: \(plain(refusal))"
                }
            }
    }

    private static func words(_ change: Change) -> String {
        switch change {
        case .gates(let verdicts): "closed gates: \(closed(verdicts))"
        case .orderRefused(let name, .gates(let verdicts)): "refused \(name): \(closed(verdicts))"
        case .run(let run, .began(let birth)):
            "run \(run) began: \(birth.plan.runbook) \(birth.plan.mode?.description ?? "") by \(birth.orderedBy)"
        case .run(_, .attemptBegan(let id, _, _)): "intent of \(words(id))"
        case _: Record(pool: nil, actor: .automatic, reason: "", change: change).text(names: names)
        }
    }

    private static let names = SitePair(primary: "primary", backup: "backup")

    private static func words(_ id: AttemptID) -> String {
        "run \(id.run) plan \(id.plan) step \(id.step) attempt \(id.number) \(id.direction)"
    }

    private static func closed(_ verdicts: [GateVerdict]) -> String {
        let closed = verdicts.filter { !$0.opens }.map { "\($0.gate) (\($0.reason))" }
        return closed.isEmpty ? "none" : closed.joined(separator: ", ")
    }

    static func words(_ event: Event) -> String {
        switch event {
        case .observed(let seen): "\(seen.site): \(plain(seen.sight))"
        case .ordered(let order): plain(order.request)
        case _: plain(event)
        }
    }

    /// What reflection prints, without the names of modules and the wrappers of single values.
    private static func plain(_ value: Any) -> String {
        var text = "\(value)"
        for noise in ["Model.", "Orchestration.", "Runbook.", "Judgement.", "Exploration."] {
            text = text.split(separator: noise, omittingEmptySubsequences: false).joined()
        }
        return text.count > 240 ? "\(text.prefix(240))…" : text
    }
}
