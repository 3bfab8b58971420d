import Judgement
import Model
import Runbook

// Orders on the step that a run stands at.

/// An order on a step, with the run it is about.
struct StepCase {
    let order: Order
    let run: Run
    let index: Int
}

extension Orchestrator {
    mutating func carryOut(
        _ what: StepOrder, at step: Int, _ accepted: Acceptances, _ concern: StepCase, at now: Instant
    ) -> Answered {
        let run = concern.run
        let pool = book.pools[concern.index].id
        guard step == stands(run) else { return .refused(.notTheStepAtWork, pool) }
        guard isOpenToOrders(run, at: now) else { return .refused(.wrongState, pool) }
        let needed = needed(for: what, run.plan.steps[step], run)
        guard run.accepted.union(accepted).isSuperset(of: needed) else { return .refused(.needs(needed), pool) }
        switch what {
        case .retry: return retry(step, accepted, concern, at: now)
        case .skip: return skip(step, accepted, concern, at: now)
        case .done: return done(step, accepted, concern, at: now)
        case .approve: return approve(step, concern, at: now)
        }
    }

    /// The step that orders are about: the one at work, or the one whose undo is stuck.
    private func stands(_ run: Run) -> Int? {
        switch run.state {
        case .undoing:
            if let attempt = run.attempt { return attempt.id.step }
            var index = run.cursor
            while index >= 0 {
                let progress = run.steps[index]
                let canBeTakenBack = run.plan.steps[index].hasUndo || run.plan.steps[index].verb == .freeze
                if progress.attempts > 0, progress.state != .undone, canBeTakenBack { return index }
                index -= 1
            }
            return nil
        case .running, .waiting, .blocked: return run.cursor
        case .ended: return nil
        }
    }

    private func isOpenToOrders(_ run: Run, at now: Instant) -> Bool {
        switch run.state {
        case .blocked, .waiting, .undoing(stuck: .some): true
        // Between two attempts: an operator need not wait for the back-off.
        case .running: run.attempt == nil && run.current.map { _ in run.steps[run.cursor].retryAt != nil } ?? false
        case .undoing(stuck: nil), .ended: false
        }
    }

    /// What the operator must take upon himself for this.
    private func needed(for what: StepOrder, _ planned: PlannedStep, _ run: Run) -> Acceptances {
        if case .undoing = run.state { return [] }
        switch (what, planned.verb) {
        case (.skip, .fence), (.done, .fence): return .unfenced
        case (.skip, .freeze), (.done, .freeze), (.skip, .drain), (.done, .drain): return .loss
        case (.retry, .promote):
            if case .blocked(.lossTooLarge) = run.state { return .loss }
            return []
        case (.retry, _), (.skip, _), (.done, _), (.approve, _):
            if what == .retry, case .blocked(.divergence) = run.state { return .divergence }
            return []
        }
    }

    private mutating func retry(_ step: Int, _ accepted: Acceptances, _ concern: StepCase, at now: Instant) -> Answered
    {
        if concern.run.plan.steps[step].verb == .approve || concern.run.plan.steps[step].byHand {
            return .refused(.wrongState, book.pools[concern.index].id)
        }
        write(.retryOrdered(step, accepted), concern.run, concern.index, concern.order, at: now)
        return .accepted(concern.run.id)
    }

    private mutating func skip(_ step: Int, _ accepted: Acceptances, _ concern: StepCase, at now: Instant) -> Answered {
        let run = concern.run
        if case .undoing = run.state {
            write(.stepUndone(step), run, concern.index, concern.order, at: now)
            return .accepted(run.id)
        }
        if run.plan.steps[step].verb == .promote {
            return .refused(.promoteCannotBeSkipped, book.pools[concern.index].id)
        }
        if isStillInFlight(run, at: now) { return .refused(.attemptInFlight, book.pools[concern.index].id) }
        accept(accepted, step, concern, at: now)
        write(.stepSkipped(step), run, concern.index, concern.order, at: now)
        return .accepted(run.id)
    }

    /// An attempt that may still be at work must not meet the step after it.
    private func isStillInFlight(_ run: Run, at now: Instant) -> Bool {
        run.attempt.map { !($0.isOver || $0.overAt <= now) } ?? false
    }

    private mutating func accept(_ accepted: Acceptances, _ step: Int, _ concern: StepCase, at now: Instant) {
        guard !concern.run.accepted.isSuperset(of: accepted) else { return }
        write(.accepted(accepted), concern.run, concern.index, concern.order, at: now)
    }

    private mutating func approve(_ step: Int, _ concern: StepCase, at now: Instant) -> Answered {
        guard concern.run.plan.steps[step].verb == .approve, concern.run.state == .waiting(.approval) else {
            return .refused(.wrongState, book.pools[concern.index].id)
        }
        let evidence = Evidence("approved by \(concern.order.actor)")
        write(.stepDone(step, evidence, found: false), concern.run, concern.index, concern.order, at: now)
        return .accepted(concern.run.id)
    }

    // MARK: - Done

    /// "It is done" is read back where there is a check. Without one the person's word is the evidence.
    private mutating func done(_ step: Int, _ accepted: Acceptances, _ concern: StepCase, at now: Instant) -> Answered {
        let run = concern.run
        let planned = run.plan.steps[step]
        if isStillInFlight(run, at: now) { return .refused(.attemptInFlight, book.pools[concern.index].id) }
        guard senses[concern.index].confirming == nil else {
            return .refused(.attemptInFlight, book.pools[concern.index].id)
        }
        let direction = isUndoing(run) ? Direction.undo : .forward
        let progress = run.steps[step]
        let number = direction == .forward ? progress.attempts : progress.undoAttempts
        let id = AttemptID(run: run.id, plan: run.planNumber, step: step, number: number, direction: direction)
        guard planned.hasCheck else {
            accept(accepted, step, concern, at: now)
            let evidence = Evidence("done by hand, by the word of \(concern.order.actor)")
            finish(id, evidence, concern, at: now)
            return .accepted(run.id)
        }
        let until = now + planned.timeout + RunMachine.grace
        senses[concern.index].confirming = Confirmation(
            order: concern.order, attempt: id, accepted: accepted, until: until)
        turn.directives.append(.recheck(attemptOrder(id, run, concern.index)))
        return .later
    }

    private func isUndoing(_ run: Run) -> Bool {
        switch run.state {
        case .undoing: true
        case .running, .waiting, .blocked, .ended: false
        }
    }

    private mutating func finish(_ id: AttemptID, _ evidence: Evidence, _ concern: StepCase, at now: Instant) {
        let change: RunChange =
            id.direction == .undo ? .stepUndone(id.step) : .stepDone(id.step, evidence, found: true)
        write(change, concern.run, concern.index, concern.order, at: now)
    }

    mutating func confirm(
        _ confirming: Confirmation, _ finding: Finding, _ run: Run, _ index: Int, at now: Instant
    ) {
        senses[index].confirming = nil
        let concern = StepCase(order: confirming.order, run: run, index: index)
        let id = confirming.attempt
        guard id.plan == run.planNumber, stands(run) == id.step, isOpenToOrders(run, at: now) else {
            answer(confirming.order, .refused(.wrongState, book.pools[index].id), at: now)
            return
        }
        switch finding {
        case .done(let evidence):
            accept(confirming.accepted, id.step, concern, at: now)
            finish(id, evidence, concern, at: now)
            answer(confirming.order, .accepted(run.id), at: now)
        case .notDone, .unknown:
            answer(confirming.order, .refused(.notReadBack, book.pools[index].id), at: now)
        }
    }

    /// The check did not answer in time, so nothing was read back.
    mutating func tendConfirmation(_ index: Int, at now: Instant) {
        guard let confirming = senses[index].confirming, confirming.until <= now else { return }
        senses[index].confirming = nil
        answer(confirming.order, .refused(.notReadBack, book.pools[index].id), at: now)
    }
}
