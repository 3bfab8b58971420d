import Control
import Model
import Terminal

enum Resume: Verb {
    static let command = Command(
        "resume", .order, [Operand("POOL", .pool, isOptional: true)], [Ordering.reason],
        summary: "end a pause of a pool, or of everything; releases the crash brake")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let pool = session.arguments.operand(0).map { PoolID($0) }
        return try Ordering(session: session, target: pool.map { .pool($0, .resume) } ?? .everything(.resume)).give()
    }
}
