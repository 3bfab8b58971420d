package import Model

extension Run {
    /// The only way a run changes.
    package mutating func apply(_ change: RunChange, at now: Instant) {
        switch change {
        case .began:
            break
        case .attemptBegan(let id, let overAt, let stepDeadline):
            if times.firstAttempt == nil { times.firstAttempt = now }
            begin(InFlight(id: id, overAt: overAt, allowed: overAt - now), stepDeadline: stepDeadline)
        case .attemptFailed(let id, _, let retryAt):
            attempt = nil
            steps[id.step].retryAt = retryAt
            steps[id.step].state = .waiting
        case .attemptDoubted:
            attempt?.isDoubtful = true
        case .attemptOver(let id, let retryAt):
            attempt = nil
            steps[id.step].retryAt = retryAt
            steps[id.step].state = .waiting
        case .displacedOver:
            awaits = nil
        case .stepDone(let step, let evidence, _):
            learn(evidence.detail)
            if plan.steps[step].verb == .promote { passedPivot = true }
            if plan.steps[step].verb == .verify, times.verified == nil { times.verified = now }
            close(step, as: .done)
        case .stepCovered(let step, _):
            close(step, as: .skipped)
        case .stepSkipped(let step):
            steps[step].isException = true
            close(step, as: .skipped)
        case .stepDeferred(let step, _):
            close(step, as: .deferred)
        case .stepFailed(let step, _):
            steps[step].isException = true
            close(step, as: .failed)
        case .stepUndone(let step):
            attempt = nil
            steps[step].state = .undone
            steps[step].retryAt = nil
            cursor = step - 1
            state = .undoing(stuck: nil)
        case .stepAdded(let step, let planned):
            // The steps after it move on by one place, so no attempt of before may be taken for one to come.
            planNumber += 1
            plan.steps.insert(planned, at: step)
            steps.insert(StepProgress(), at: step)
            if state != .running, !isEnded { state = .running }
        case .waits, .blocked, .undoBegan, .undoStuck, .retryOrdered, .accepted, .paused, .unpaused,
            .abortAsked, .turnedDisaster, .overdue, .ended:
            applyToWhole(change, at: now)
        }
        tendClock(at: now)
    }

    private mutating func applyToWhole(_ change: RunChange, at now: Instant) {
        switch change {
        case .waits(let reason):
            state = .waiting(reason)
            steps[cursor].state = .waiting
        case .blocked(let reason, _):
            state = .blocked(reason)
            steps[cursor].state = .failed
            settleAttempt(blockedBy: reason)
        case .undoBegan(let failure):
            beginUndo(because: failure)
        case .undoStuck(let reason, _):
            state = .undoing(stuck: reason)
            attempt = nil
        case .retryOrdered(let step, let acceptances):
            accepted.formUnion(acceptances)
            reopen(step)
        case .accepted(let acceptances):
            accepted.formUnion(acceptances)
        case .paused:
            isPaused = true
        case .unpaused:
            isPaused = false
        case .abortAsked:
            abortAsked = true
        case .turnedDisaster(let disaster, let acceptances):
            turn(to: disaster, acceptances)
        case .overdue:
            clock.isOverdue = true
        case .ended(let end):
            state = .ended(end)
            attempt = nil
        case .began, .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepDone,
            .stepCovered, .stepSkipped, .stepDeferred, .stepFailed, .stepUndone, .stepAdded:
            break
        }
    }

    private mutating func begin(_ begun: InFlight, stepDeadline: Instant) {
        let id = begun.id
        attempt = begun
        steps[id.step].state = .performing
        steps[id.step].deadline = stepDeadline
        steps[id.step].retryAt = nil
        steps[id.step].mayRepeat = false
        switch id.direction {
        case .forward: steps[id.step].attempts = id.number
        case .undo: steps[id.step].undoAttempts = id.number
        }
        if plan.steps[id.step].verb == .promote { passedPivot = true }
        if case .waiting = state { state = .running }
    }

    private mutating func close(_ step: Int, as end: StepState) {
        attempt = nil
        steps[step].state = end
        steps[step].retryAt = nil
        cursor = step + 1
        if !isEnded { state = .running }
    }

    /// Every deadline starts anew: what was left for doing says nothing of taking back.
    private mutating func beginUndo(because failure: Failure?) {
        state = .undoing(stuck: nil)
        attempt = nil
        cursor = min(cursor, steps.count - 1)
        if failure != nil { steps[cursor].state = .failed }
        for index in steps.indices {
            steps[index].deadline = nil
            steps[index].retryAt = nil
            steps[index].mayRepeat = false
        }
    }

    /// A step that failed for good has no attempt at work any more. One whose end is unknown is looked at first.
    private mutating func settleAttempt(blockedBy reason: BlockReason) {
        switch reason {
        case .unknownEnd, .crashes: attempt?.isDoubtful = true
        case .stepFailed, .lossTooLarge, .fenceNotConfirmed, .oldSiteActive, .tokenNotReached, .divergence:
            attempt = nil
        }
    }

    private mutating func reopen(_ step: Int) {
        steps[step].deadline = nil
        steps[step].mayRepeat = true
        steps[step].retryAt = nil
        switch state {
        case .undoing: state = .undoing(stuck: nil)
        case .running, .waiting, .blocked, .ended:
            state = .running
            steps[step].state = .waiting
        }
    }

    private mutating func turn(to disaster: Plan, _ acceptances: Acceptances) {
        plan = disaster
        planNumber += 1
        accepted.formUnion(acceptances)
        steps = disaster.steps.map { _ in StepProgress() }
        cursor = 0
        attempt = nil
        known = Knowledge()
        state = .running
        abortAsked = false
    }

    private mutating func learn(_ detail: Evidence.Detail) {
        switch detail {
        case .none, .divergence: break
        case .fence(let index): known.fence = index
        case .token(let token): known.token = token
        case .position(let position): known.drained = position
        case .promoted(let position, _): known.promotedAt = position
        }
    }

    /// The run's clock does not count what takes long by right.
    private mutating func tendClock(at now: Instant) {
        let slow =
            switch current?.verb {
            case .seed, .protect, .approve: true
            case .fence, .unfence, .stopServices, .freeze, .drain, .promote, .switchEntry, .startServices, .verify,
                .protectLocal, .wait, .run, .notify, .rehearse, nil:
                false
            }
        if slow || isEnded { clock.stop(at: now) } else { clock.go(at: now) }
    }

    /// Moves every deadline on by a time that did not count: a pause, or the daemon not running.
    package mutating func moveDeadlines(by length: Interval) {
        for index in steps.indices {
            if let deadline = steps[index].deadline { steps[index].deadline = deadline + length }
            if let retryAt = steps[index].retryAt { steps[index].retryAt = retryAt + length }
        }
        if let since = clock.since { clock.since = since + length }
    }

    /// After a reboot only the wall clock says how long nobody ran, and it may be wrong by hours. What was in flight
    /// then
    /// is given its whole time once more, so that it is surely over when it is thought to be.
    package mutating func grantAnew(at now: Instant) {
        if let given = attempt { attempt?.overAt = max(given.overAt, now + given.allowed) }
        awaits?.grantAnew(at: now)
    }

    /// Moves every instant onto another axis of time, after a reboot.
    package mutating func shift(by length: Interval) {
        moveDeadlines(by: length)
        times.shift(by: length)
        if let overAt = attempt?.overAt { attempt?.overAt = overAt + length }
        if let overAt = awaits?.overAt { awaits?.overAt = overAt + length }
    }
}

extension Displaced {
    package mutating func grantAnew(at now: Instant) { overAt = max(overAt, now + allowed) }
}

extension RunTimes {
    mutating func shift(by length: Interval) {
        begun = begun + length
        if let instant = firstAttempt { firstAttempt = instant + length }
        if let instant = verified { verified = instant + length }
        if let known = origin {
            origin = Origin(
                lastAlive: known.lastAlive.map { $0 + length }, firstDead: known.firstDead + length,
                downAt: known.downAt + length)
        }
    }
}
