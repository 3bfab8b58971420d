import Model
import Testing

@testable import Control
@testable import failoverctl

/// The verbs that only look, and daemons that answer as none should.
@Suite struct ReadingTests {
    private func ask(_ words: [String], _ answer: ScriptedDaemon.Answer) throws -> (Stage.Result, String?) {
        let daemon = try ScriptedDaemon { _, _ in answer }
        defer { daemon.end() }
        let result = Stage().run(daemon.path, words)
        return (result, daemon.requests.first?.target)
    }

    @Test(arguments: [
        (["status"], "/v1/status"), (["status", "chat"], "/v1/pools/chat"), (["why", "chat"], "/v1/pools/chat/why"),
        (
            ["why", "chat", "--for=failback", "--mode=planned", "--at=2026-11-20"],
            "/v1/pools/chat/why?for=failback&mode=planned&at=2026-11-20T00:00:00.000000Z"
        ),
        (["plan", "failback", "chat", "--mode=disaster"], "/v1/pools/chat/plan?runbook=failback&mode=disaster"),
        (["runs"], "/v1/runs"), (["runs", "chat"], "/v1/runs?pool=chat"), (["run", "show", "12"], "/v1/runs/12"),
        (
            ["history", "chat", "--since=2h", "--kind=phase", "--limit", "5"],
            "/v1/history?pool=chat&since=2026-11-20T10:00:00.000000Z&kind=phase&limit=5"
        ),
        (["audit", "head"], "/v1/audit/head"), (["audit", "export"], "/v1/audit/export"),
        (["config", "show"], "/v1/config"), (["status", "a/b ü"], "/v1/pools/a%2Fb%20%C3%BC"),
    ])
    func `with JSON the daemon's words go through as they are`(words: [String], target: String) throws {
        let document = #"{"a field of tomorrow":[1,2.50,null]}"#
        let (result, asked) = try ask(words + ["--json"], .json(document + "\n"))
        #expect(result.code == 0)
        #expect(result.out == document + "\n")
        #expect(asked == target)
    }

    @Test(arguments: [("ok", 0), ("warning", 1), ("critical", 2), ("unknown", 3)])
    func `ready answers in the form of Nagios`(word: String, code: Int32) throws {
        let check = ReadinessCheck(
            name: "fence-status", result: Readiness(rawValue: word) ?? .unknown,
            text: "fence power | of paris: what it said", hint: "look at the PDU")
        let good = ReadinessCheck(name: "login", result: .ok, text: "logged in")
        let ready = ReadyDocument(pools: [PoolReadiness(pool: "chat", checks: [good, check])])
        let (result, target) = try ask(["ready", "chat"], .json(ready.wire.line))
        #expect(result.code == code)
        #expect(target == "/v1/pools/chat/ready")
        try Golden.expect(result.screen, as: "ready-\(word)", width: 100)
        #expect(try ask(["ready", "--json"], .json(ready.wire.line)).0.code == code)
    }

    @Test func `ready is unknown where nothing is known`() throws {
        #expect(Stage().run(nowhere, ["ready"]).code == 3)
        #expect(Stage().run(nowhere, ["ready"]).out.hasPrefix("UNKNOWN - nobody answers"))
        #expect(try ask(["ready"], .json("{}")).0.code == 3)
        #expect(Stage().run(nowhere, ["ready", "--nonsense"]).code == 3)
    }

    private static let reports: [(VerifyReport, Int32)] = [
        (VerifyReport(result: .intact, records: 1), 0), (VerifyReport(result: .unanchored, records: 9), 3),
        (VerifyReport(result: .damaged, records: 9, firstBadSeq: 4, what: "the hash of row 4 does not fit"), 1),
        (VerifyReport(result: .unreadable, records: 0, what: "not a database"), 4),
    ]

    @Test(arguments: reports)
    func `audit verify has its own codes`(report: VerifyReport, code: Int32) throws {
        let (result, target) = try ask(["audit", "verify"], .json(report.wire.line))
        #expect(result.code == code)
        #expect(target == "/v1/audit/verify")
        var rooms = OfflineRooms()
        rooms.verifyAudit = { file in
            #expect(file == "/a/ledger.sqlite3")
            return report
        }
        let offline = Stage(rooms: rooms).run(nowhere, ["audit", "verify", "--file=/a/ledger.sqlite3", "--json"])
        #expect(offline.code == code)
        #expect(offline.out == report.wire.line + "\n")
    }

    @Test func `an export comes through piece by piece, and half a row is noticed`() throws {
        let (whole, _) = try ask(["audit", "export"], .chunks(["{\"seq\":1}\n{\"se", "q\":2}\n"]))
        #expect(whole.code == 0)
        #expect(whole.out == "{\"seq\":1}\n{\"seq\":2}\n")
        let (half, _) = try ask(["audit", "export"], .chunks(["{\"seq\":1}\n{\"se"]))
        #expect(half.code == 4)
        #expect(half.err.contains("ends within a row"))
        let cut = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"
        #expect(try ask(["audit", "export"], .bytes(cut)).0.code == 4)
    }

    @Test(arguments: [
        "", "SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nnothing", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
        "HTTP/1.1 500 Oh\r\nContent-Length: 4\r\n\r\noops", "HTTP/1.1 200 OK\r\n\r\n{\"daemon\":{}}",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"pools\":[],\"pools\":",
    ])
    func `an answer that is none ends with one sentence and code 4`(answer: String) throws {
        let (result, _) = try ask(["status"], .bytes(answer))
        #expect(result.code == 4, "\(answer)")
        #expect(result.err.hasPrefix("failoverctl: "))
        #expect((2...4).contains(result.err.split(separator: "\n").count))
    }

    @Test func `no daemon is a clear sentence with what to do`() throws {
        let result = Stage().run(nowhere, ["status"])
        #expect(result.code == 4)
        try Golden.expect(result.err, as: "unreachable")
        let json = Stage().run(nowhere, ["status", "--json"])
        #expect(json.code == 4)
        #expect(json.out.hasPrefix(#"{"title":"The daemon cannot be reached","status":503,"#))
    }

    @Test func `the environment names the socket, and the option goes before it`() throws {
        let daemon = try ScriptedDaemon { _, _ in .json(Samples.status([])) }
        defer { daemon.end() }
        #expect(Stage(environment: ["FAILOVERD_SOCKET": daemon.path]).run(nil, "status").code == 0)
        #expect(Stage(environment: ["FAILOVERD_SOCKET": nowhere]).run(daemon, "status").code == 0)
        #expect(Stage(environment: ["FAILOVERD_SOCKET": nowhere]).run(nil, "status").err.contains(nowhere))
    }

    @Test func `config check says every problem and exits 78`() throws {
        var rooms = OfflineRooms()
        rooms.checkConfiguration = { file in
            switch file {
            case "good": .good(summary: "good: 2 pools, 4 hosts")
            case "bad": .wrong(["bad:3:5: pools.chat.primary: is missing; a site's name", "bad:9:1: x: is unknown"])
            case _: .unreadable("cannot open \(file): No such file or directory")
            }
        }
        let stage = Stage(rooms: rooms)
        #expect(stage.run(nil, "config", "check", "good").out == "good: 2 pools, 4 hosts\n")
        let bad = stage.run(nil, "config", "check", "bad")
        #expect(bad.code == 78)
        #expect(bad.out.split(separator: "\n").count == 2)
        #expect(stage.run(nil, "config", "check", "none").code == 78)
        #expect(
            stage.run(nil, "config", "check", "bad", "--json").out.hasPrefix(#"{"good":false,"problems":["bad:3:5"#))
    }

    @Test func `a plan by a file needs no daemon and leaves the gates out`() throws {
        var rooms = OfflineRooms()
        rooms.plan = { file, pool, runbook, mode in
            if file == "bad" { return .failure(Problem("Wrong", status: 400, detail: "bad:1:1: it is wrong")) }
            guard pool == "chat" else { return .success(nil) }
            var plan = Samples.plan()
            plan.gates = nil
            plan.verified = nil
            plan.runbook = runbook
            plan.mode = mode
            return .success(plan)
        }
        let stage = Stage(rooms: rooms)
        let result = stage.run(nowhere, ["plan", "failover", "chat", "--mode=disaster", "--config=good"])
        #expect(result.code == 0)
        #expect(!result.out.contains("gate"))
        #expect(stage.run(nowhere, ["plan", "failover", "mail", "--config=good"]).code == 2)
        #expect(stage.run(nowhere, ["plan", "failover", "chat", "--config=bad"]).code == 78)
    }

    @Test func `kinds are listed`() throws {
        var rooms = OfflineRooms()
        rooms.kinds = { [KindDocument(role: "database", kind: "postgresql", summary: "two clusters")] }
        #expect(Stage(rooms: rooms).run(nil, "kinds").out.contains("database  postgresql  two clusters"))
        #expect(
            Stage(rooms: rooms).run(nil, "kinds", "--json").out
                == #"{"kinds":[{"role":"database","kind":"postgresql","summary":"two clusters"}]}"# + "\n")
    }

    @Test func `config show prints an outline`() throws {
        let document =
            #"{"version":1,"pools":{"chat":{"primary":"paris","fence":"#
            + #"[{"kind":"units","units":["a","b"]},{"kind":"agent"}]}}}"#
        try Golden.expect(try ask(["config", "show"], .json(document)).0.out, as: "config-show")
    }

    @Test func `an unknown pool is a usage error in the daemon's words`() throws {
        let problem = Problem.noPool(.init("chta"))
        let (result, _) = try ask(["why", "chta"], .json(problem.wire.line, status: 404))
        #expect(result.code == 2)
        #expect(result.err.contains("no pool is called `chta`"))
    }

    @Test(arguments: [
        ["history", "--since=yesterday"], ["history", "--limit=0"], ["history", "--limit=1e3"], ["run", "show", "x"],
        ["run", "show", "0"], ["why", "chat", "--at=25:00"], ["run", "follow", "12", "--wait=soon"],
    ])
    func `what cannot be meant reaches nobody`(words: [String]) throws {
        let (result, target) = try ask(words, .json("{}"))
        #expect(result.code == 2)
        #expect(target == nil)
    }
}
