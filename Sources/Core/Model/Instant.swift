/// A length of time in whole milliseconds. The core counts in integers so that every machine rounds alike.
package struct Interval: Hashable, Comparable, Codable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static let zero = Interval(milliseconds: 0)
    package static func milliseconds(_ count: Int64) -> Interval { Interval(milliseconds: count) }
    package static func seconds(_ count: Int64) -> Interval { Interval(milliseconds: count * 1_000) }
    package static func minutes(_ count: Int64) -> Interval { .seconds(count * 60) }
    package static func hours(_ count: Int64) -> Interval { .minutes(count * 60) }

    package static func < (left: Interval, right: Interval) -> Bool { left.milliseconds < right.milliseconds }
    package static func + (left: Interval, right: Interval) -> Interval {
        Interval(milliseconds: left.milliseconds + right.milliseconds)
    }
    package static func - (left: Interval, right: Interval) -> Interval {
        Interval(milliseconds: left.milliseconds - right.milliseconds)
    }
    package static func * (left: Interval, right: Int64) -> Interval {
        Interval(milliseconds: left.milliseconds * right)
    }
}

/// A point on the daemon's own axis of time: milliseconds of CLOCK_BOOTTIME.
///
/// The wall clock never enters a decision. After a reboot the axis starts anew, and every stored instant is moved
/// onto it once (`Start.shift`), so the core may compare any two instants it holds.
package struct Instant: Hashable, Comparable, Codable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Earlier than anything that can be observed.
    package static let distantPast = Instant(milliseconds: Int64.min / 4)

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    package static func + (left: Instant, right: Interval) -> Instant {
        Instant(milliseconds: left.milliseconds + right.milliseconds)
    }
    package static func - (left: Instant, right: Interval) -> Instant {
        Instant(milliseconds: left.milliseconds - right.milliseconds)
    }
    package static func - (left: Instant, right: Instant) -> Interval {
        Interval(milliseconds: left.milliseconds - right.milliseconds)
    }
}

extension Interval: CustomStringConvertible {
    /// The spelling of the configuration: `500ms`, `10s`, `5m`, `2h`, and a decimal second where nothing else fits.
    package var description: String {
        let size = milliseconds.magnitude
        let sign = milliseconds < 0 ? "-" : ""
        if size == 0 { return "0s" }
        if size < 1_000 { return "\(sign)\(size)ms" }
        if size % 3_600_000 == 0 { return "\(sign)\(size / 3_600_000)h" }
        if size % 60_000 == 0 { return "\(sign)\(size / 60_000)m" }
        if size % 1_000 == 0 { return "\(sign)\(size / 1_000)s" }
        let thousandths = String(size % 1_000)
        var fraction = String(repeating: "0", count: 3 - thousandths.utf8.count) + thousandths
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return "\(sign)\(size / 1_000).\(fraction)s"
    }
}
