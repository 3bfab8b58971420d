import Orchestration
import Terminal

enum StepSkip: Verb {
    static let command = Command(
        "step skip", .order, StepOrdering.operands, StepOrdering.options,
        summary: "go on without the step")

    static func run(_ session: Session) throws(Stop) -> ExitCode { try StepOrdering.give(.skip, session) }
}
