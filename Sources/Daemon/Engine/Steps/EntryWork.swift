import DriverKit
import Model

/// switch-entry, and its undo: every entry points to one site.
struct EntryWork: StepWork {
    let site: Site
    let entries: [any Entry]

    var habit: StepHabit { .deed }

    func check(_ task: Assignment) async -> Check {
        var checks: [Check] = []
        for entry in entries {
            let reading = await entry.target(task.inquiry)
            switch reading.value {
            case EntryReading(site): checks.append(.done(Evidence(reading.evidence)))
            case .unknown:
                let failure = StepFailure(tried: "read where the entry points", got: reading.evidence)
                checks.append(.unknown(failure))
            case .primary, .backup, .neither: checks.append(.notDone(reading.evidence))
            }
        }
        return .all(checks, done: "there is no entry")
    }

    func perform(_ task: Assignment) async -> Effect {
        var effects: [Effect] = []
        for entry in entries { effects.append(await entry.point(to: site, task)) }
        return .all(effects)
    }

    func places(_ task: Assignment) -> [any Reach] { entries.flatMap { $0.places(task) } }
}
