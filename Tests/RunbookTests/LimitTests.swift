import Model
import Runbook
import Testing

@Suite struct LimitTests {
    @Test(arguments: [
        (Verb.unfence, Mode.planned, "2m", "10m"), (.stopServices, .planned, "30s", "2m"),
        (.stopServices, .disaster, "1m", "5m"), (.startServices, .disaster, "1m", "30m"),
        (.switchEntry, .planned, "1m", "30m"), (.verify, .planned, "1m", "30m"), (.freeze, .planned, "1m", "2m"),
        (.drain, .planned, "1m", "1m"), (.drain, .disaster, "30m", "30m"), (.promote, .planned, "1m", "10m"),
        (.seed, .planned, "24h", "24h"), (.protect, .disaster, "24h", "24h"), (.approve, .planned, "24h", "24h"),
        (.run, .planned, "1m", "1m"),
    ])
    func `the defaults are those of the semantics`(verb: Verb, mode: Mode, timeout: String, deadline: String) {
        let limits = StepLimits.defaults(for: verb, mode, fences: 1)
        #expect(limits.timeout.description == timeout)
        #expect(limits.deadline.description == deadline)
        #expect(limits.attempts == (verb == .run ? 1 : nil))
    }

    @Test func `a fence step has a minute for each fence and five in all`() {
        #expect(StepLimits.defaults(for: .fence, .disaster, fences: 1).timeout == .minutes(1))
        #expect(StepLimits.defaults(for: .fence, .disaster, fences: 3).timeout == .minutes(3))
        #expect(StepLimits.defaults(for: .fence, .disaster, fences: 3).deadline == .minutes(5))
    }
}
