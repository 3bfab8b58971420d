package import Model

/// A clock that stands until it is told to go on, so that an hour passes in no time.
///
/// `now` is what the daemon sees: milliseconds since the machine's boot, which start anew with each boot. `elapsed` is
/// what the teller of a story sees: it never goes back.
package struct ManualClock: Hashable, Sendable {
    package private(set) var now: Instant
    package private(set) var elapsed = Interval.zero

    package init(now: Instant = Instant(milliseconds: 1_000_000)) { self.now = now }

    package mutating func advance(by length: Interval) {
        precondition(length >= .zero, "time does not run backwards")
        now = now + length
        elapsed = elapsed + length
    }

    /// The machine was off for this long and its axis of time begins anew. Answers with what has to be added to an
    /// instant of the old axis to find its place on the new one.
    package mutating func reboot(offFor length: Interval, uptime: Interval = .seconds(20)) -> Interval {
        let before = now
        now = Instant(milliseconds: 0) + uptime
        elapsed = elapsed + length
        return (now - length) - before
    }
}
