import Glibc

/// A point on the clock that goes on while the machine sleeps.
struct Deadline {
    private let at: Int64

    init(after milliseconds: Int64) {
        at = Self.now() + min(max(milliseconds, 0), 100 * 366 * 86_400_000)
    }

    /// What is left, at least 0.
    var milliseconds: Int64 { max(0, at - Self.now()) }

    private static func now() -> Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
