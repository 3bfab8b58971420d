import DriverKit
import Model

/// verify and wait: asks until it answers as it should.
struct ProbeWork: StepWork {
    let site: Site
    let probes: [any Probe]
    let names: [String]

    var habit: StepHabit { .look }

    func check(_ task: Assignment) async -> Check {
        var checks: [Check] = []
        for (index, probe) in probes.enumerated() {
            let reading = await probe.ask(site, Inquiry(by: task.deadline.atMost(.seconds(10)), for: task))
            let words = "\(names[index]): \(reading.evidence)"
            switch reading.value {
            case .alive, .degraded: checks.append(.done(Evidence(words)))
            case .dead: checks.append(.notDone(words))
            case .unknown:
                checks.append(.unknown(StepFailure(tried: "ask \(names[index])", got: reading.evidence)))
            }
        }
        return .all(checks, done: "there is nothing to ask")
    }

    func perform(_ task: Assignment) async -> Effect { .ended }
    func places(_ task: Assignment) -> [any Reach] { [] }
}
