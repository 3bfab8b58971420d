import Control
import Terminal

enum AuditVerify: Verb {
    static let command = Command(
        "audit verify", .read, [],
        [Option("file", .any("FILE"), help: "the ledger, or the copy of one, in this file; needs no daemon")],
        summary: "replay the audit's chain and state, and compare with every anchor",
        detail: "Exits 0 intact, 1 damaged, 3 intact but the tail is not anchored, 4 unreadable.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let file = session.arguments.value("file")
        let bytes =
            if let file { try offline(file, session).wire.bytes } else {
                try session.ask(.auditVerify, patience: Session.longPatience)
            }
        let document = try session.read(VerifyReport.self, bytes)
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            session.screen.lines(Paragraph.wrap(Printable.line(sentence(document)), session.screen.width, hanging: 2))
        }
        return .own((VerifyReport.Result(rawValue: document.result) ?? .unreadable).code)
    }

    private static func offline(_ file: String, _ session: Session) throws(Stop) -> VerifyReport {
        guard let verify = session.rooms.verifyAudit else { throw Stop.notBuiltIn("audit verify --file") }
        return verify(file)
    }

    private static func sentence(_ report: VerifyReport) -> String {
        let what = report.what.map { ": \($0)" } ?? ""
        let rows = report.records == 1 ? "1 row" : "\(report.records) rows"
        return switch report.result {
        case "intact": "intact: \(rows), and the head is the one that was written down elsewhere\(what)"
        case "unanchored": "intact, but nothing outside vouches for the end of the \(rows)\(what)"
        case "damaged": "DAMAGED\(report.firstBadSeq.map { " from row \($0)" } ?? "")\(what)"
        case _: "unreadable\(what)"
        }
    }
}
