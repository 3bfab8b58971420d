import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Platform
import Runbook
import Scripted
import Synchronization

/// A whole engine around scripted worlds, one for each pool, on the machine's own clock.
final class Stage: Sendable {
    static let reactor: Reactor = {
        do { return try Reactor() } catch { preconditionFailure("no reactor: \(error)") }
    }()

    let journal: MemoryJournal
    let worlds: [PoolID: World]
    let machinery: Machinery
    let running: Task<EngineEnd, Never>
    let beats: Beats
    let local = LocalReach(on: Stage.reactor)
    private let ended = Flag()

    /// What may differ from one test to the next.
    struct Props: Sendable {
        var journal = MemoryJournal()
        var pools = [ScriptedPool.settings()]
        /// Worlds of an earlier stage; new ones where there is none.
        var worlds: [PoolID: World] = [:]
        var heritage = Heritage()
        var notifiers: [any Notifier] = []
        var change: @Sendable (inout Rig) -> Void = { _ in }
    }

    init(_ props: Props = Props()) throws {
        journal = props.journal
        beats = Beats()
        var worlds = props.worlds
        var rigs: [Rig] = []
        for pool in props.pools {
            let world = worlds[pool.id] ?? World { [journal] in journal.hasIntent(of: $0) }
            worlds[pool.id] = world
            var rig = ScriptedPool.rig(pool, world)
            props.change(&rig)
            rigs.append(rig)
        }
        self.worlds = worlds
        let beats = beats
        let machinery = try Machinery(
            Machinery.Parts(
                settings: Settings(pools: props.pools, storm: StormLimit(pools: 100)), rigs: rigs,
                notifiers: props.notifiers, heritage: props.heritage, journal: journal, reactor: Stage.reactor,
                local: local, clock: SystemTimepiece(on: Stage.reactor), chance: { 7 }, feedWatchdog: { beats.note() }))
        self.machinery = machinery
        running = Task { [ended] in
            let end = await machinery.run()
            ended.withLock { $0 = true }
            return end
        }
    }

    subscript(name: String) -> World {
        guard let world = worlds[PoolID(name)] else { preconditionFailure("no pool \(name)") }
        return world
    }

    var chat: World { self["chat"] }
    var snapshot: Snapshot { machinery.bulletin.snapshot }
    func pool(_ name: String = "chat") -> PoolState? { snapshot.pool(PoolID(name))?.state }

    /// Both sites have been seen, the pool serves, and a planned move could begin.
    func hasSettled(_ name: String = "chat") -> Bool {
        let question = Question(isAutomatic: false, mode: .planned, to: .backup)
        let gates = snapshot.gates(of: PoolID(name), question) ?? []
        return pool(name)?.phase == .normal && pool(name)?.isProtected == true && gates.allSatisfy { $0.opens }
    }

    func settled(_ name: String = "chat") async throws {
        try await until("\(name) is normal") { self.hasSettled(name) }
    }

    var hasSettled: Bool { hasSettled() }
    var hasEnded: Bool { ended.withLock { $0 } }

    func order(_ request: Request) async -> OrderAnswer {
        await machinery.order(request, by: .person("anna"), because: "a test", until: .after(.seconds(10)))
    }

    /// Begins a planned failover, as soon as every gate lets it.
    func beginPlanned(_ name: String = "chat") async throws {
        try await until("a planned move of \(name) begins") {
            let answer = await self.order(.move(PoolID(name), .failover, .planned, [], digest: nil))
            return if case .replied(.accepted) = answer { true } else { false }
        }
    }

    @discardableResult
    func stop(within length: Interval = .zero) async -> EngineEnd {
        machinery.stop(within: length)
        return await running.value
    }

    /// How the runs of the journal ended.
    var ends: [RunEnd] {
        journal.changes.compactMap { change in
            if case .run(_, .ended(let end)) = change { end } else { nil }
        }
    }
}

/// When the watchdog was fed.
final class Beats: Sendable {
    private let instants = Mutex<[Instant]>([])

    func note() { instants.withLock { $0.append(Deadline.now) } }

    var longestGap: Interval {
        instants.withLock { all in zip(all, all.dropFirst()).map { $1 - $0 }.max() ?? .zero }
    }
}

final class Flag: Sendable {
    private let value = Mutex(false)
    func withLock<Result>(_ body: (inout sending Bool) -> sending Result) -> Result { value.withLock(body) }
}

struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

func until(_ what: String, within patience: Interval = .seconds(20), _ isSo: @Sendable () async -> Bool) async throws {
    let deadline = Deadline.after(patience)
    while await !isSo() {
        if deadline.hasPassed { throw Trouble("not within \(patience): \(what)") }
        try await Task.sleep(for: .milliseconds(10))
    }
}
