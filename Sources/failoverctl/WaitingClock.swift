import Control

/// Time as a verb sees it: a test lets an hour pass without waiting.
struct WaitingClock {
    /// Microseconds since 1970, to tell ages of what the daemon says in wall time.
    let wall: () -> Int64
    /// Milliseconds that never jump, for every wait.
    let boot: () -> Int64
    let sleep: (_ milliseconds: Int) -> Void

    /// Seconds since a time that the daemon named; the two clocks of one machine are one.
    func age(of timestamp: Timestamp) -> Double { max(0, Timestamp(microseconds: wall()) - timestamp) }
}
