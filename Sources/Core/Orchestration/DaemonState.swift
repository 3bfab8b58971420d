package import Model

/// What is on disk about the daemon itself.
package struct DaemonState: Hashable, Codable, Sendable {
    package var nextRun = 1
    package var pause: Pause?
    package var isStormLatched = false
    /// The moves that began by the daemon's own decision, as far back as the storm window reaches.
    package var automaticMoves: [AutomaticMove] = []
    /// Starts without a clean stop and without a step finished since.
    package var starts: [Instant] = []
    package var hasCrashBrake = false
    /// Pools that were taken out of the configuration. Added again they start held, with an epoch above the old one.
    package var retired: [RetiredPool] = []

    package init() {}

    /// This many starts within this time, with nothing achieved between them, and the daemon stops trusting itself.
    package static let crashLimit = 5
    package static let crashWindow = Interval.minutes(10)
}

package struct AutomaticMove: Hashable, Codable, Sendable {
    package var pool: PoolID
    package var at: Instant
}

package struct RetiredPool: Hashable, Codable, Sendable {
    package var pool: PoolID
    package var epoch: Int
}

/// What is kept on disk outside the audit, at most once a second: facts that age and prove nothing.
package struct PoolMarks: Hashable, Codable, Sendable {
    package var sample: LogSample?
    /// The last instant at which the active site was seen alive.
    package var lastAlive: Instant?

    package init() {}

    package mutating func shift(by length: Interval) {
        if let instant = lastAlive { lastAlive = instant + length }
        if let taken = sample?.taken { sample?.taken = taken + length }
    }
}
