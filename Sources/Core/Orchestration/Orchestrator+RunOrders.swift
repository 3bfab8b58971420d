import Judgement
import Model
import Runbook

// Orders on a run that is open.

extension Orchestrator {
    mutating func carryOut(_ order: Order, onRunOf index: Int, at now: Instant) -> Answered {
        guard let run = book.pools[index].run else { return .refused(.unknownRun, nil) }
        let pool = book.pools[index].id
        switch order.request {
        case .pauseRun:
            if !run.isPaused { write(.paused, run, index, order, at: now) }
            return .accepted(run.id)
        case .resumeRun:
            if run.isPaused { write(.unpaused, run, index, order, at: now) }
            return .accepted(run.id)
        case .abortRun: return abort(order, run, index, at: now)
        case .turnDisaster(_, let accepted): return turnDisaster(order, run, index, accepted, at: now)
        case .step(_, let name, let what, let accepted):
            guard let step = run.plan.steps.firstIndex(where: { $0.name == name }) else {
                return .refused(.unknownStep, pool)
            }
            return carryOut(what, at: step, accepted, StepCase(order: order, run: run, index: index), at: now)
        case .move, .fence, .unfence, .protect, .drill, .pause, .resume, .acknowledge, .adopt, .reload:
            return .refused(.wrongState, pool)
        }
    }

    mutating func write(_ change: RunChange, _ run: Run, _ index: Int, _ order: Order, at now: Instant) {
        record(change, of: run, index, by: order.actor, because: order.reason, at: now)
    }

    private mutating func abort(_ order: Order, _ run: Run, _ index: Int, at now: Instant) -> Answered {
        switch run.state {
        case .undoing, .ended: return .refused(.wrongState, book.pools[index].id)
        case .running, .waiting, .blocked: break
        }
        if !run.abortAsked { write(.abortAsked, run, index, order, at: now) }
        if let attempt = run.attempt, !attempt.isDoubtful { turn.directives.append(.cancel(attempt.id)) }
        return .accepted(run.id)
    }

    /// A planned run that cannot be finished as planned goes on as a disaster, under that column's gates.
    private mutating func turnDisaster(
        _ order: Order, _ run: Run, _ index: Int, _ accepted: Acceptances, at now: Instant
    ) -> Answered {
        let pool = book.pools[index]
        guard run.isMove, run.mode == .planned else { return .refused(.wrongState, pool.id) }
        if run.passedPivot { return .refused(.pastThePivot, pool.id) }
        if let attempt = run.attempt, !(attempt.isOver || attempt.overAt <= now) {
            return .refused(.attemptInFlight, pool.id)
        }
        let question = Question(
            isAutomatic: false, mode: .disaster, to: run.plan.to, accepted: run.accepted.union(accepted))
        let verdicts = gates(index, question, at: now).filter { $0.gate != .noActiveRun }
        guard verdicts.allSatisfy(\.opens) else { return .refused(.gates(verdicts), pool.id) }
        let plan = Planner.plan(
            run.plan.runbook, mode: .disaster, to: run.plan.to, in: senses[index].settings.pool)
        write(.turnedDisaster(plan, accepted), run, index, order, at: now)
        return .accepted(run.id)
    }
}
