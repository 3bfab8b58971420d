import Control
import Model
import Terminal

enum Unfence: Verb {
    static let command = Command(
        "unfence", .order, [Operand("POOL", .pool)], [Ordering.reason] + Ordering.following,
        summary: "let a fenced site come back, with its database and services closed")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .pool(PoolID(session.pool), .unfence)).give()
    }
}
