import Simulation
import TestKit
import Testing

@Suite struct SimulatorTests {
    /// Enough for everything that the simulation knows to happen, and not more than a debug build runs in half a
    /// minute.
    private static let campaign = Campaign.run(seeds: 1..<1_201)

    @Test func `a thousand outages break no invariant`() {
        for failure in Self.campaign.failures {
            Issue.record("seed \(failure.seed): \(failure.violation?.invariant.rawValue ?? "")")
        }
        #expect(Self.campaign.runs == 1_200)
        #expect(Self.campaign.failed == 0)
        #expect(Self.campaign.unstable.isEmpty)
    }

    @Test func `everything that can happen happens at least once`() {
        let missing = Self.campaign.neverSeen
        #expect(missing.isEmpty, "never seen in \(Self.campaign.runs) runs: \(missing)")
    }

    @Test(arguments: [1, 7, 57, 382, 857] as [UInt64])
    func `the same seed gives the same trace`(seed: UInt64) {
        let first = Simulator.run(seed: seed)
        #expect(Simulator.run(seed: seed) == first)
        #expect(first.events > 50)
    }

    @Test func `another seed gives another trace`() {
        var hashes: Set<UInt64> = []
        for seed in 1...50 as ClosedRange<UInt64> { hashes.insert(Simulator.run(seed: seed).hash) }
        #expect(hashes.count == 50)
    }

    @Test func `telling a run as a story does not change it`() {
        let plain = Simulator.run(seed: 3)
        let story = Simulator.transcript(seed: 3)
        #expect(story.last == "repeat it with: make simulate SEED=3")
        #expect(story.count > 50)
        #expect(Simulator.run(seed: 3) == plain)
    }

    @Test func `a run that failed says what was broken and how to see it again`() throws {
        let campaign = Campaign.run(seeds: 1..<50, flaw: .actsWhilePaused, stopAfter: 1)
        let failure = try #require(campaign.failures.first)
        let story = Simulator.transcript(seed: failure.seed, flaw: .actsWhilePaused)
        let violation = try #require(failure.violation)
        #expect(story.suffix(2).first == "** broken: \(violation.invariant.rawValue): \(violation.text)")
    }
}
