package import Model

/// How long to wait before the next attempt: doubling from the first wait to the limit, less up to a quarter by
/// chance, so that many runs that failed together do not try again together.
package enum Backoff {
    package static func wait(
        after attempts: Int, first: Interval, limit: Interval, chance: UInt32
    ) -> Interval {
        var wait = first
        var doublings = max(0, attempts - 1)
        while doublings > 0, wait < limit {
            wait = wait * 2
            doublings -= 1
        }
        wait = min(wait, limit)
        let quarter = wait.milliseconds / 4
        return Interval(milliseconds: wait.milliseconds - quarter * Int64(chance % 1_024) / 1_024)
    }
}
