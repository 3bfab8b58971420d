import Control
import Terminal

enum Reload: Verb {
    static let command = Command(
        "reload", .order, [], [Ordering.reason],
        summary: "read the configuration again; on any error the old one stays")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .everything(.reload)).give()
    }
}
