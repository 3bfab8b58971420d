package import Model

/// One look at one run at one instant. It says what is next, one change at a time: the caller records the change,
/// applies it, and asks again. It does nothing itself and keeps nothing.
package struct RunMachine: Sendable {
    package let run: Run
    package let now: Instant
    /// What the question that is on its way, if any, was about. Forgotten by a crash, and then asked again.
    package let asking: Asking
    package let chance: UInt32

    package init(_ run: Run, at now: Instant, asking: Asking, chance: UInt32) {
        self.run = run
        self.now = now
        self.asking = asking
        self.chance = chance
    }

    /// Time given to a child to be ended and reaped once its attempt's time is up.
    package static let grace = Interval.seconds(5)
    /// A finding that decides nothing is asked for again after this.
    package static let pause = Interval.seconds(1)

    package func next(isStill: Bool) -> Next {
        guard !run.isEnded else { return .nothing(wakeAt: nil) }
        if let attempt = run.attempt { return tend(attempt) }
        if run.abortAsked, !isUndoing { return .change(abort()) }
        guard !isStill else { return .nothing(wakeAt: nil) }
        if let awaits = run.awaits {
            return now < awaits.overAt ? .nothing(wakeAt: awaits.overAt) : .change(.displacedOver)
        }
        switch run.state {
        case .running, .waiting:
            return step()
        case .blocked:
            return .nothing(wakeAt: nil)
        case .undoing(stuck: nil):
            return undo()
        case .undoing(stuck: .some), .ended:
            return .nothing(wakeAt: nil)
        }
    }

    /// The step at work: through, out of time, waiting for its next attempt, or ready for it.
    private func step() -> Next {
        guard let planned = run.current else { return .change(.ended(end())) }
        let progress = run.steps[run.cursor]
        if let deadline = progress.deadline, deadline <= now {
            return .change(fail(run.cursor, .forward, Failure("\(planned.name) was not done by its deadline")))
        }
        if let retryAt = progress.retryAt, now < retryAt {
            return .nothing(wakeAt: progress.deadline.map { min($0, retryAt) } ?? retryAt)
        }
        if progress.state == .failed {
            // A fence put in before it has let the run go on; what had failed for good still waits for a person.
            return .change(.blocked(.stepFailed, Failure("\(planned.name) had failed before")))
        }
        return .clear(step: run.cursor)
    }

    private func end() -> RunEnd {
        // Without a move there is nothing that a failed step could be an exception of.
        if !run.isMove, run.steps.contains(where: { $0.state == .failed }) { return .failed }
        return run.steps.contains(where: \.isException) ? .succeededWithExceptions : .succeeded
    }

    /// The next step downwards that was attempted, finished or not, and can be taken back.
    private func undo() -> Next {
        var index = run.cursor
        while index >= 0 {
            let planned = run.plan.steps[index]
            let progress = run.steps[index]
            if progress.attempts > 0, progress.state != .undone {
                if planned.verb == .freeze, !planned.hasUndo {
                    let failure = Failure(
                        "the database cannot be opened again by the daemon",
                        hint: "open it by hand, then: failoverctl step done \(run.id) \(planned.name) --reason=TEXT")
                    return .change(.undoStuck(.stepFailed, failure))
                }
                if planned.hasUndo { return undo(index, progress) }
            }
            index -= 1
        }
        return .change(.ended(.undone))
    }

    private func undo(_ index: Int, _ progress: StepProgress) -> Next {
        if let deadline = progress.deadline, deadline <= now {
            let name = run.plan.steps[index].name
            return .change(.undoStuck(.stepFailed, Failure("\(name) was not taken back by its deadline")))
        }
        if let retryAt = progress.retryAt, now < retryAt {
            return .nothing(wakeAt: progress.deadline.map { min($0, retryAt) } ?? retryAt)
        }
        return .undo(step: index)
    }

    /// The intent of the next attempt at this step. It must be on disk before anything is done.
    package func intent(_ step: Int, _ direction: Direction) -> RunChange {
        let planned = run.plan.steps[step]
        let progress = run.steps[step]
        let begun = direction == .forward ? progress.attempts : progress.undoAttempts
        let id = AttemptID(
            run: run.id, plan: run.planNumber, step: step, number: begun + 1, direction: direction)
        return .attemptBegan(
            id, overAt: now + planned.timeout + Self.grace, stepDeadline: progress.deadline ?? now + planned.deadline)
    }

    /// What a step's failing for good means for the run.
    package func fail(_ step: Int, _ direction: Direction, _ failure: Failure) -> RunChange {
        let planned = run.plan.steps[step]
        if direction == .undo { return .undoStuck(.stepFailed, failure) }
        if failure.kind == .divergence, run.isMove { return .blocked(.divergence, failure) }
        if !run.isMove { return .stepFailed(step, failure) }
        if planned.onFailure == .carryOn { return .stepFailed(step, failure) }
        if isExcused(planned) { return .stepFailed(step, failure) }
        if run.mode == .planned, !run.passedPivot { return .undoBegan(failure) }
        return .blocked(planned.verb == .fence ? .fenceNotConfirmed : .stepFailed, failure)
    }

    /// The one exception to "unknown never advances": an operator took the missing fence upon himself.
    private func isExcused(_ planned: PlannedStep) -> Bool {
        run.mode == .disaster && run.accepted.contains(.unfenced)
            && (planned.verb == .fence || planned.verb == .stopServices)
    }

    private var isUndoing: Bool {
        switch run.state {
        case .undoing: true
        case .running, .waiting, .blocked, .ended: false
        }
    }

    func abort() -> RunChange {
        if run.isMove, run.mode == .planned, !run.passedPivot { return .undoBegan(nil) }
        return .ended(.aborted)
    }

    func limit(_ planned: PlannedStep) -> Int? {
        planned.verb == .fence && isExcused(planned) ? 1 : planned.attempts
    }
}

/// What a run needs next.
package enum Next: Hashable, Sendable {
    case nothing(wakeAt: Instant?)
    /// Record this and ask again.
    case change(RunChange)
    /// An attempt at this step may begin, if the pool clears it.
    case clear(step: Int)
    /// This step is to be taken back.
    case undo(step: Int)
    /// Look at the doubtful attempt again.
    case recheck(AttemptID)
}

/// The question that is on its way to the world for a run. It changes nothing there.
package enum Asking: Hashable, Sendable {
    case nothing
    /// Whether a doubtful attempt is over and its step done; given up at the instant named.
    case recheck(until: Instant)
    /// The last finding decided nothing: ask again then.
    case recheckAt(Instant)
    /// What must be read again just before the point of no return.
    case survey(until: Instant)
    case surveyAt(Instant)
}
