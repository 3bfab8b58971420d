package import Model

/// What somebody wants to know of the past. Newest first; nil means everything.
package struct HistoryQuestion: Hashable, Sendable {
    package var pool: PoolID?
    package var kind: String?
    package var run: RunID?
    /// Microseconds of wall time, both inclusive.
    package var since: Int64?
    package var until: Int64?
    /// Rows below this number, for the next page.
    package var before: Int64?
    package var limit: Int

    /// No page is longer: whoever wants more asks again, and no turn waits for a reader.
    package static let longest = 1_000

    package init(
        pool: PoolID? = nil, kind: String? = nil, run: RunID? = nil, since: Int64? = nil, until: Int64? = nil,
        before: Int64? = nil, limit: Int = 50
    ) {
        self.pool = pool
        self.kind = kind
        self.run = run
        self.since = since
        self.until = until
        self.before = before
        self.limit = min(max(1, limit), Self.longest)
    }
}
