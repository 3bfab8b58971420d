import Model
import Orchestration
import Runbook

// Flaws that answer wrongly.

extension Flaw {
    func bend(_ turn: inout Turn) {
        switch self {
        case .forgetsIntent:
            turn.records.removeAll { record in
                if case .run(_, .attemptBegan) = record.change { return true }
                return false
            }
        case .keepsOldEpoch:
            for index in turn.directives.indices {
                guard case .perform(var order) = turn.directives[index] else { continue }
                order.epoch -= 1
                turn.directives[index] = .perform(order)
            }
        case .performsInsteadOfChecking:
            for index in turn.directives.indices {
                if case .recheck(let order) = turn.directives[index] { turn.directives[index] = .perform(order) }
            }
        case .saysNothingMayDiverge:
            for index in turn.directives.indices {
                guard case .perform(var order) = turn.directives[index] else { continue }
                order.mayDiverge = false
                turn.directives[index] = .perform(order)
            }
        case .losesTheReply:
            turn.directives.removeAll { directive in
                if case .reply = directive { return true }
                return false
            }
        case .recordsRefusalTwice:
            for record in turn.records {
                if case .orderRefused = record.change { turn.records.append(record) }
            }
        case _: break
        }
    }

    /// Steps that the flawed machine does not order at all and reports to itself as done.
    func unasked(_ turn: inout Turn) -> [Event] {
        let skipped: Verb? =
            switch self {
            case .skipsFence: .fence
            case .skipsDrain: .drain
            case _: nil
            }
        guard let skipped else { return [] }
        var reports: [Event] = []
        turn.directives.removeAll { directive in
            guard case .perform(let order) = directive, order.step.verb == skipped else { return false }
            let detail: Evidence.Detail = skipped == .fence ? .fence(0) : .none
            reports.append(.stepEnded(order.id, .done(Evidence("skipped", detail))))
            return true
        }
        return reports
    }
}
