import Orchestration
import Terminal

enum StepRetry: Verb {
    static let command = Command(
        "step retry", .order, StepOrdering.operands, StepOrdering.options,
        summary: "try the step again")

    static func run(_ session: Session) throws(Stop) -> ExitCode { try StepOrdering.give(.retry, session) }
}
