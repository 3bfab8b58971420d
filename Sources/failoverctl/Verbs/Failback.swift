import Model
import Terminal

enum Failback: Verb {
    static let command = Command(
        "failback", .order, [Operand("POOL", .pool)], [Ordering.acceptHold] + Moving.options,
        summary: "move the pool home, from backup to primary", detail: Moving.detail)

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Moving(session: session, runbook: .failback).give()
    }
}
