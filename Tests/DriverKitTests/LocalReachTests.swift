import DriverKit
import Model
import Orchestration
import Platform
import Testing

@Suite struct `The daemon's own machine` {
    private let reach = LocalReach(on: Fixtures.reactor)

    @Test func `runs a question in a clean environment`() async {
        let reply = await reach.ask(Command(["env"], environment: ["A": "b c"]), by: .after(.seconds(10)))
        #expect(Set(text(reply).split(separator: "\n")) == ["A=b c", "PATH=\(Command.path)"])
    }

    @Test func `records the child of an effect before it lets it go`() async throws {
        let register = OpenRegister()
        let task = Fixtures.task(register: register)
        let reply = await reach.perform(Command(["sh", "-c", "echo $$ $FAILOVER_KEY"]), for: task)
        let child = try #require(register.entered.first)
        #expect(text(reply) == "\(child.process) \(task.order.key)\n")
        #expect(await reach.remnant(of: task.mark, by: .after(.seconds(1))) == .gone)
    }

    @Test func `does nothing at all when the child cannot be recorded`() async throws {
        let scratch = try Scratch()
        let task = Fixtures.task(register: ClosedRegister())
        let reply = await reach.perform(Command(["touch", scratch.file("effect")]), for: task)
        guard case .notStarted(let failure) = reply else {
            Issue.record("\(reply)")
            return
        }
        #expect(failure.got.contains("ledger"))
        #expect(!scratch.exists("effect"))
    }

    @Test func `ends an effect at its deadline and says that it is over`() async {
        let task = Fixtures.task(for: .milliseconds(300))
        let reply = await reach.perform(Command(["sh", "-c", "trap '' TERM; sleep 60 & wait; sleep 60"]), for: task)
        guard case .overtime(let failure) = reply else {
            Issue.record("\(reply)")
            return
        }
        #expect(failure.kind == .overtime)
        #expect(await reach.remnant(of: task.mark, by: .after(.seconds(1))) == .gone)
    }

    @Test func `finds what is at work by its mark and ends it`() async throws {
        let task = Fixtures.task(for: .seconds(30))
        let performing = Task { await reach.perform(Command(["sleep", "60"]), for: task) }
        try await until { await reach.remnant(of: task.mark, by: .after(.seconds(1))) == .atWork }
        #expect(await reach.end(task.mark, by: .after(.seconds(5))) == .gone)
        guard case .ended(let report) = await performing.value else {
            Issue.record("it was ended by a signal and says so")
            return
        }
        #expect(report.status == nil)
    }

    @Test func `ends what an earlier daemon left at the deadline it had`() async throws {
        let held = try HeldChild(Invocation(["/bin/sleep", "60"]), on: Fixtures.reactor)
        let identity = held.identity
        let child = held.release(within: 60_000)
        let task = Fixtures.task()
        reach.adopt(identity, task.mark, until: Deadline.after(.milliseconds(400)).at)
        #expect(await reach.remnant(of: task.mark, by: .after(.seconds(1))) == .atWork)
        #expect(await child.ending().cause == .killed(signal: 15))
        try await until { await reach.remnant(of: task.mark, by: .after(.seconds(1))) == .gone }
    }

    @Test func `says what is missing when a program is not there`() async {
        let reply = await reach.ask(Command(["no-such-program"]), by: .after(.seconds(5)))
        guard case .notStarted(let failure) = reply else {
            Issue.record("\(reply)")
            return
        }
        #expect(failure.got.contains("ENOENT"))
    }
}
