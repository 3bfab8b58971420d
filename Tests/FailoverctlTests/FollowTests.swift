import Model
import Synchronization
import Testing

@testable import Control
@testable import failoverctl

/// Following a run to its end, also over a restart of the daemon.
@Suite struct FollowTests {
    /// A daemon that takes an order and then tells of the run, one document a question.
    private func daemon(_ documents: [RunDocument]) throws -> ScriptedDaemon {
        let begun = documents[0]
        let later = Array(documents.dropFirst())
        let asked = Mutex(0)
        return try ScriptedDaemon { request, _ in
            if request.method == "POST" { return .json(OrderAnswer.run(begun).wire.line, status: 202) }
            if request.target == "/v1/status" {
                var pool = Samples.pool()
                pool.run = begun
                return .json(Samples.status([pool]))
            }
            if request.target.contains("/plan?") { return .json(Samples.plan().wire.line) }
            let place = asked.withLock { asked in
                defer { asked += 1 }
                return asked
            }
            return .json(later[min(place, later.count - 1)].wire.line)
        }
    }

    private func course() -> [RunDocument] {
        (0..<Samples.stepNames.count).map { Samples.run(at: $0) } + [Samples.ended()]
    }

    @Test func `a failover is followed to its good end`() throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        let result = Stage().run(daemon, "failover", "chat", "--mode=disaster", "--reason=paris burns")
        #expect(result.code == 0)
        try Golden.expect(result.screen, as: "follow-succeeded")
    }

    @Test func `on a terminal the line that moves shows a bar where a step knows its size`() throws {
        let seeding = Samples.run(at: 7) { run in
            run.steps[7].progress = ProgressStatus(done: 3_221_225_472, total: 4_294_967_296, unit: "bytes")
        }
        let daemon = try daemon([seeding, seeding, Samples.ended()])
        defer { daemon.end() }
        let result = Stage(isTerminal: true).run(daemon, "run", "follow", "12")
        #expect(result.code == 0)
        #expect(result.out.contains("8/8 protect at paris: performing"))
        #expect(result.out.contains("░ 75% of 4 GiB"))
        #expect(result.out.hasSuffix("was not seen\n"))
        for drawn in result.out.split(separator: "\r\u{1B}[K") {
            #expect(drawn.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test func `a blocked run ends the following with what to type`() throws {
        let daemon = try daemon([Samples.run(at: 2), Samples.blocked()])
        defer { daemon.end() }
        let result = Stage().run(daemon, "failover", "chat", "--mode=disaster", "--reason=r")
        #expect(result.code == 1)
        #expect(result.out.hasSuffix("failoverctl step retry 12 promote --accept-loss --reason=TEXT\n"))
    }

    @Test(arguments: [
        ("succeeded", 0), ("succeeded-with-exceptions", 0), ("undone", 1), ("aborted", 1), ("failed", 1),
    ])
    func `the end of the run is the exit code`(state: String, code: Int32) throws {
        let daemon = try daemon([Samples.run(), Samples.ended(state)])
        defer { daemon.end() }
        #expect(Stage().run(daemon, "run", "follow", "12").code == code)
    }

    @Test func `a run that waits for a person, or stands paused, ends the following`() throws {
        for state in ["waiting", "paused", "undoing"] {
            let standing = Samples.run(state: state) { run in
                run.needsPerson = true
                run.hint = "failoverctl step approve 12 approve --reason=TEXT"
            }
            let daemon = try daemon([standing, standing])
            let result = Stage().run(daemon, "run", "follow", "12")
            daemon.end()
            #expect(result.code == 1)
            #expect(result.out.contains("step approve 12"))
        }
    }

    @Test func `a run that waits for a fact is followed on`() throws {
        let daemon = try daemon([Samples.run(), Samples.run(state: "waiting"), Samples.run(), Samples.ended()])
        defer { daemon.end() }
        #expect(Stage().run(daemon, "run", "follow", "12").code == 0)
    }

    @Test func `wait bounds the following and leaves the run alone`() throws {
        let daemon = try daemon([Samples.run(), Samples.run()])
        defer { daemon.end() }
        let result = Stage().run(daemon, "failover", "chat", "--reason=r", "--wait=30s")
        #expect(result.code == 5)
        #expect(result.out.hasSuffix("it goes on; failoverctl run follow 12\n"))
        #expect(daemon.requests.filter { $0.method == "POST" }.count == 1)
        #expect((140...160).contains(daemon.requests.count))
    }

    @Test func `detach returns at once`() throws {
        let daemon = try daemon([Samples.run(at: 0)])
        defer { daemon.end() }
        let result = Stage().run(daemon, "failover", "chat", "--reason=r", "--detach")
        #expect(result.code == 0)
        #expect(daemon.requests.count == 1)
        #expect(result.out.contains("failoverctl run follow 12"))
        let json = Stage().run(daemon, "failover", "chat", "--reason=r", "--detach", "--json")
        #expect(json.out == OrderAnswer.run(Samples.run(at: 0)).wire.line + "\n")
    }

    @Test func `with JSON there is one document, when following ends`() throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        let result = Stage().run(daemon, "failover", "chat", "--reason=r", "--json")
        #expect(result.code == 0)
        #expect(result.out == OrderAnswer.run(Samples.ended()).wire.line + "\n")
    }

    @Test func `detach and wait exclude each other`() throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        let result = Stage().run(daemon, "failover", "chat", "--reason=r", "--detach", "--wait=1s")
        #expect(result.code == 2)
        #expect(daemon.requests.isEmpty)
    }

    @Test func `a restart of the daemon is survived`() throws {
        let asked = Mutex(0)
        let daemon = try ScriptedDaemon { _, _ in
            let place = asked.withLock { asked in
                asked += 1
                return asked
            }
            if (2...4).contains(place) { return .hangUp }
            if place == 5 {
                return .json(#"{"title":"Starting","status":503,"detail":"starting","hint":null}"#, status: 503)
            }
            return .json((place == 1 ? Samples.run() : Samples.ended()).wire.line)
        }
        defer { daemon.end() }
        let result = Stage().run(daemon, "run", "follow", "12")
        #expect(result.code == 0)
        #expect(result.out.contains("the daemon does not answer; waiting for it\nthe daemon answers again\n"))
    }

    @Test func `a daemon that stays away ends the following, and the run is not touched`() throws {
        let result = Stage().run(nowhere, ["run", "follow", "12"])
        #expect(result.code == 4)
        #expect(result.err.contains("for 5 minutes; the run goes on"))
        #expect(Stage().run(nowhere, ["run", "follow", "12", "--wait=2s"]).code == 5)
    }

    @Test func `without a number the open run is followed`() throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        #expect(Stage().run(daemon, "run", "follow").code == 0)
        let quiet = try ScriptedDaemon { _, _ in .json(Samples.status([Samples.pool()])) }
        defer { quiet.end() }
        let none = Stage().run(quiet, "run", "follow")
        #expect(none.code == 1)
        #expect(none.err.contains("no run is open"))
        let two = try ScriptedDaemon { _, _ in .json(Samples.status([Samples.outage(), Samples.outage("mail")])) }
        defer { two.end() }
        #expect(Stage().run(two, "run", "follow").code == 2)
    }

    @Test func `an unknown run is a usage error`() throws {
        let daemon = try ScriptedDaemon { _, _ in .json(Problem.noRun(.init(99)).wire.line, status: 404) }
        defer { daemon.end() }
        let result = Stage().run(daemon, "run", "follow", "99")
        #expect(result.code == 2)
        #expect(result.err.contains("there is no run 99"))
    }

    @Test func `a person is shown the plan, and the order carries its digest`() throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        let result = Stage(isTerminal: true, typed: "y").run(
            daemon, "failover", "chat", "--mode=disaster", "--reason=r")
        #expect(result.code == 0)
        #expect(result.out.contains("Move chat from paris to lyon (disaster)? [y/N] "))
        #expect(result.out.contains("SELECT pg_promote(true, 60)"))
        let order = try #require(daemon.requests.first { $0.method == "POST" })
        #expect(order.body.contains(#""plan_digest":"9f3c2a7be01d4455""#))
    }

    @Test(arguments: ["n", "", "chat", nil]) func `anything but yes is a no`(typed: String?) throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        let result = Stage(isTerminal: true, typed: typed).run(daemon, "failover", "chat", "--reason=r")
        #expect(result.code == 1)
        #expect(result.out.hasSuffix("nothing was done\n"))
        #expect(daemon.requests.allSatisfy { $0.method == "GET" })
    }

    @Test func `yes answers before it is asked`() throws {
        let daemon = try daemon(course())
        defer { daemon.end() }
        let result = Stage(isTerminal: true).run(daemon, "failover", "chat", "--reason=r", "--yes")
        #expect(result.code == 0)
        #expect(daemon.requests.first?.method == "POST")
    }
}
