import Control
import Model
import Terminal

enum Drill: Verb {
    static let command = Command(
        "drill", .order, [Operand("POOL", .pool)], [Ordering.reason] + Ordering.following,
        summary: "rehearse every check, probe, login and permission of a real run; changes nothing")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .pool(PoolID(session.pool), .drill)).give()
    }
}
