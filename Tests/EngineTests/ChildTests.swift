import DriverKit
import Engine
import Judgement
import Model
import Orchestration
import Platform
import Runbook
import Scripted
import Synchronization
import Testing

@Suite struct `A local child` {
    /// A step of one's own that runs a command here.
    private struct Run: Deed {
        let command: Command
        let reach: LocalReach
        let isDone: @Sendable () -> Bool

        func check(_ task: Assignment) async -> Check { isDone() ? .done(Evidence("done")) : .notDone("not yet") }
        func perform(_ task: Assignment) async -> Effect {
            Effect(await reach.perform(command, for: task), of: "run it")
        }
        func places(_ task: Assignment) -> [any Reach] { [reach] }
    }

    /// A pool whose planned move begins with a step of its own.
    private static func pool() -> PoolSettings {
        var pool = ScriptedPool.settings(level: .observe)
        var own = StepTemplate(.run, name: "own", when: .planned, hasCheck: true)
        own.timeout = .seconds(3)
        own.deadline = .seconds(60)
        own.attempts = 2
        pool.failover = [
            StepTemplate(.fence), own, StepTemplate(.freeze), StepTemplate(.drain), StepTemplate(.promote),
        ]
        return pool
    }

    private static func props(_ command: [String], isDone: @escaping @Sendable () -> Bool) -> Stage.Props {
        var props = Stage.Props()
        props.pools = [pool()]
        let reach = LocalReach(on: Stage.reactor)
        props.change = { rig in
            rig.ownSteps.deeds[OwnSteps.Key(.failover, "own")] = Run(
                command: Command(command), reach: reach, isDone: isDone)
        }
        return props
    }

    @Test func `is known on disk before it runs, and forgotten when it has ended`() async throws {
        let seen = Mutex<[HeldNote]>([])
        let journal = MemoryJournal()
        var props = Self.props(["sleep", "0.3"]) { !seen.withLock { $0.isEmpty } && journal.held.isEmpty }
        props.journal = journal
        let stage = try Stage(props)
        try await stage.settled()
        try await stage.beginPlanned()
        try await until("the child is on disk") {
            seen.withLock { $0 += journal.held }
            return !journal.held.isEmpty
        }
        guard let note = seen.withLock({ $0.first }) else { return }
        #expect(journal.hasIntent(of: note.attempt))
        #expect(note.mark == "chat/\(note.attempt.run)/1/own/forward/1")
        try await until("it is forgotten") { journal.held.isEmpty }
        try await until("the move goes on") { stage.pool()?.phase == .failedOver }
        await stage.stop()
    }

    @Test func `that outlives its daemon is found, ended at its deadline, and only then repeated`() async throws {
        let sign = "60.\(Int.random(in: 100_000...999_999))"
        let isDone = Mutex(false)
        var props = Self.props(["sleep", sign]) { isDone.withLock { $0 } }
        let first = try Stage(props)
        try await first.settled()
        try await first.beginPlanned()
        try await until("the child runs") { !first.journal.held.isEmpty }
        let note = try #require(first.journal.held.first)
        first.journal.breakNow()
        _ = await first.order(.pause(nil, length: nil))
        _ = await first.running.value
        #expect(note.child.liveness() == .alive)

        let heritage = props.journal.heritage()
        props.heritage = heritage
        props.worlds = first.worlds
        // The next daemon's own reach knows nothing but what it is told.
        let reach = LocalReach(on: Stage.reactor)
        for note in heritage.children { reach.adopt(note.child, AttemptMark(stored: note.mark), until: note.until) }
        props.change = { rig in
            rig.ownSteps.deeds[OwnSteps.Key(.failover, "own")] = Run(
                command: Command(["true"]), reach: reach, isDone: { isDone.withLock { $0 } })
        }
        let second = try Stage(props)
        try await until("the step waits for the end of the child") {
            second.pool()?.run?.attempt?.isDoubtful == true
        }
        #expect(note.child.liveness() == .alive)
        #expect(second.pool()?.run?.attempt?.id == note.attempt)
        isDone.withLock { $0 = false }
        try await until("it is ended at its deadline") { note.child.liveness() == .gone }
        #expect(Deadline.now >= note.until)
        isDone.withLock { $0 = true }
        try await until("the move goes on") { second.pool()?.phase == .failedOver }
        await second.stop()
    }

    @Test func `is never let go when it cannot be recorded`() async throws {
        let journal = MemoryJournal()
        var props = Self.props(["false"]) { false }
        props.journal = journal
        let reach = LocalReach(on: Stage.reactor)
        let results = Mutex<[CommandEnd]>([])
        struct Peek: Deed {
            let journal: MemoryJournal
            let reach: LocalReach
            let note: @Sendable (CommandEnd) -> Void

            func check(_ task: Assignment) async -> Check { .notDone("not yet") }
            func perform(_ task: Assignment) async -> Effect {
                journal.setFull(true)
                let end = await reach.perform(Command(["touch", "/nonexistent/effect"]), for: task)
                note(end)
                return Effect(end, of: "run it")
            }
            func places(_ task: Assignment) -> [any Reach] { [reach] }
        }
        props.change = { rig in
            rig.ownSteps.deeds[OwnSteps.Key(.failover, "own")] = Peek(journal: journal, reach: reach) { end in
                results.withLock { $0.append(end) }
            }
        }
        let stage = try Stage(props)
        try await stage.settled()
        try await stage.beginPlanned()
        try await until("it was tried") { !results.withLock { $0.isEmpty } }
        guard case .notStarted = results.withLock({ $0[0] }) else {
            Issue.record("\(results.withLock { $0 })")
            return
        }
        #expect(journal.held.isEmpty)
        await stage.stop()
    }
}
