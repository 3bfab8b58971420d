package import Model

/// One execution of one plan: everything about it that is on disk. It changes only by applying a `RunChange`, so
/// what a restart reads and what the audit replays are the same value.
package struct Run: Hashable, Codable, Sendable {
    package let id: RunID
    package let orderedBy: Actor
    package let epoch: Int
    package var plan: Plan
    /// 1, and one more whenever `run disaster` has replaced the plan or a refence was added to it.
    package var planNumber = 1
    package var accepted: Acceptances
    package var state = RunState.running
    /// By `run pause`; a paused pool or daemon stands above the run and is not noted here.
    package var isPaused = false
    package var abortAsked = false
    /// True from the first intent of `promote`. From then on nothing is undone.
    package var passedPivot = false
    /// The step at work. Equal to the number of steps when all are through; runs downwards while undoing.
    package var cursor = 0
    package var steps: [StepProgress]
    package var attempt: InFlight?
    /// An attempt of the run that this one displaced. No effect before it is surely over.
    package var awaits: Displaced?
    package var known = Knowledge()
    package var clock: RunClock
    package var times: RunTimes
    package var loss: LossReport?

    package init(birth: RunBirth, at now: Instant) {
        id = birth.id
        orderedBy = birth.orderedBy
        epoch = birth.epoch
        plan = birth.plan
        accepted = birth.accepted
        steps = birth.plan.steps.map { _ in StepProgress() }
        awaits = birth.awaits
        clock = RunClock(allowed: birth.allowed, at: now)
        times = RunTimes(origin: birth.origin, begun: now)
        // A run that moves nothing fails at its deadline, also where no attempt was ever allowed.
        if !isMove, let first = plan.steps.first { steps[0].deadline = now + first.deadline }
    }

    package var mode: Mode? { plan.mode }
    package var isMove: Bool { plan.runbook.isMove }
    package var isEnded: Bool {
        switch state {
        case .ended: true
        case .running, .waiting, .blocked, .undoing: false
        }
    }
    /// The step at work, or nil when all are through.
    package var current: PlannedStep? { plan.steps.indices.contains(cursor) ? plan.steps[cursor] : nil }
    /// Whether an attempt that changes or rebuilds the other site is in flight.
    package var verbInFlight: Verb? { attempt.map { plan.steps[$0.id.step].verb } }
    package func hasAttempted(_ verb: Verb) -> Bool {
        for index in steps.indices where plan.steps[index].verb == verb && steps[index].attempts > 0 { return true }
        return false
    }
    package func isFinished(_ verb: Verb) -> Bool {
        for index in steps.indices where plan.steps[index].verb == verb && steps[index].state == .done { return true }
        return false
    }
}

/// What a run is born with. The commit that holds it is the begin of the run.
package struct RunBirth: Hashable, Codable, Sendable {
    package var id: RunID
    package var plan: Plan
    package var epoch: Int
    package var orderedBy: Actor
    package var accepted: Acceptances
    package var awaits: Displaced?
    /// `run-deadline`: after this it is overdue, which stops nothing.
    package var allowed: Interval
    /// The outage that it is the answer to.
    package var origin: Origin?

    package init(
        id: RunID, plan: Plan, epoch: Int, orderedBy: Actor, accepted: Acceptances, awaits: Displaced?,
        allowed: Interval, origin: Origin? = nil
    ) {
        self.origin = origin
        self.id = id
        self.plan = plan
        self.epoch = epoch
        self.orderedBy = orderedBy
        self.accepted = accepted
        self.awaits = awaits
        self.allowed = allowed
    }
}

package enum RunState: Hashable, Codable, Sendable {
    /// Ways out: `waiting` where a step may not begin yet, `blocked` by a failure nobody may repeat, `undoing` by a
    /// failure or an abort before the pivot of a planned run, `ended`.
    case running
    /// Ways out: `running` when what it waits for is there, `undoing` or `ended` by abort.
    case waiting(WaitReason)
    /// Ways out: `running` by `retry`, `done` or `skip`; `ended` by abort, or when the site came back before its fence.
    case blocked(BlockReason)
    /// Ways out: `ended` when every attempted step is undone; `running` by `run disaster`. Stuck, it asks a person.
    case undoing(stuck: BlockReason?)
    case ended(RunEnd)
}

package enum WaitReason: UInt8, CaseIterable, Codable, Sendable {
    /// For an operator's approval.
    case approval
    /// For work that only a person can do.
    case handwork
    /// Home must be up and ready before anything is taken from the applications.
    case homeReady
    /// A fence cannot say whether the site is fenced, and the site is back or not judged anew.
    case fenceReading
    /// The site left behind must be judged down on answers newer than the daemon's start.
    case judgement
    /// The daemon does not trust itself enough to fence by its own decision.
    case ownHealth
    /// The source must read active, the target must not, and nothing may contradict the ledger.
    case safeToOverwrite
}

package enum BlockReason: Hashable, Codable, Sendable {
    case stepFailed
    /// Nobody can say whether the attempt took effect, and it must not be repeated.
    case unknownEnd
    case lossTooLarge(bytes: Int64?)
    case fenceNotConfirmed
    case oldSiteActive
    case tokenNotReached
    case divergence
    /// The daemon died again and again with this attempt in flight.
    case crashes
}

package enum RunEnd: UInt8, CaseIterable, Codable, Sendable {
    case succeeded
    case succeededWithExceptions
    case undone
    case aborted
    case failed
}

package enum StepState: UInt8, Codable, Sendable {
    case pending
    case performing
    case waiting
    case done
    case skipped
    case deferred
    case failed
    case undone
}

/// How far one step is.
package struct StepProgress: Hashable, Codable, Sendable {
    package var state = StepState.pending
    package var attempts = 0
    package var undoAttempts = 0
    /// When all attempts together must be through. Set by the first, moved on by pauses and downtime.
    package var deadline: Instant?
    package var retryAt: Instant?
    /// A person has ordered that it be tried again, whatever its rule says of repeating.
    package var mayRepeat = false
    /// It did not go as planned and the run went on.
    package var isException = false

    package init() {}
}

/// The one attempt that is in flight. Its row is on disk before it starts.
package struct InFlight: Hashable, Codable, Sendable {
    package var id: AttemptID
    /// From here on it is surely over, whatever became of it: every command runs under its own deadline.
    package var overAt: Instant
    /// All the time that it was given.
    package var allowed: Interval
    /// Nobody knows how it ended; it is being looked at and its report is not taken any more.
    package var isDoubtful = false
    /// How many starts of the daemon have found it in flight.
    package var startsSeen = 0
    /// It has surely ended, though what it did is not known.
    package var isOver = false

    package init(id: AttemptID, overAt: Instant, allowed: Interval) {
        self.id = id
        self.overAt = overAt
        self.allowed = allowed
    }
}

/// The attempt of a run that ended because another began.
package struct Displaced: Hashable, Codable, Sendable {
    package var attempt: AttemptID
    package var overAt: Instant
    package var allowed: Interval

    package init(_ attempt: InFlight) {
        self.attempt = attempt.id
        overAt = attempt.overAt
        allowed = attempt.allowed
    }
}

/// What the finished steps of a run have found out, for the steps after them.
package struct Knowledge: Hashable, Codable, Sendable {
    /// The fence that confirmed, by its place.
    package var fence: Int?
    package var token: Token?
    package var drained: Int64?
    package var promotedAt: Int64?

    package init() {}
}

/// What was known of the outage when the run began.
package struct Origin: Hashable, Codable, Sendable {
    /// The last instant at which the active site was seen alive.
    package var lastAlive: Instant?
    package var firstDead: Instant
    package var downAt: Instant

    package init(lastAlive: Instant?, firstDead: Instant, downAt: Instant) {
        self.lastAlive = lastAlive
        self.firstDead = firstDead
        self.downAt = downAt
    }
}

/// The instants that a run's times are made of. For people; nothing is judged by them.
package struct RunTimes: Hashable, Codable, Sendable {
    package var origin: Origin?
    package var begun: Instant
    package var firstAttempt: Instant?
    package var verified: Instant?

    /// From the last sign of life to the verdict down.
    package var detect: Interval? {
        origin.flatMap { origin in origin.lastAlive.map { origin.downAt - $0 } }
    }
    /// From the verdict down to the begin of the run.
    package var decide: Interval? { origin.map { begun - $0.downAt } }
    /// From the last sign of life, or for a planned move from its first effect, to `verify` done.
    package var outage: Interval? {
        guard let verified, let begun = origin?.lastAlive ?? firstAttempt else { return nil }
        return verified - begun
    }
}

/// What a promotion lost, as far as it is known.
package struct LossReport: Hashable, Codable, Sendable {
    /// Written at the old site by its last known position, and not promoted.
    package var known: Int64?
    /// How long nobody saw what the old site wrote.
    package var blind: Interval?
    /// Once the old site's end of log was read.
    package var exact: Int64?

    package init(known: Int64?, blind: Interval?, exact: Int64?) {
        self.known = known
        self.blind = blind
        self.exact = exact
    }
}

/// Counts towards `run-deadline`, and stands still while the run waits by right.
package struct RunClock: Hashable, Codable, Sendable {
    package var left: Interval
    /// Nil while it stands still.
    package var since: Instant?
    package var isOverdue = false

    package init(allowed: Interval, at now: Instant) {
        left = allowed
        since = now
    }

    package mutating func stop(at now: Instant) {
        guard let begun = since else { return }
        left = left - (now - begun)
        since = nil
    }

    package mutating func go(at now: Instant) {
        if since == nil { since = now }
    }

    package var dueAt: Instant? { isOverdue ? nil : since.map { $0 + left } }
}
