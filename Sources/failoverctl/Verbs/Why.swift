import Control
import Model
import Terminal

enum Why: Verb {
    static let command = Command(
        "why", .read, [Operand("POOL", .pool)],
        [
            Option("for", .oneOf(["failover", "failback"]), help: "the move asked about; else the automatic failover"),
            Option("mode", .oneOf(["planned", "disaster"]), help: "how that move would be made"),
            Option("at", .any("TIME"), help: "what the gates said then, from the kept verdicts"),
        ],
        summary: "explain why the daemon acts or does not act, gate by gate",
        detail: "TIME is RFC 3339, a day, or a length of time ago like 2h. What is unknown does not pass.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let query = WhyQuery(
            runbook: Choices.runbook(session.arguments.value("for")),
            mode: Choices.mode(session.arguments.value("mode")), at: try Choices.time("at", session))
        let bytes = try session.ask(.why(PoolID(session.pool), query))
        if session.wantsJSON {
            session.printJSON(bytes)
            return .done
        }
        let why = try session.read(WhyDocument.self, bytes)
        session.screen.line(Printable.line(sentence(why, query)))
        session.screen.lines(GateLines.all(why.gates, session.screen.width, session.ink))
        return .done
    }

    private static func sentence(_ why: WhyDocument, _ query: WhyQuery) -> String {
        let held = why.gates.filter { $0.verdict != "pass" }.count
        let gates = held == 1 ? "1 gate holds it back" : "\(held) gates hold it back"
        let then = query.at.map { " at \($0.minuteStamp)" } ?? ""
        let move =
            query.isAutomatic
            ? "the daemon would \(why.wouldAct ? "" : "not ")fail over by itself"
            : "an order for a \(query.mode?.description ?? "planned") \(query.runbook?.description ?? "failover") "
                + "would \(why.wouldAct ? "be carried out" : "be refused")"
        return "\(why.pool)\(then): \(move)\(why.wouldAct || held == 0 ? "" : "; \(gates)")"
    }
}
