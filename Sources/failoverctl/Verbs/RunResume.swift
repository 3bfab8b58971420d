import Control
import Terminal

enum RunResume: Verb {
    static let command = Command(
        "run resume", .order, [Operand("ID", .run)], [Ordering.reason],
        summary: "let a paused run go on")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .run(try Choices.run(session), .resume)).give()
    }
}
