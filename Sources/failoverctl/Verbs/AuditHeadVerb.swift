import Control
import Terminal

enum AuditHeadVerb: Verb {
    static let command = Command(
        "audit head", .read, [], summary: "print the newest row's number and hash, to be written down elsewhere")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let bytes = try session.ask(.auditHead)
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            let head = try session.read(AuditHead.self, bytes)
            session.screen.line("row \(head.seq) of ledger \(head.ledger) at \(head.at)")
            session.screen.line(head.hash)
        }
        return .done
    }
}
