import Control
import Model
import Terminal

enum History: Verb {
    static let command = Command(
        "history", .read, [Operand("POOL", .pool, isOptional: true)],
        [
            Option("since", .any("TIME"), help: "not before; a time, a day, or a length of time ago like 2h"),
            Option("until", .any("TIME"), help: "not after"),
            Option("kind", .any("KIND"), help: "only rows of this kind"),
            Option("limit", .any("N"), help: "the newest so many; 50 where it is not given"),
        ],
        summary: "tell what happened, from the audit, oldest first",
        detail: "With --json it prints one object a line.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let query = HistoryQuery(
            pool: session.arguments.operand(0).map { PoolID($0) }, since: try Choices.time("since", session),
            until: try Choices.time("until", session), kind: session.arguments.value("kind"),
            limit: try Choices.number("limit", in: Route.rowLimit, session) ?? 50)
        let bytes = try session.ask(.history(query))
        if session.wantsJSON {
            session.screen.raw(String(decoding: bytes, as: UTF8.self))
            return .done
        }
        let lines = bytes.split(separator: 0x0A)
        if lines.isEmpty { session.screen.line("nothing of that kind is in the audit") }
        var day = ""
        for line in lines { show(try session.read(HistoryLine.self, Array(line)), &day, session) }
        return .done
    }

    private static func show(_ line: HistoryLine, _ day: inout String, _ session: Session) {
        let date = String(line.at.minuteStamp.prefix(10))
        if date != day { session.screen.line(session.ink.paint(date, .faint)) }
        day = date
        let who = line.actor == "automatic" ? "" : " (\(line.actor): \(line.reason))"
        let pool = line.pool.map { "\($0): " } ?? ""
        var table = Table()
        table.add([.init(line.at.clock, .faint), .init(pool + line.text + who)])
        session.screen.show(table)
    }
}
