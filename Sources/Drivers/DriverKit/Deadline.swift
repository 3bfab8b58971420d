package import Model
import Platform

/// The instant by which an answer is worth something. Points on the boot clock, so that neither a clock that is set
/// nor a machine that slept moves it.
package struct Deadline: Hashable, Sendable {
    package let at: Instant

    package init(at: Instant) { self.at = at }

    /// So much from now.
    package static func after(_ length: Interval) -> Deadline { Deadline(at: Deadline.now + length) }

    /// The boot clock, as every driver reads it.
    package static var now: Instant { Instant(milliseconds: Clocks.bootMilliseconds()) }

    /// What is left, never less than nothing.
    package var left: Interval { max(.zero, at - Deadline.now) }
    package var hasPassed: Bool { at <= Deadline.now }

    /// The earlier of this one and so much from now: for a part of a task that must not use up the whole.
    package func atMost(_ length: Interval) -> Deadline { min(self, .after(length)) }
}

extension Deadline: Comparable {
    package static func < (left: Deadline, right: Deadline) -> Bool { left.at < right.at }
}
