/// What a move would do now. Without a daemon there are no gates, and nobody knows whether it was rehearsed.
package struct PlanDocument: Codable, Sendable {
    package var pool: String
    package var runbook: String
    package var mode: String?
    package var from: String
    package var to: String
    /// To be given back with the order, which is refused if the plan is another by then.
    package var digest: String
    /// Whether a drill has rehearsed just this plan.
    package var verified: Bool?
    package var gates: [GateStatus]?
    package var steps: [PlanStepDocument]
}

package struct PlanStepDocument: Codable, Sendable {
    package var name: String
    package var verb: String
    package var site: String
    package var hosts: [String]
    package var timeoutSeconds: Double
    package var deadlineSeconds: Double
    package var attempts: Int?
    package var onFailure: String
    package var `repeat`: String
    package var undo: Bool
    package var byHand: Bool
    package var pivot: Bool
    /// What the reader should know of it besides.
    package var remarks: [String]
    package var commands: [PlanCommand]
}

/// One thing that a step would do, exactly.
package struct PlanCommand: Codable, Hashable, Sendable {
    /// The host it is done on; `local` is the daemon's machine.
    package var host: String
    /// `check`, `do`, `undo`, `else` or `if divergent`.
    package var purpose: String
    /// How it goes there: `command`, `sql`, `bus`, `runtime`, `dns`, `powershell`, `http`, `connect`, `file`, `note`.
    package var channel: String
    package var command: String

    package init(host: String, purpose: String, channel: String = "command", command: String) {
        self.host = host
        self.purpose = purpose
        self.channel = channel
        self.command = command
    }
}
