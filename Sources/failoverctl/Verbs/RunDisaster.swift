import Control
import Terminal

enum RunDisaster: Verb {
    static let command = Command(
        "run disaster", .order, [Operand("ID", .run)],
        [Ordering.acceptLoss, Ordering.acceptUnfenced, Ordering.reason] + Ordering.following,
        summary: "turn a planned run into a disaster run, before its point of no return")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .run(try Choices.run(session), .disaster)).give()
    }
}
