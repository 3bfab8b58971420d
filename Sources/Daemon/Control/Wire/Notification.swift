/// What a notifier is handed, and what the events carry.
package struct Notification: Codable, Sendable {
    package var kind: String
    package var at: Timestamp
    package var pool: String?
    package var text: String
    package var hint: String?
    package var run: RunDocument?
    package var seq: Int64

    package init(
        kind: String, at: Timestamp, pool: String?, text: String, hint: String?, run: RunDocument?, seq: Int64
    ) {
        self.kind = kind
        self.at = at
        self.pool = pool
        self.text = text
        self.hint = hint
        self.run = run
        self.seq = seq
    }
}
