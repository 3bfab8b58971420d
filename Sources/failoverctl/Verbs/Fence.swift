import Control
import Model
import Terminal

enum Fence: Verb {
    static let command = Command(
        "fence", .order, [Operand("POOL", .pool)], [Ordering.reason] + Ordering.following,
        summary: "prove that the site that is not active is stopped")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .pool(PoolID(session.pool), .fence)).give()
    }
}
