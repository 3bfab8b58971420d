import Control
import Terminal

enum AuditExport: Verb {
    static let command = Command(
        "audit export", .read, [], summary: "print the whole audit as JSON Lines, losing nothing",
        detail: "One row is one line, with every field as it was hashed.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        var last: UInt8 = 0x0A
        do throws(ConnectionFailure) {
            try session.connection.stream(HTTPRequest(.auditExport), patience: Session.longPatience) { piece in
                session.screen.raw(bytes: piece)
                last = piece.last ?? last
            }
        } catch {
            throw session.stop(error)
        }
        // Half a row at the end is a loss that no reader may overlook.
        guard last == 0x0A else { throw session.stop(.broken("the export ends within a row")) }
        return .done
    }
}
