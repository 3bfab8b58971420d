package import Model

/// What people want to see beside what the core knows: each by the room that has it.
package struct Sidelights: Sendable {
    /// When this process began to serve.
    package var since: Timestamp
    /// A point of the daemon's own axis as wall time.
    package var wall: @Sendable (Instant) -> Timestamp
    package var drill: @Sendable (PoolID) -> DrillStatus?
    /// What the audit tells of an open run.
    package var chronicle: @Sendable (RunID) -> RunChronicle?
    /// How far the attempt at a step is, where it knows its size.
    package var progress: @Sendable (AttemptID) -> ProgressStatus?

    package init(
        since: Timestamp, wall: @escaping @Sendable (Instant) -> Timestamp,
        drill: @escaping @Sendable (PoolID) -> DrillStatus? = { _ in nil },
        chronicle: @escaping @Sendable (RunID) -> RunChronicle? = { _ in nil },
        progress: @escaping @Sendable (AttemptID) -> ProgressStatus? = { _ in nil }
    ) {
        self.since = since
        self.wall = wall
        self.drill = drill
        self.chronicle = chronicle
        self.progress = progress
    }
}
