import Glibc
import Platform
import Testing

@Suite struct HeldChildTests {
    @Test func `a held child does nothing until it is released`() async throws {
        let place = try Stage.Place()
        let held = try Stage.hold(Stage.shell("echo ran > \(place.file("mark"))"))
        #expect(held.identity.liveness() == .alive)
        try await Task.sleep(for: .milliseconds(100))
        #expect(place.text("mark") == nil)
        #expect(await held.release(within: Stage.long).ending().isSuccess)
        #expect(place.text("mark") == "ran\n")
    }

    @Test func `a held child that is dropped ends without a trace`() async throws {
        let place = try Stage.Place()
        let identity = try Stage.hold(Stage.shell("echo ran > \(place.file("mark"))")).identity
        #expect(try await Stage.until { identity.liveness() == .gone })
        #expect(place.text("mark") == nil)
    }

    @Test func `a held child ends when its daemon is killed, even beside other held children`() async throws {
        let place = try Stage.Place()
        // Held by this process: had it kept the leash of the other daemon's child, that one would never end.
        let other = try Stage.hold(Stage.shell("true"))
        let words = try Stage.fixture("hold-and-die", "echo ran > \(place.file("mark"))")
        let ending = try await Stage.run(words)
        #expect(ending.cause == .killed(signal: SIGKILL))
        let identity = try #require(ProcessIdentity(spoken: ending.output.text))
        #expect(try await Stage.until { identity.liveness() == .gone })
        #expect(place.text("mark") == nil)
        #expect(await other.release(within: Stage.long).ending().isSuccess)
    }

    @Test func `held children do not keep each other's leashes`() async throws {
        let first = try Stage.hold(Stage.shell("true"))
        let second = try Stage.hold(Stage.shell("true"))
        let identity = first.identity
        drop(first)
        #expect(try await Stage.until { identity.liveness() == .gone })
        #expect(second.identity.liveness() == .alive)
        #expect(await second.release(within: Stage.long).ending().isSuccess)
    }

    @Test func `a child killed while held was never started`() async throws {
        let place = try Stage.Place()
        let held = try Stage.hold(Stage.shell("echo ran > \(place.file("mark"))"))
        let identity = held.identity
        kill(identity.process, SIGKILL)
        #expect(try await Stage.until { identity.liveness() == .gone })
        let ending = await held.release(within: Stage.long).ending()
        guard case .notStarted(let error) = ending.cause else {
            Issue.record("\(ending.cause)")
            return
        }
        #expect(error.name == "ECANCELED")
        #expect(place.text("mark") == nil)
    }

    @Test(arguments: [
        (["/nonexistent/program"], "/", "ENOENT"), (["/etc/passwd"], "/", "EACCES"), (["/tmp"], "/", "EACCES"),
        (["/bin/true"], "/nonexistent", "ENOENT"),
    ])
    func `what cannot be executed says why, and nothing was done`(
        arguments: [String], directory: String, name: String
    ) async throws {
        let ending = try await Stage.run(Invocation(arguments, directory: directory))
        guard case .notStarted(let error) = ending.cause else {
            Issue.record("\(ending.cause)")
            return
        }
        #expect(error.name == name)
        #expect(error.description.contains(arguments[0]))
        #expect(!ending.isSuccess)
    }

    @Test func `a script without an interpreter is not given to a shell`() async throws {
        let place = try Stage.Place()
        // Written by another process: a child made beside this test has our open files for a moment, and a program that
        // is open for writing cannot be executed.
        let write = "echo 'echo ran' > \(place.file("script")); chmod 755 \(place.file("script"))"
        #expect(try await Stage.run(Stage.shell(write)).isSuccess)
        let ending = try await Stage.run(Invocation([place.file("script")]))
        guard case .notStarted(let error) = ending.cause else {
            Issue.record("\(ending.cause)")
            return
        }
        #expect(error.name == "ENOEXEC")
        #expect(error.hint.contains("#!"))
    }

    @Test func `a program that exits like a failed start is not taken for one`() async throws {
        #expect(try await Stage.run(Stage.shell("exit 127")).cause == .exited(status: 127))
        #expect(try await Stage.run(Stage.shell("exit 125")).cause == .exited(status: 125))
    }

    private func drop(_ child: consuming HeldChild) {}
}

extension ProcessIdentity {
    /// As the fixture says it.
    init?(spoken text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count >= 3, let process = Int32(words[0]), let start = UInt64(words[1]) else { return nil }
        self.init(process: process, startTime: start, boot: String(words[2]))
    }
}
