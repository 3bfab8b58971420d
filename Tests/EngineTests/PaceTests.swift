import DriverKit
import Engine
import Model
import Orchestration
import Scripted
import Testing

/// The figures count in a release build; here it is shown that nothing grows where it should not.
@Suite struct `The pace` {
    @Test func `steps that do nothing go through the whole loop quickly`() async throws {
        let few = try await Pace.steps(100, on: Stage.reactor)
        let many = try await Pace.steps(400, on: Stage.reactor)
        print("pace: \(few.perSecond) and \(many.perSecond) durable steps a second with a journal in memory")
        #expect(many.perSecond > 100)
    }

    @Test func `a daemon that only looks keeps its rhythm`() async throws {
        let machinery = try Pace.idle(pools: 20, probes: 5, on: Stage.reactor)
        let running = Task { await machinery.run() }
        try await until("every pool is known") {
            machinery.bulletin.snapshot.pools.allSatisfy { $0.state.phase == .normal }
        }
        let before = machinery.bulletin.snapshot.at
        try await Task.sleep(for: .seconds(2))
        #expect(machinery.bulletin.snapshot.at > before + .seconds(1))
        machinery.stop(within: .zero)
        #expect(await running.value == .stopped)
    }
}
