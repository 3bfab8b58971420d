import DriverKit
import Model

/// start-services and stop-services. Groups start in their order and stop in the reverse one.
struct ServiceWork: StepWork {
    let act: ServiceAct
    let groups: [any ServiceGroup]

    var habit: StepHabit { .deed }

    private var inOrder: [any ServiceGroup] {
        switch act {
        case .start: groups
        case .stop: groups.reversed()
        }
    }

    func check(_ task: Assignment) async -> Check {
        var checks: [Check] = []
        for group in inOrder { checks.append(check(await group.status(act.site, task.inquiry))) }
        return .all(checks, done: "there is no service")
    }

    private func check(_ reading: Reading<ServiceStatus>) -> Check {
        switch (act, reading.value) {
        case (.start, .running), (.stop, .stopped): .done(Evidence(reading.evidence))
        case (.start, .stopped), (.start, .partly), (.stop, .running), (.stop, .partly): .notDone(reading.evidence)
        case (_, .unknown): .unknown(StepFailure(tried: "read the status of the services", got: reading.evidence))
        }
    }

    /// A group that does not stop must not keep the others running, and the check says in the end who is left. A
    /// group that does not start keeps those behind it from starting: they rest on it.
    func perform(_ task: Assignment) async -> Effect {
        var effects: [Effect] = []
        for group in inOrder {
            let effect = await group.perform(act, task)
            effects.append(effect)
            if case .start = act, effect != .ended { break }
        }
        return .all(effects)
    }

    func places(_ task: Assignment) -> [any Reach] { groups.flatMap { $0.places(act, task) } }
}
