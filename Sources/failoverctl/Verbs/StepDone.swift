import Orchestration
import Terminal

enum StepDone: Verb {
    static let command = Command(
        "step done", .order, StepOrdering.operands, StepOrdering.options,
        summary: "say that the step is done; the check is read back where there is one")

    static func run(_ session: Session) throws(Stop) -> ExitCode { try StepOrdering.give(.done, session) }
}
