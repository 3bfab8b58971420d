import Model
import Terminal

enum Failover: Verb {
    static let command = Command(
        "failover", .order, [Operand("POOL", .pool)], Moving.options,
        summary: "move the pool from primary to backup", detail: Moving.detail)

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Moving(session: session, runbook: .failover).give()
    }
}
