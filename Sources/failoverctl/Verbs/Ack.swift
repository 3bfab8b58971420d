import Control
import Model
import Terminal

enum Ack: Verb {
    static let command = Command(
        "ack", .order, [Operand("POOL", .pool, isOptional: true)],
        [Option("all", help: "everything, and the storm brake"), Ordering.reason],
        summary: "acknowledge how the last run ended, or with --all everything and the storm")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let pool = session.arguments.operand(0).map { PoolID($0) }
        let isAll = session.arguments.has("all")
        guard (pool == nil) == isAll else {
            throw Stop.usage("ack needs a POOL, or --all", hint: "failoverctl \(command.usage)")
        }
        return try Ordering(session: session, target: pool.map { .pool($0, .ack) } ?? .everything(.ack)).give()
    }
}
