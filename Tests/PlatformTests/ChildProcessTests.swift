import Glibc
import Platform
import Testing

@Suite struct ChildProcessTests {
    @Test func `a child says what it says on two streams and ends with its own status`() async throws {
        let ending = try await Stage.run(Stage.shell("echo out; echo err >&2; exit 7"))
        #expect(ending.cause == .exited(status: 7))
        #expect(ending.output.text == "out\n")
        #expect(ending.errors.text == "err\n")
        #expect(!ending.isSuccess && !ending.wasEnded && !ending.leftHeir)
    }

    @Test func `arguments arrive as they are, whatever a shell would make of them`() async throws {
        let words = ["$(reboot)", "a b", "", "*", "'\"", ";", "ä"]
        let ending = try await Stage.run(Invocation(["/usr/bin/printf", "[%s]"] + words))
        #expect(ending.output.text == words.map { "[\($0)]" }.joined())
    }

    @Test func `the environment is the given one without what the service manager told the daemon`() async throws {
        var invocation = Invocation(["/usr/bin/env"])
        invocation.environment = ["B": "2", "A": "1", "NOTIFY_SOCKET": "/run/x", "WATCHDOG_USEC": "1"]
        #expect(try await Stage.run(invocation).output.text == "A=1\nB=2\n")
    }

    @Test func `a child has three descriptors and no more`() async throws {
        let stray = try DescriptorPair.pipe()
        let ending = try await Stage.run(Stage.shell("ls /proc/$$/fd; readlink /proc/$$/fd/0"))
        // The shell may keep a copy for itself above nine; a leaked one would have a low number.
        let low = ending.output.text.split(separator: "\n").compactMap { Int($0) }.filter { $0 < 10 }
        #expect(low == [0, 1, 2])
        #expect(ending.output.text.contains("/dev/null"))
        _ = consume stray
    }

    @Test func `a child leads its own session and group, in the root directory, deaf to no signal`() async throws {
        let held = try Stage.hold(Stage.shell("cat /proc/self/status; cut -d' ' -f5,6 /proc/$$/stat; pwd; echo $$"))
        let process = held.identity.process
        let text = await held.release(within: Stage.long).ending().output.text
        #expect(text.contains("SigBlk:\t0000000000000000\n"))
        #expect(text.contains("SigIgn:\t0000000000000000\n"))
        #expect(text.hasSuffix("\n\(process) \(process)\n/\n\(process)\n"))
    }

    @Test func `a child reads exactly the bytes it is given`() async throws {
        var invocation = Invocation(["/bin/cat"])
        invocation.input = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let ending = try await Stage.run(invocation)
        #expect(ending.output.bytes == invocation.input)
        invocation.input = []
        #expect(try await Stage.run(invocation).output.bytes.isEmpty)
    }

    @Test func `a child that does not read its input is not waited for`() async throws {
        var invocation = Invocation(["/bin/true"])
        invocation.input = [UInt8](repeating: 1, count: Invocation.inputLimit)
        #expect(try await Stage.run(invocation).isSuccess)
        invocation.input?.append(1)
        let error = #expect(throws: SystemError.self) { _ = try Stage.hold(invocation) }
        #expect(error?.name == "EFBIG")
    }

    @Test func `a child can be talked with through one socket`() async throws {
        var ends = try DescriptorPair.sockets()
        let ours = ends.takeFirst()
        let theirs = ends.takeSecond()
        let reactor = try #require(Stage.reactor)
        let held = try HeldChild(Invocation(["/bin/cat"]), talkingThrough: theirs, on: reactor)
        _ = consume theirs
        let child = held.release(within: Stage.long)
        try ours.writeAll(Array("hello".utf8))
        #expect(try ours.read(upTo: 100) == Array("hello".utf8))
        _ = consume ours
        #expect(await child.ending().isSuccess)
    }

    @Test func `a program without a slash is looked for in the given path only`() async throws {
        let found = Invocation(["true"], environment: ["PATH": "/nonexistent:relative:/usr/bin:/bin"])
        #expect(try await Stage.run(found).isSuccess)
        for path in ["", "/nonexistent", "."] {
            let error = #expect(throws: SystemError.self) {
                _ = try Stage.hold(Invocation(["true"], environment: ["PATH": path]))
            }
            #expect(error?.name == "ENOENT")
        }
        #expect(throws: SystemError.self) { _ = try Stage.hold(Invocation([])) }
    }

    @Test func `a zero byte is refused wherever it stands, and so is a variable without a name`() throws {
        let invocations = [
            Invocation(["/bin/true", "a\0b"]), Invocation(["/bin/tr\0ue"]),
            Invocation(["/bin/true"], environment: ["A": "b\0c"]), Invocation(["/bin/true"], directory: "/\0tmp"),
            Invocation(["/bin/true"], environment: ["": "b"]), Invocation(["/bin/true"], environment: ["A=B": "b"]),
        ]
        for invocation in invocations {
            let error = #expect(throws: SystemError.self) { _ = try Stage.hold(invocation) }
            #expect(error?.name == "EINVAL")
        }
    }

    @Test func `a daemon without standard streams starts children with the right ones`() async throws {
        let place = try Stage.Place()
        let ending = try await Stage.run(try Stage.fixture("no-streams", place.file("report")))
        #expect(ending.isSuccess)
        #expect(place.text("report") == "exited with status 3, said told, complained wrong\n")
    }
}
