import Glibc
import Testing

@testable import Platform

@Suite struct ChildEndingTests {
    @Test func `a deadline ends a child by TERM`() async throws {
        let ending = try await Stage.run(Invocation(["/bin/sleep", "600"]), within: 50)
        #expect(ending.cause == .killed(signal: SIGTERM))
        #expect(ending.wasEnded && !ending.isSuccess)
    }

    @Test func `a child that tidies up at TERM may end by itself`() async throws {
        let place = try Stage.Place()
        let ready = place.file("ready")
        let command = "trap 'echo tidy; exit 0' TERM; echo > \(ready); while :; do sleep 0.01; done"
        var invocation = Stage.shell(command)
        invocation.patience = Stage.long
        let child = try Stage.hold(invocation).release(within: Stage.long)
        #expect(try await Stage.until { place.text("ready") != nil })
        child.end()
        let ending = await child.ending()
        #expect(ending.cause == .exited(status: 0))
        #expect(ending.output.text == "tidy\n")
        #expect(ending.wasEnded && !ending.isSuccess, "in time is something else")
    }

    @Test func `a child that ignores TERM is killed when patience is over`() async throws {
        let place = try Stage.Place()
        var invocation = Stage.shell("trap '' TERM; echo > \(place.file("ready")); while :; do sleep 600; done")
        invocation.patience = 200
        let child = try Stage.hold(invocation).release(within: Stage.long)
        #expect(try await Stage.until { place.text("ready") != nil })
        let begin = Clocks.bootMilliseconds()
        child.end()
        child.end()
        #expect(await child.ending().cause == .killed(signal: SIGKILL))
        #expect(Clocks.bootMilliseconds() - begin >= 199)
    }

    @Test func `a stopped child hears TERM all the same`() async throws {
        var invocation = Stage.shell("kill -STOP $$; sleep 600")
        invocation.patience = Stage.long
        let child = try Stage.hold(invocation).release(within: Stage.long)
        #expect(try await Stage.until { try ProcessStatus.read(child.identity.process).state == "T" })
        child.end()
        #expect(await child.ending().cause == .killed(signal: SIGTERM))
    }

    @Test func `the whole group ends with its first process, deaf members too`() async throws {
        let place = try Stage.Place()
        let ready = place.file("ready")
        let member = "trap '' TERM; echo $$; echo > \(ready); while :; do sleep 600; done"
        let command = "sh -c \"$MEMBER\" & until test -e \(ready); do sleep 0.01; done"
        let ending = try await Stage.run(Stage.shell(command, ["MEMBER": member]))
        #expect(ending.cause == .exited(status: 0))
        let deaf = try #require(Int32(ending.output.text.split(separator: "\n").first ?? ""))
        #expect(try await Stage.until { (try? ProcessStatus.read(deaf))?.hasEnded ?? true })
        #expect(!ending.leftHeir)
    }

    @Test func `an escapee that holds the output is waited for only a moment, and told`() async throws {
        let begin = Clocks.bootMilliseconds()
        let place = try Stage.Place()
        let escape = "setsid sh -c 'echo $$; echo > \(place.file("ready")); exec sleep 600' &"
        let wait = "until test -e \(place.file("ready")); do sleep 0.01; done"
        let ending = try await Stage.run(Stage.shell("\(escape) \(wait)"))
        #expect(Clocks.bootMilliseconds() - begin < 30_000)
        #expect(ending.cause == .exited(status: 0))
        #expect(ending.leftHeir)
        let escapee = try #require(Int32(ending.output.text.split(separator: "\n").first ?? ""))
        kill(escapee, SIGKILL)
    }

    @Test func `an escapee that floods cannot keep us`() async throws {
        let place = try Stage.Place()
        let ready = place.file("ready")
        let escape = "setsid sh -c 'echo > \(ready); while :; do echo flood; done' &"
        let ending = try await Stage.run(Stage.shell("\(escape) until test -e \(ready); do sleep 0.01; done"))
        #expect(ending.cause == .exited(status: 0))
        #expect(ending.leftHeir)
    }

    @Test func `a flood is kept at both ends and marked between them`() async throws {
        let command = "echo begin; head -c 50000000 /dev/zero | tr '\\0' x; echo; echo end; echo why >&2; exit 5"
        let ending = try await Stage.run(Stage.shell(command))
        #expect(ending.cause == .exited(status: 5))
        #expect(ending.output.total == 50_000_011)
        #expect(ending.output.isCut && !ending.errors.isCut)
        #expect(ending.output.bytes.count == Excerpt.limit)
        #expect(ending.output.text.hasPrefix("begin\n"))
        #expect(ending.output.text.hasSuffix("\nend\n"))
        #expect(ending.output.text.contains("\n[\(50_000_011 - Excerpt.limit) bytes left out]\n"))
        #expect(ending.errors.text == "why\n")
    }

    @Test func `an endless flood ends at the deadline`() async throws {
        let ending = try await Stage.run(Invocation(["/bin/cat", "/dev/zero"]), within: 300)
        #expect(ending.wasEnded)
        #expect(ending.cause == .killed(signal: SIGTERM))
        #expect(ending.output.isCut)
    }

    @Test func `a child may close its streams and live on`() async throws {
        let ending = try await Stage.run(Stage.shell("exec >&- 2>&-; sleep 0.3; exit 4"))
        #expect(ending.cause == .exited(status: 4))
        #expect(ending.milliseconds >= 300)
    }

    @Test func `a cancelled wait ends the child, and everybody who waits is told`() async throws {
        let child = try Stage.hold(Invocation(["/bin/sleep", "600"])).release(within: Stage.long)
        let patient = Task { await child.ending() }
        let hasty = Task { await child.ending() }
        hasty.cancel()
        #expect(await hasty.value.cause == .killed(signal: SIGTERM))
        #expect(await patient.value.cause == .killed(signal: SIGTERM))
        #expect(await child.ending().wasEnded, "and whoever asks later")
    }

    @Test func `a child that nobody waits for is reaped`() async throws {
        let identity = try Stage.hold(Invocation(["/bin/true"])).release(within: Stage.long).identity
        #expect(try await Stage.until { kill(identity.process, 0) != 0 })
    }

    @Test func `a deadline of no time is no crash`() async throws {
        for deadline: Int64 in [0, -5, .min] {
            let ending = try await Stage.run(Invocation(["/bin/sleep", "600"]), within: deadline)
            #expect(ending.wasEnded)
        }
        #expect(try await Stage.run(Invocation(["/bin/true"]), within: .max).isSuccess)
    }

    @Test func `a child that cannot be killed is reported as stuck and reaped when it ends at last`() async throws {
        let reactor = try #require(Stage.reactor)
        let place = try Stage.Place()
        var invocation = Stage.shell("echo here; echo > \(place.file("ready")); sleep 600")
        invocation.patience = 50
        let child = try ChildProcess(
            invocation, ChildStreams(nil), on: reactor, send: { _, _ in }, killPatience: 300)
        child.letGo(within: Stage.long)
        #expect(try await Stage.until { place.text("ready") != nil })
        child.end()
        let ending = await child.ending()
        #expect(ending.cause == .stuck)
        #expect(ending.output.text == "here\n")
        #expect(child.identity.liveness() == .alive)
        kill(-child.identity.process, SIGKILL)
        #expect(try await Stage.until { kill(child.identity.process, 0) != 0 })
        #expect(await child.ending().cause == .stuck, "what was said once stays said")
    }

    @Test func `three hundred children of every sort at once leave nothing behind`() async throws {
        let ending = try await Stage.run(try Stage.fixture("crowd", "300"), within: 5 * Stage.long)
        #expect(ending.isSuccess)
        #expect(
            ending.output.text == """
                deaf and ended: 50
                dropped: 50
                echo exited with status 7, own word: 50
                flood exited with status 0, kept 65536 of 200000: 50
                missing not started: cannot execute /nonexistent/program: No such file or directory (ENOENT): 50
                true exited with status 0: 50
                descriptors left: 0
                children left: 0

                """)
    }
}
