package import Model
package import Runbook

/// One run as people ask for it: the run itself, and what its rows remember of each step.
package struct RunReport: Sendable {
    package var run: Run
    package var pool: PoolID
    package var reason: String
    /// Microseconds of wall time.
    package var began: Int64
    package var ended: Int64?
    /// In their order; empty where only a list was asked for. A plan that `run disaster` replaced comes first.
    package var steps: [StepReport]
    package var attempts: [AttemptReport]
}

package struct StepReport: Hashable, Sendable {
    package var plan: Int
    package var place: Int
    package var name: String
    package var verb: String
    package var state: String
    package var attempts: Int
    package var undoAttempts: Int
    package var began: Int64?
    package var ended: Int64?
    package var foundDone: Bool?
    package var evidence: String?
    package var error: String?
}

package struct AttemptReport: Hashable, Sendable {
    package var id: AttemptID
    package var name: String
    package var key: String
    package var epoch: Int
    package var sequence: Int64
    package var began: Int64
    /// How it ended, in a word; nil while it is in flight.
    package var outcome: String?
    package var text: String?
    package var ended: Int64?
}
