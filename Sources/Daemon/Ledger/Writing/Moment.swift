package import Model

/// When a turn is committed: on the daemon's own axis of time, which alone is judged by, and by the wall clock, for
/// people and across a reboot.
package struct Moment: Hashable, Sendable {
    package var at: Instant
    /// Microseconds since 1970.
    package var wall: Int64
    package var boot: String

    package init(at: Instant, wall: Int64, boot: String) {
        self.at = at
        self.wall = wall
        self.boot = boot
    }
}
