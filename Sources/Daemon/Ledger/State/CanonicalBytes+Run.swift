import Model
import Runbook

extension CanonicalBytes {
    /// The run. Its steps as planned are told by their hash: they are the longest part and hardly ever change.
    mutating func addRun(_ run: Run, planned: [UInt8]) {
        add("run")
        add(run.id.number)
        add(run.orderedBy)
        add(run.epoch)
        add(run.plan.runbook.rawValue)
        add(run.plan.mode) { $0.add($1.rawValue) }
        add(run.plan.from.rawValue)
        add(run.plan.to.rawValue)
        add(run.plan.digest)
        add(planned)
        add(run.planNumber)
        add(run.accepted.rawValue)
        add(run.state)
        add(run.isPaused)
        add(run.abortAsked)
        add(run.passedPivot)
        add(run.cursor)
        add(each: run.steps) { $0.add($1) }
        add(run.attempt) { bytes, attempt in
            bytes.add(attempt.id)
            bytes.add(attempt.overAt)
            bytes.add(attempt.allowed)
            bytes.add(attempt.isDoubtful)
            bytes.add(attempt.startsSeen)
            bytes.add(attempt.isOver)
        }
        add(run.awaits) { $0.add($1) }
        add(run.known.fence)
        add(run.known.token) { $0.add($1) }
        add(run.known.drained)
        add(run.known.promotedAt)
        add(run.clock.left)
        add(run.clock.since)
        add(run.clock.isOverdue)
        add(run.times)
        add(run.loss) { bytes, loss in
            bytes.add(loss.known)
            bytes.add(loss.blind)
            bytes.add(loss.exact)
        }
    }

    mutating func addSteps(_ steps: [PlannedStep]) {
        begin("steps")
        add(each: steps) { bytes, step in
            bytes.add(step.name)
            bytes.add(step.verb.rawValue)
            bytes.add(step.site.rawValue)
            bytes.add(step.timeout)
            bytes.add(step.deadline)
            bytes.add(step.attempts)
            bytes.add(step.backoff)
            bytes.add(step.backoffLimit)
            bytes.add(step.onFailure.rawValue)
            bytes.add(step.repeating.rawValue)
            bytes.add(step.hasCheck)
            bytes.add(step.hasUndo)
            bytes.add(step.byHand)
        }
    }

    private mutating func add(_ progress: StepProgress) {
        add(progress.state.rawValue)
        add(progress.attempts)
        add(progress.undoAttempts)
        add(progress.deadline)
        add(progress.retryAt)
        add(progress.mayRepeat)
        add(progress.isException)
    }

    private mutating func add(_ times: RunTimes) {
        add(times.origin) { bytes, origin in
            bytes.add(origin.lastAlive)
            bytes.add(origin.firstDead)
            bytes.add(origin.downAt)
        }
        add(times.begun)
        add(times.firstAttempt)
        add(times.verified)
    }

    private mutating func add(_ state: RunState) {
        switch state {
        case .running: add(UInt8(0))
        case .waiting(let reason):
            add(UInt8(1))
            add(reason.rawValue)
        case .blocked(let reason):
            add(UInt8(2))
            add(reason)
        case .undoing(let stuck):
            add(UInt8(3))
            add(stuck) { $0.add($1) }
        case .ended(let end):
            add(UInt8(4))
            add(end.rawValue)
        }
    }

    private mutating func add(_ reason: BlockReason) {
        switch reason {
        case .stepFailed: add(UInt8(0))
        case .unknownEnd: add(UInt8(1))
        case .lossTooLarge(let bytes):
            add(UInt8(2))
            add(bytes)
        case .fenceNotConfirmed: add(UInt8(3))
        case .oldSiteActive: add(UInt8(4))
        case .tokenNotReached: add(UInt8(5))
        case .divergence: add(UInt8(6))
        case .crashes: add(UInt8(7))
        }
    }
}
