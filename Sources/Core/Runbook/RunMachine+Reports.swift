package import Model

// What the world's answers mean for a run.

extension RunMachine {
    /// An attempt that is in flight: give it its time, then look.
    func tend(_ attempt: InFlight) -> Next {
        let planned = run.plan.steps[attempt.id.step]
        if !attempt.isDoubtful {
            guard attempt.overAt <= now else { return .nothing(wakeAt: attempt.overAt) }
            let failure = Failure("\(planned.name) gave no sign within its time", kind: .overtime)
            return .change(doubt(attempt.id, failure))
        }
        switch run.state {
        case .blocked where run.abortAsked:
            return attempt.isOver || attempt.overAt <= now ? .change(abort()) : .nothing(wakeAt: attempt.overAt)
        case .blocked, .undoing(stuck: .some), .ended: return .nothing(wakeAt: nil)
        case .running, .waiting, .undoing(stuck: nil): break
        }
        if planned.hasCheck { return look(attempt) }
        guard attempt.isOver || attempt.overAt <= now else { return .nothing(wakeAt: attempt.overAt) }
        return .change(settle(attempt, Failure("nobody can say how \(planned.name) ended", kind: .overtime)))
    }

    private func look(_ attempt: InFlight) -> Next {
        switch asking {
        case .nothing, .survey, .surveyAt: .recheck(attempt.id)
        case .recheck(let until): until <= now ? .recheck(attempt.id) : .nothing(wakeAt: until)
        case .recheckAt(let instant): instant <= now ? .recheck(attempt.id) : .nothing(wakeAt: instant)
        }
    }

    /// The report of an attempt, or nil when it is not the one in flight: late, doubled or foreign.
    package func report(_ id: AttemptID, _ outcome: Outcome) -> RunChange? {
        guard let attempt = run.attempt, attempt.id == id, !attempt.isDoubtful else { return nil }
        let planned = run.plan.steps[id.step]
        switch outcome {
        case .foundDone(let evidence):
            if mustPerform(planned, id) {
                return doubt(id, Failure("\(planned.name) was found done and must be performed once"))
            }
            return finished(id, evidence, found: true)
        case .done(let evidence):
            return finished(id, evidence, found: false)
        case .failed(let failure):
            return failed(id, failure)
        case .unknown(let failure):
            return doubt(id, failure)
        }
    }

    /// A planned freeze makes its own token, so the first attempt is performed even where all looks done.
    package func mustPerform(_ planned: PlannedStep, _ id: AttemptID) -> Bool {
        planned.verb == .freeze && id.number == 1 && id.direction == .forward
    }

    private func finished(_ id: AttemptID, _ evidence: Evidence, found: Bool) -> RunChange {
        switch id.direction {
        case .forward: .stepDone(id.step, evidence, found: found)
        case .undo: .stepUndone(id.step)
        }
    }

    private func failed(_ id: AttemptID, _ failure: Failure) -> RunChange {
        let planned = run.plan.steps[id.step]
        let retryAt = backoff(id, planned)
        let isOutOfTries = limit(planned).map { id.number >= $0 } ?? false
        let isOutOfTime = run.steps[id.step].deadline.map { $0 <= retryAt } ?? false
        let isHopeless =
            switch failure.kind {
            case .terminal, .divergence: true
            case .ordinary, .overtime: false
            }
        if isHopeless || isOutOfTries || isOutOfTime { return fail(id.step, id.direction, failure) }
        return .attemptFailed(id, failure, retryAt: retryAt)
    }

    private func backoff(_ id: AttemptID, _ planned: PlannedStep) -> Instant {
        now + Backoff.wait(after: id.number, first: planned.backoff, limit: planned.backoffLimit, chance: chance)
    }

    package func doubt(_ id: AttemptID, _ failure: Failure) -> RunChange {
        let planned = run.plan.steps[id.step]
        if !planned.hasCheck, planned.repeating == .never, id.direction == .forward {
            return run.isMove ? .blocked(.unknownEnd, failure) : .stepFailed(id.step, failure)
        }
        return .attemptDoubted(id, failure)
    }

    /// What was found of a doubtful attempt. Nil: nothing can be decided yet, look again.
    package func found(_ id: AttemptID, _ finding: Finding) -> RunChange? {
        guard let attempt = run.attempt, attempt.id == id, attempt.isDoubtful else { return nil }
        let planned = run.plan.steps[id.step]
        let isOver = attempt.isOver || attempt.overAt <= now
        switch finding {
        case .done(let evidence):
            // A freeze that cannot name its token froze nothing that a drain could be measured by.
            if mustPerform(planned, id), evidence.detail == .none { return isOver ? settleUndone(attempt) : nil }
            return finished(id, evidence, found: true)
        case .notDone(let over):
            return isOver || over ? settleUndone(attempt) : nil
        case .unknown(let over, let failure):
            guard isOver || over else { return nil }
            let isOutOfTime = run.steps[id.step].deadline.map { $0 <= now } ?? true
            let mayGoOn = planned.repeating == .safe || isOutOfTime || isLastFenceTry(planned, id)
            return mayGoOn ? settle(attempt, failure) : nil
        }
    }

    /// With the missing fence accepted each fence is tried once, and its silence is not waited out.
    private func isLastFenceTry(_ planned: PlannedStep, _ id: AttemptID) -> Bool {
        limit(planned) == 1 && planned.verb == .fence && id.direction == .forward
    }

    private func settleUndone(_ attempt: InFlight) -> RunChange {
        settle(attempt, Failure("\(run.plan.steps[attempt.id.step].name) is not done"))
    }

    /// A doubtful attempt has surely ended and its step is not known to be done: repeat, or stop.
    private func settle(_ attempt: InFlight, _ failure: Failure) -> RunChange {
        let id = attempt.id
        let planned = run.plan.steps[id.step]
        let progress = run.steps[id.step]
        if planned.repeating == .never, !progress.mayRepeat, id.direction == .forward {
            return run.isMove ? .blocked(.unknownEnd, failure) : .stepFailed(id.step, failure)
        }
        let isOutOfTries = limit(planned).map { id.number >= $0 } ?? false
        let isOutOfTime = progress.deadline.map { $0 <= now } ?? false
        if (isOutOfTries || isOutOfTime) && !progress.mayRepeat { return fail(id.step, id.direction, failure) }
        // What the daemon's own death or an operator's word brought about is no failure of the step.
        let isPrompt = attempt.startsSeen > 0 || progress.mayRepeat
        return .attemptOver(id, retryAt: isPrompt ? now : backoff(id, planned))
    }
}
