import Control
import Model
import Terminal

enum PlanVerb: Verb {
    static let command = Command(
        "plan", .read, [Operand("MOVE", .word(["failover", "failback"])), Operand("POOL", .pool)],
        [
            Option("mode", .oneOf(["planned", "disaster"]), help: "how; planned where it is not given"),
            Option("config", .any("FILE"), help: "by this configuration; needs no daemon and leaves the gates out"),
        ],
        summary: "show what a move would do, with its gates and the exact commands",
        detail: "It changes nothing.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let file = session.arguments.value("config")
        let bytes = if let file { try offline(file, session).wire.bytes } else { try online(session) }
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            PlanScreen(session: session).show(try session.read(PlanDocument.self, bytes))
        }
        return .done
    }

    private static func online(_ session: Session) throws(Stop) -> [UInt8] {
        let runbook = Choices.runbook(session.arguments.operand(0)) ?? .failover
        return try session.ask(
            .plan(
                PoolID(session.arguments.operand(1) ?? ""), runbook, Choices.mode(session.arguments.value("mode"))))
    }

    private static func offline(_ file: String, _ session: Session) throws(Stop) -> PlanDocument {
        let pool = session.arguments.operand(1) ?? ""
        let runbook = session.arguments.operand(0) ?? "failover"
        guard let plan = session.rooms.plan else { throw Stop.notBuiltIn("plan --config") }
        do throws(Problem) {
            guard let document = try plan(file, pool, runbook, session.arguments.value("mode")).get() else {
                throw Problem("Not found", status: 404, detail: "\(file) has no pool `\(pool)`")
            }
            return document
        } catch {
            throw Stop(error.status == 404 ? .usage : .configuration, error)
        }
    }
}

extension Stop {
    /// A room that this program was built without.
    static func notBuiltIn(_ what: String) -> Stop {
        Stop(
            .no,
            Problem("Not built in", status: 501, detail: "this failoverctl was built without `\(what)`", hint: nil))
    }
}
