import Control
import Orchestration
import Terminal

/// What the four orders about a step have in common.
enum StepOrdering {
    static let operands = [Operand("ID", .run), Operand("STEP", .step)]
    static let options = [
        Ordering.acceptLoss, Ordering.acceptUnfenced, Ordering.acceptDivergence, Ordering.reason,
    ]

    static func give(_ order: StepOrder, _ session: Session) throws(Stop) -> ExitCode {
        let target = OrderTarget.step(try Choices.run(session), session.arguments.operand(1) ?? "", order)
        return try Ordering(session: session, target: target).give()
    }
}
