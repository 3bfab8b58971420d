import Orchestration
import Terminal

enum StepApprove: Verb {
    static let command = Command(
        "step approve", .order, StepOrdering.operands, StepOrdering.options,
        summary: "let a step that waits for approval go on")

    static func run(_ session: Session) throws(Stop) -> ExitCode { try StepOrdering.give(.approve, session) }
}
