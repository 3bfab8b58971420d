import Control
import Model
import Terminal

enum Protect: Verb {
    static let command = Command(
        "protect", .order, [Operand("POOL", .pool)],
        [Ordering.acceptDivergence, Ordering.reason] + Ordering.following,
        summary: "make the other site the standby again, rebuilding it if need be")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .pool(PoolID(session.pool), .protect)).give()
    }
}
