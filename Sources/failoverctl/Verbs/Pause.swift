import Control
import Model
import Terminal

enum Pause: Verb {
    static let command = Command(
        "pause", .order, [Operand("POOL", .pool, isOptional: true)],
        [Option("for", .any("TIME"), help: "only for so long, like 2h; else until resume"), Ordering.reason],
        summary: "begin nothing new for a pool, or for all of them",
        detail: "The attempt in flight ends; detection goes on. Without --for it lasts, and reminds daily.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let pool = session.arguments.operand(0).map { PoolID($0) }
        return try Ordering(session: session, target: pool.map { .pool($0, .pause) } ?? .everything(.pause)).give()
    }
}
