/// One row of the audit as `history` and the events tell it.
package struct HistoryLine: Codable, Hashable, Sendable {
    package var seq: Int64
    package var at: Timestamp
    package var pool: String?
    package var kind: String
    package var actor: String
    package var reason: String
    /// What it was and what it is, where the row changes a word such as the phase; of a run's rows, its two sites.
    package var from: String?
    package var to: String?
    package var run: Int?
    package var step: String?
    package var epoch: Int?
    package var text: String

    package init(
        seq: Int64, at: Timestamp, pool: String?, kind: String, actor: String, reason: String, from: String? = nil,
        to: String? = nil, run: Int? = nil, step: String? = nil, epoch: Int? = nil, text: String
    ) {
        self.seq = seq
        self.at = at
        self.pool = pool
        self.kind = kind
        self.actor = actor
        self.reason = reason
        self.from = from
        self.to = to
        self.run = run
        self.step = step
        self.epoch = epoch
        self.text = text
    }
}
