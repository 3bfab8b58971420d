import DriverKit
import Model

/// run: a step of one's own.
struct DeedWork: StepWork {
    let deed: any Deed

    var habit: StepHabit { .deed }
    func check(_ task: Assignment) async -> Check { await deed.check(task) }
    func perform(_ task: Assignment) async -> Effect { await deed.perform(task) }
    func places(_ task: Assignment) -> [any Reach] { deed.places(task) }
}

/// notify: the message is the evidence, and the outbox tells it from the row that records the step done.
struct NotifyWork: StepWork {
    let message: String

    var habit: StepHabit { .look }
    func check(_ task: Assignment) async -> Check { .done(Evidence(message)) }
    func perform(_ task: Assignment) async -> Effect { .ended }
    func places(_ task: Assignment) -> [any Reach] { [] }
}

/// What the configuration does not have any more, though the frozen plan asks for it.
struct MissingWork: StepWork {
    let what: String

    var habit: StepHabit { .deed }
    private var failure: StepFailure {
        .terminal(
            "carry out the step", got: "the configuration has no \(what) any more",
            hint: "put it back and reload, or: step skip, step done")
    }

    func check(_ task: Assignment) async -> Check { .unknown(failure) }
    func perform(_ task: Assignment) async -> Effect { .failed(failure) }
    func places(_ task: Assignment) -> [any Reach] { [] }
}
