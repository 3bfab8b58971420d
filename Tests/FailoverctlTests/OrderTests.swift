import Terminal
import Testing

@testable import Control
@testable import failoverctl

/// What the orders send, and what becomes of the answers.
@Suite struct OrderTests {
    private static let done = #"{"done":true,"text":"the pool is paused"}"#

    /// One order against a daemon that always answers the same.
    private func give(
        _ words: [String], answer: ScriptedDaemon.Answer = .json(done), stage: Stage = Stage()
    ) throws -> (result: Stage.Result, request: ScriptedDaemon.Request?) {
        let daemon = try ScriptedDaemon { _, _ in answer }
        defer { daemon.end() }
        let result = stage.run(daemon.path, words)
        return (result, daemon.requests.first)
    }

    @Test(arguments: [
        (["pause", "chat", "--for=2h"], "/v1/pools/chat/pause", #"{"reason":"why","for":"2h"}"#),
        (["pause"], "/v1/pause", #"{"reason":"why"}"#),
        (["resume", "chat"], "/v1/pools/chat/resume", #"{"reason":"why"}"#),
        (["resume"], "/v1/resume", #"{"reason":"why"}"#),
        (["fence", "chat"], "/v1/pools/chat/fence", #"{"reason":"why"}"#),
        (["unfence", "chat"], "/v1/pools/chat/unfence", #"{"reason":"why"}"#),
        (
            ["protect", "chat", "--accept-divergence"], "/v1/pools/chat/protect",
            #"{"reason":"why","accept_divergence":true}"#
        ),
        (["ack", "chat"], "/v1/pools/chat/ack", #"{"reason":"why"}"#),
        (["ack", "--all"], "/v1/ack", #"{"reason":"why"}"#),
        (["adopt", "chat", "--active=lyon"], "/v1/pools/chat/adopt", #"{"reason":"why","active":"lyon"}"#),
        (["drill", "chat"], "/v1/pools/chat/drill", #"{"reason":"why"}"#),
        (["reload"], "/v1/reload", #"{"reason":"why"}"#),
        (["run", "pause", "12"], "/v1/runs/12/pause", #"{"reason":"why"}"#),
        (["run", "resume", "12"], "/v1/runs/12/resume", #"{"reason":"why"}"#),
        (["run", "abort", "12"], "/v1/runs/12/abort", #"{"reason":"why"}"#),
        (
            ["run", "disaster", "12", "--accept-loss", "--accept-unfenced"], "/v1/runs/12/disaster",
            #"{"reason":"why","accept_loss":true,"accept_unfenced":true}"#
        ),
        (
            ["step", "retry", "12", "promote", "--accept-loss"], "/v1/runs/12/steps/promote/retry",
            #"{"reason":"why","accept_loss":true}"#
        ),
        (["step", "skip", "12", "my step"], "/v1/runs/12/steps/my%20step/skip", #"{"reason":"why"}"#),
        (["step", "done", "12", "seed"], "/v1/runs/12/steps/seed/done", #"{"reason":"why"}"#),
        (["step", "approve", "12", "approve"], "/v1/runs/12/steps/approve/approve", #"{"reason":"why"}"#),
        (
            ["failover", "chat", "--mode=disaster", "--accept-loss", "--plan-digest=d1"], "/v1/pools/chat/failover",
            #"{"reason":"why","mode":"disaster","accept_loss":true,"plan_digest":"d1"}"#
        ),
        (
            ["failback", "chat", "--mode", "planned", "--accept-hold", "--accept-unfenced"], "/v1/pools/chat/failback",
            #"{"reason":"why","mode":"planned","accept_unfenced":true,"accept_hold":true}"#
        ),
    ])
    func `each order posts its words where they belong`(words: [String], target: String, body: String) throws {
        let (result, request) = try give(words + ["--reason=why"])
        #expect(result.code == 0)
        #expect(request?.method == "POST")
        #expect(request?.target == target)
        #expect(request?.body == body)
        #expect(request?.headers["idempotency-key"]?.isEmpty == false)
        #expect(result.out == "the pool is paused\n")
    }

    @Test func `every order without a reason is a usage error and reaches nobody`() throws {
        for verb in Verbs.all where verb.command.group == .order {
            let operands = verb.command.operands.map { $0.kind == .run ? "12" : "chat" }
            let (result, request) = try give(verb.command.words + operands)
            #expect(result.code == 2, "\(verb.command.name)")
            #expect(result.err.contains("needs --reason=TEXT") || result.err.contains("needs --active=SITE"))
            #expect(request == nil)
        }
    }

    @Test func `under sudo the claimed user goes along`() throws {
        let (_, request) = try give(
            ["pause", "--reason=why"], stage: Stage(environment: ["SUDO_USER": "alice", "USER": "root"]))
        #expect(request?.body == #"{"reason":"why","sudo_user":"alice"}"#)
    }

    @Test func `a refusal prints its gates and what lifts them, and exits 3`() throws {
        let problem = Problem(
            "Refused", status: 409, detail: "active-down fails (the site is up)",
            hint: "failoverctl failover chat --reason=TEXT", gates: Samples.gates)
        let answer = ScriptedDaemon.Answer.json(problem.wire.line, status: 409)
        let (result, _) = try give(["failover", "chat", "--mode=disaster", "--reason=why"], answer: answer)
        #expect(result.code == 3)
        #expect(result.out.isEmpty)
        try Golden.expect(result.err, as: "order-refused")
        let (json, _) = try give(["failover", "chat", "--reason=why", "--json"], answer: answer)
        #expect(json.code == 3)
        #expect(json.out == problem.wire.line + "\n")
        #expect(json.err.isEmpty)
    }

    @Test(arguments: [
        (403, 3), (409, 3), (404, 2), (400, 2), (405, 2), (413, 2), (429, 3), (500, 4), (503, 4),
    ])
    func `a problem's status decides the exit code`(status: Int, code: Int32) throws {
        let problem = Problem("Title", status: status, detail: "what was wrong", hint: "what to do")
        let (result, _) = try give(
            ["resume", "chat", "--reason=why"], answer: .json(problem.wire.line, status: status))
        #expect(result.code == code)
        #expect(result.err == "failoverctl: what was wrong\n  what to do\n")
    }

    @Test func `a lost answer is asked for again with the same key`() throws {
        let daemon = try ScriptedDaemon { _, count in count == 1 ? .hangUp : .json(Self.done) }
        defer { daemon.end() }
        let result = Stage().run(daemon, "pause", "chat", "--reason=why")
        #expect(result.code == 0)
        let keys = daemon.requests.map { $0.headers["idempotency-key"] }
        #expect(keys.count == 2)
        #expect(keys[0] == keys[1])
    }

    @Test func `an answer lost twice is said to be in doubt`() throws {
        let (result, _) = try give(["pause", "chat", "--reason=why"], answer: .hangUp)
        #expect(result.code == 4)
        #expect(result.err.contains("it may have been carried out"))
    }

    @Test func `two orders have two keys`() throws {
        let daemon = try ScriptedDaemon { _, _ in .json(Self.done) }
        defer { daemon.end() }
        _ = Stage().run(daemon, "pause", "--reason=why")
        _ = Stage().run(daemon, "pause", "--reason=why")
        #expect(Set(daemon.requests.map { $0.headers["idempotency-key"] }).count == 2)
    }

    @Test func `ack wants a pool or all, and not both`() throws {
        #expect(try give(["ack", "--reason=why"]).result.code == 2)
        #expect(try give(["ack", "chat", "--all", "--reason=why"]).result.code == 2)
    }

    @Test func `a length of time that is none is a usage error`() throws {
        let (result, request) = try give(["pause", "--for=2 hours", "--reason=why"])
        #expect(result.code == 2)
        #expect(result.err.contains("like 30s, 5m or 2h"))
        #expect(request == nil)
    }
}
