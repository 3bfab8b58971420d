package import Model

/// What people are told: one JSON object, ready to be sent.
package struct Message: Hashable, Sendable {
    /// Where it stands in the audit. The same number comes again when a delivery is repeated.
    package var number: Int
    package var kind: String
    package var pool: PoolID?
    package var body: [UInt8]

    package init(number: Int, kind: String, pool: PoolID?, body: [UInt8]) {
        self.number = number
        self.kind = kind
        self.pool = pool
        self.body = body
    }
}

/// Brings messages to people. Called for one message after the other, again and again until it says that one was
/// taken, so a receiver may see a message twice and never misses one.
package protocol Notifier: Sendable {
    /// In the configuration's words, for the log: `webhook hooks.example.org`. Never with a secret in it.
    var name: String { get }
    /// Throws when the other side did not take it, or did not say that it did.
    func deliver(_ message: Message, by deadline: Deadline) async throws(StepFailure)
}
