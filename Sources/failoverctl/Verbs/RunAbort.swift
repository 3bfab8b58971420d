import Control
import Terminal

enum RunAbort: Verb {
    static let command = Command(
        "run abort", .order, [Operand("ID", .run)], [Ordering.reason],
        summary: "end a run; before the point of no return a planned one is undone")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .run(try Choices.run(session), .abort)).give()
    }
}
