package import Judgement
package import Model

/// Everything that can happen. The core is told; it never asks.
package enum Event: Hashable, Sendable {
    case started(Start)
    case observed(Observation)
    case stepEnded(AttemptID, Outcome)
    case rechecked(AttemptID, Finding)
    /// The answer to the survey that was asked at this instant.
    case surveyed(RunID, asked: Instant, Survey)
    /// A timer that the core asked for. Nil: the daemon's own.
    case woke(PoolID?)
    case ordered(Order)
    case ledger(Situation.LedgerState)
    case commitTook(Interval)
    /// The daemon's own loop was late.
    case late(Interval)
    case clockJumped(Interval)
    /// A clean stop: nothing new begins from here on.
    case stopping
}

/// What the shell knows at a start and the core cannot.
package struct Start: Hashable, Sendable {
    /// Added to every stored instant: zero in the same boot; after a reboot what puts the old instants, with the wall
    /// time that has passed meanwhile, onto the new axis.
    package var shift: Interval
    /// The newest instant at which the daemon is known to have run, on the new axis.
    package var lastSeen: Instant?
    /// The ledger is an older one than the newest that is known: a snapshot, or a copy put back.
    package var isRestored: Bool
    /// The highest epoch of each pool that is known from elsewhere, for a restored ledger.
    package var seenEpochs: [PoolID: Int]
    /// The highest number of a run that is known from elsewhere, for a restored ledger.
    package var seenRun: Int
    /// `--paused`.
    package var isPaused: Bool

    package init(
        shift: Interval = .zero, lastSeen: Instant? = nil, isRestored: Bool = false, seenEpochs: [PoolID: Int] = [:],
        seenRun: Int = 0, isPaused: Bool = false
    ) {
        self.shift = shift
        self.lastSeen = lastSeen
        self.isRestored = isRestored
        self.seenEpochs = seenEpochs
        self.seenRun = seenRun
        self.isPaused = isPaused
    }
}
