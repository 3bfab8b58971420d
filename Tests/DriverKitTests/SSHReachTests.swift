@testable import DriverKit
import Glibc
import Model
import Platform
import Testing

/// Against a real sshd. Each test has its own.
@Suite(.serialized) struct `A host by ssh` {
    @Test func `hands every argument on as it is`() async throws {
        let server = try await SSHServer()
        let words = [
            "", " ", "a b", "it's", "'", "''", "\"", "$HOME", "`id`", "$(id)", "\\", "\\n", "*", "~", "!!", "a\nb",
            "-n",
            "\t", "é漢😀", "a;b|c&d>e<f", "#x", "%s", "[a-z]", "{a,b}", "a=b", "\u{1b}",
        ]
        let reply = await server.reach().ask(Command(["printf", "[%s]"] + words), by: .after(.seconds(20)))
        #expect(text(reply) == words.map { "[\($0)]" }.joined())
        await server.stop()
    }

    @Test func `gives a program a clean environment and nothing to read`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        let task = Fixtures.task(run: 17)
        let reply = await reach.perform(Command(["env"], environment: ["EXTRA": "it's"]), for: task)
        let lines = Set(text(reply).split(separator: "\n").map(String.init))
        let told = task.environment.merging(["EXTRA": "it's", "PATH": Command.path]) { own, _ in own }
        #expect(lines == Set(told.map { "\($0.key)=\($0.value)" } + ["FAILOVER_MARK=chat/17/1/promote/forward/1"]))
        #expect(text(await reach.ask(Command(["cat"]), by: .after(.seconds(5)))).isEmpty)
        await server.stop()
    }

    @Test func `hands input to questions and to effects`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        let cat = Command(["cat"], input: Array("go 1\nsecret\n".utf8))
        #expect(text(await reach.ask(cat, by: .after(.seconds(10)))) == "go 1\nsecret\n")
        #expect(text(await reach.perform(cat, for: Fixtures.task())) == "go 1\nsecret\n")
        await server.stop()
    }

    @Test func `tells a program's own status from a broken connection`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        for status in [0, 1, 3, 124, 127, 255] {
            let command = Command(["sh", "-c", "echo complaint >&2; exit \(status)"])
            guard case .ended(let report) = await reach.perform(command, for: Fixtures.task()) else {
                Issue.record("status \(status) was not told")
                continue
            }
            #expect(report.status == Int32(status))
            #expect(report.errors.text.hasPrefix("complaint"))
        }
        await server.stop()
    }

    @Test func `leaves nothing running there when the daemon is gone and the time is up`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        let task = Fixtures.task(for: .seconds(5))
        let sign = "300.\(Int.random(in: 100_000...999_999))"
        let command = Command(["sh", "-c", "sleep \(sign) & trap '' TERM; sleep \(sign)"])
        let performing = Task { await reach.perform(command, for: task) }
        try await until { FarProcess.all().contains { $0.line == "sleep \(sign)" } }
        performing.cancel()
        guard case .unknown = await performing.value else {
            Issue.record("the end of the local ssh says nothing about the far side")
            return
        }
        #expect(await reach.remnant(of: task.mark, by: .after(.seconds(5))) == .atWork)
        try await until(.seconds(15)) { await reach.remnant(of: task.mark, by: .after(.seconds(5))) == .gone }
        #expect(task.deadline.at + .seconds(5) > Deadline.now)
        #expect(!FarProcess.all().contains { $0.line.contains(sign) })
        await server.stop()
    }

    @Test func `ends an attempt by its mark, whatever it thinks of that`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        let task = Fixtures.task(for: .seconds(30))
        let sign = "300.\(Int.random(in: 100_000...999_999))"
        let performing = Task { await reach.perform(Command(["sh", "-c", "trap '' TERM; sleep \(sign)"]), for: task) }
        try await until { FarProcess.all().contains { $0.line == "sleep \(sign)" } }
        #expect(await reach.end(task.mark, by: .after(.seconds(10))) == .gone)
        guard case .ended(let report) = await performing.value else {
            Issue.record("the far side tells that the program has ended")
            return
        }
        #expect(report.status != 0)
        #expect(await reach.remnant(of: Fixtures.task().mark, by: .after(.seconds(5))) == .gone)
        await server.stop()
    }

    @Test func `ends a program at its deadline and says so`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        #expect(await reach.answers(by: .after(.seconds(10))) == true)
        let task = Fixtures.task(for: .seconds(3))
        let reply = await reach.perform(Command(["sleep", "60"]), for: task)
        guard case .overtime = reply else {
            Issue.record("\(reply)")
            return
        }
        #expect(Deadline.now < task.deadline.at + .seconds(4))
        await server.stop()
    }

    @Test func `begins nothing when the word comes too late or never`() async throws {
        let scratch = try Scratch()
        let local = LocalReach(on: Fixtures.reactor)
        let task = Fixtures.task()
        for (feed, name) in [("sleep 3; echo go 2", "late"), ("true", "never"), ("echo stop 9", "other")] {
            let command = Command(["touch", scratch.file(name)])
            let line = try FarScript.line(command, .effect(task.mark), within: 9, nonce: "n")
            let run = Command(["sh", "-c", "(\(feed)) | \(line)"])
            guard case .ended(let report) = await local.ask(run, by: .after(.seconds(20))) else {
                Issue.record("the script does not end")
                continue
            }
            #expect(!scratch.exists(name))
            #expect(report.errors.text.contains("n late") == (name == "late"))
        }
        let line = try FarScript.line(
            Command(["touch", scratch.file("now")]), .effect(task.mark), within: 9, nonce: "n")
        _ = await local.ask(Command(["sh", "-c", "echo go 5 | \(line)"]), by: .after(.seconds(20)))
        #expect(scratch.exists("now"))
    }

    @Test func `notices that the shared connection has died and makes another`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        #expect(text(await reach.ask(Command(["echo", "one"]), by: .after(.seconds(10)))) == "one\n")
        let masters = FarProcess.all().filter { $0.line.contains("ControlMaster=yes") }
            .filter { $0.line.contains(server.scratch.path) }
        #expect(masters.count == 1)
        for master in masters { kill(master.process, SIGKILL) }
        try await until(.seconds(10)) {
            text(await reach.ask(Command(["echo", "two"]), by: .after(.seconds(3)))) == "two\n"
        }
        await server.stop()
    }

    @Test func `gives up on a hung server in time and recovers when it can`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        #expect(text(await reach.ask(Command(["echo", "one"]), by: .after(.seconds(10)))) == "one\n")
        server.signalSessions(SIGSTOP)
        let begun = Deadline.now
        let reply = await reach.ask(Command(["echo", "two"]), by: .after(.seconds(1)))
        #expect(Deadline.now - begun < .milliseconds(2_500))
        guard case .unknown(let failure) = reply else {
            Issue.record("\(reply)")
            return
        }
        #expect(failure.kind == .overtime)
        // The connection is found dead by its own silence, and the listener still takes another.
        try await until(.seconds(12)) {
            text(await reach.ask(Command(["echo", "3"]), by: .after(.seconds(2)))) == "3\n"
        }
        await server.stop()
    }

    @Test func `says what to do about a key that is not taken, and starts nothing`() async throws {
        let server = try await SSHServer()
        let reach = server.reach(key: "stranger")
        guard case .notStarted(let failure) = await reach.perform(Command(["true"]), for: Fixtures.task()) else {
            Issue.record("a stranger was let in")
            return
        }
        #expect(failure.got.contains("Permission denied"))
        #expect(failure.hint.contains("authorized_keys"))
        #expect(await reach.answers(by: .after(.seconds(5))) == true)
        #expect(await reach.remnant(of: Fixtures.task().mark, by: .after(.seconds(5))) == .unknown)
        await server.stop()
    }

    @Test func `does not trust a host whose key is another`() async throws {
        let server = try await SSHServer()
        let stranger = try #require(server.scratch.read("stranger.pub")).split(separator: " ").prefix(2)
        try server.scratch.write("[127.0.0.1]:\(server.port) \(stranger.joined(separator: " "))\n", to: "known_hosts")
        guard case .notStarted(let failure) = await server.reach().ask(Command(["true"]), by: .after(.seconds(10)))
        else {
            Issue.record("an unknown host was trusted")
            return
        }
        #expect(failure.hint.contains("known_hosts"))
        await server.stop()
    }

    @Test func `knows a host that refuses from one that cannot be asked`() async throws {
        let scratch = try Scratch()
        func reach(_ address: String, _ port: Int) -> SSHReach {
            let host = SSHHost(name: "x", address: address, port: port, knownHostsFile: scratch.file("none"))
            return SSHReach(host, directory: scratch.path, on: Fixtures.reactor)
        }
        #expect(await reach("127.0.0.1", try SSHServer.freePort()).answers(by: .after(.seconds(5))) == false)
        #expect(await reach("nowhere.invalid", 22).answers(by: .after(.seconds(5))) == nil)
    }

    @Test func `answers many questions at once through one connection`() async throws {
        let server = try await SSHServer()
        let reach = server.reach()
        let answers = await withTaskGroup(of: String.self) { group in
            for number in 0..<30 {
                group.addTask { text(await reach.ask(Command(["echo", "\(number)"]), by: .after(.seconds(30)))) }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(answers == Set((0..<30).map { "\($0)\n" }))
        let masters = FarProcess.all().filter { $0.line.contains("ControlMaster=yes") }
            .filter { $0.line.contains(server.scratch.path) }
        #expect(masters.count == 1)
        await server.stop()
    }

    @Test func `holds a conversation`() async throws {
        let server = try await SSHServer()
        let talk = try await server.reach().talk(Command(["cat"]), by: .after(.seconds(10)))
        try talk.socket.writeAll(Array("hello\n".utf8))
        #expect(try talk.socket.read(upTo: 100) == Array("hello\n".utf8))
        talk.close()
        _ = await talk.ending()
        await server.stop()
    }
}

func text(_ reply: CommandEnd) -> String {
    switch reply {
    case .ended(let report): report.output.text
    case .overtime(let failure), .notStarted(let failure), .unknown(let failure): "\(failure)"
    }
}

/// Waits until something is so, and complains when it does not become so in time.
func until(_ patience: Interval = .seconds(10), _ isSo: () async -> Bool) async throws {
    let deadline = Deadline.after(patience)
    while await !isSo() {
        if deadline.hasPassed { throw Trouble("it has not become so within \(patience)") }
        try await Task.sleep(for: .milliseconds(50))
    }
}
