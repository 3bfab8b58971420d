import Glibc
import Testing

@testable import Platform

@Suite struct SurvivorTests {
    /// Starts a command in a daemon that is then killed, and answers what is known of the command's process.
    /// The command must make the file `ready`.
    private func orphan(_ command: String, _ place: Stage.Place) async throws -> ProcessIdentity {
        var ends = try DescriptorPair.sockets()
        let ours = ends.takeFirst()
        let theirs = ends.takeSecond()
        let reactor = try #require(Stage.reactor)
        let daemon = try HeldChild(try Stage.fixture("release-and-die", command), talkingThrough: theirs, on: reactor)
        _ = consume theirs
        let running = daemon.release(within: Stage.long)
        let spoken = String(decoding: try ours.read(upTo: 200) ?? [], as: UTF8.self)
        #expect(try await Stage.until { place.text("ready") != nil })
        _ = consume ours
        #expect(await running.ending().cause == .killed(signal: SIGKILL))
        return try #require(ProcessIdentity(spoken: spoken))
    }

    @Test func `a child at work outlives its daemon, is recognised and can be ended`() async throws {
        let place = try Stage.Place()
        let identity = try await orphan("echo > \(place.file("ready")); sleep 600", place)
        #expect(identity.liveness() == .alive)
        #expect(await identity.end(patience: Stage.long) == .gone)
        #expect(identity.liveness() == .gone)
    }

    @Test func `one that ignores TERM is killed`() async throws {
        let place = try Stage.Place()
        let command = "trap '' TERM; echo > \(place.file("ready")); while :; do sleep 600; done"
        let identity = try await orphan(command, place)
        #expect(await identity.end(patience: 100) == .gone)
    }

    @Test func `what the first process left behind in its session still counts`() async throws {
        let place = try Stage.Place()
        // The first process ends when its daemon is gone, and not before; its background job does not end.
        let job = "(trap '' TERM HUP; echo > \(place.file("ready")); sleep 600) &"
        let command = "\(job) while kill -0 $PPID 2>/dev/null; do sleep 0.02; done"
        let identity = try await orphan(command, place)
        #expect(try await Stage.until { (try? ProcessStatus.read(identity.process))?.hasEnded ?? true })
        #expect(identity.liveness() == .alive)
        #expect(await identity.end(patience: 0) == .gone)
    }

    @Test func `a number that was given to somebody else is never taken for ours`() async throws {
        let child = try Stage.hold(Invocation(["/bin/sleep", "600"])).release(within: Stage.long)
        let now = child.identity
        let earlier = ProcessIdentity(process: now.process, startTime: now.startTime - 1, boot: now.boot)
        let otherBoot = ProcessIdentity(process: now.process, startTime: now.startTime, boot: "another")
        #expect(earlier.liveness() == .gone)
        #expect(otherBoot.liveness() == .gone)
        #expect(await earlier.end(patience: 0) == .gone)
        #expect(await otherBoot.end(patience: 0) == .gone)
        #expect(now.liveness() == .alive, "it was not touched")
        child.end()
        _ = await child.ending()
        #expect(now.liveness() == .gone)
    }

    @Test func `a program may have any name`() {
        let rest = "S 1 77 76 0 -1 4194304 102 0 0 0 0 0 0 0 20 0 3 0 4711 1 1"
        for name in ["sleep", "a b", "x) S 1 2 3 (y", ")", "("] {
            let status = ProcessStatus("42 (\(name)) \(rest)")
            #expect(status?.process == 42)
            #expect(status?.group == 77)
            #expect(status?.session == 76)
            #expect(status?.threads == 3)
            #expect(status?.startTime == 4711)
        }
        for line in ["", "42", "42 (sleep", "42 (sleep) S 1", "x (sleep) \(rest)", ") 42 ("] {
            #expect(ProcessStatus(line) == nil)
        }
    }
}
