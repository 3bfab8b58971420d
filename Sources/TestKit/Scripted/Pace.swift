import DriverKit
package import Engine
package import Model
import Orchestration
package import Platform
import Runbook

/// How fast the engine is, with a journal in memory and drivers that take no time.
package enum Pace {
    package struct Steps: Hashable, Sendable {
        package var count: Int
        package var took: Interval
        package var perSecond: Int { count * 1_000 / Int(max(1, took.milliseconds)) }
    }

    /// Steps that do nothing, one after the other through the whole loop: intent, deed, report.
    package static func steps(_ count: Int, on reactor: Reactor) async throws(SystemError) -> Steps {
        var pool = ScriptedPool.settings(level: .observe)
        let idle = (0..<count).map { number in
            var step = StepTemplate(.run, name: "idle-\(number)", when: .planned)
            step.repeating = .safe
            return step
        }
        pool.failover = [StepTemplate(.fence)] + idle + [.freeze, .drain, .promote].map { StepTemplate($0) }
        let journal = MemoryJournal()
        let world = World { journal.hasIntent(of: $0) }
        var rig = ScriptedPool.rig(pool, world)
        for step in idle { rig.ownSteps.deeds[OwnSteps.Key(.failover, step.name ?? "")] = NoDeed() }
        let machinery = try machinery([rig], journal, on: reactor)
        let running = Task { await machinery.run() }
        let begun = await order(machinery, pool.id)
        while journal.stepsDone < count, Deadline.now - begun < .seconds(120) {
            try? await Task.sleep(for: .milliseconds(2))
        }
        let took = Deadline.now - begun
        machinery.stop(within: .zero)
        _ = await running.value
        return Steps(count: count, took: took)
    }

    private static func order(_ machinery: Machinery, _ pool: PoolID) async -> Instant {
        while true {
            let begun = Deadline.now
            let answer = await machinery.order(
                .move(pool, .failover, .planned, [], digest: nil), by: .person("pace"), because: "to measure",
                until: .after(.seconds(10)))
            if case .replied(.accepted) = answer { return begun }
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    /// An engine that only looks: so many pools with so many probes each, every second.
    package static func idle(
        pools: Int, probes: Int, on reactor: Reactor
    ) throws(SystemError) -> Machinery {
        let journal = MemoryJournal(isForgetful: true)
        let rigs = (0..<pools).map { number in
            var pool = ScriptedPool.settings("pool-\(number)")
            pool.probes = (0..<probes).map { ProbeSettings(name: "p\($0)", purpose: $0 == 0 ? .vital : .ordinary) }
            return ScriptedPool.rig(pool, World { _ in true })
        }
        return try machinery(rigs, journal, on: reactor)
    }

    private static func machinery(
        _ rigs: [Rig], _ journal: MemoryJournal, on reactor: Reactor
    ) throws(SystemError) -> Machinery {
        try Machinery(
            Machinery.Parts(
                settings: Settings(pools: rigs.map(\.settings)), rigs: rigs, journal: journal, reactor: reactor,
                local: LocalReach(on: reactor), clock: SystemTimepiece(on: reactor)))
    }
}

private struct NoDeed: Deed {
    func check(_ task: Assignment) async -> Check { .done(Evidence("")) }
    func perform(_ task: Assignment) async -> Effect { .ended }
    func places(_ task: Assignment) -> [any Reach] { [] }
}
