import Control
import Terminal

enum RunPause: Verb {
    static let command = Command(
        "run pause", .order, [Operand("ID", .run)], [Ordering.reason],
        summary: "pause a run before its next attempt")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .run(try Choices.run(session), .pause)).give()
    }
}
