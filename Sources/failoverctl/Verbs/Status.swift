import Control
import Model
import Terminal

enum Status: Verb {
    static let command = Command(
        "status", .read, [Operand("POOL", .pool, isOptional: true)],
        summary: "show every pool, or one with all that is known of it")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let route = session.arguments.operand(0).map { Route.pool(PoolID($0)) } ?? .status
        let bytes = try session.ask(route)
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            let status = try session.read(StatusDocument.self, bytes)
            StatusScreen(session: session, isSingle: route != .status || status.pools.count == 1).show(status)
        }
        return .done
    }
}
