import Model
import Orchestration
import Testing

@testable import Control

@Suite struct OrderBodyTests {
    static let chat = PoolID("chat")
    static let names = SitePair(primary: "paris", backup: "lyon")

    private func read(_ text: String, _ target: OrderTarget = .pool(chat, .failover)) throws(Problem) -> OrderBody {
        try OrderBody(reading: Array(text.utf8), for: target)
    }

    private func request(_ text: String, _ target: OrderTarget) throws(Problem) -> OrderAction {
        try target.action(try read(text, target)) { $0 == Self.chat ? Self.names : nil }
    }

    @Test func `orders become requests`() throws {
        let chat = Self.chat
        #expect(
            try request(
                #"{"reason":"r","mode":"disaster","accept_loss":true,"plan_digest":"d"}"#, .pool(chat, .failover))
                == .request(.move(chat, .failover, .disaster, .loss, digest: "d")))
        #expect(
            try request(#"{"reason":"r","accept_hold":true,"accept_unfenced":false}"#, .pool(chat, .failback))
                == .request(.move(chat, .failback, .planned, .hold, digest: nil)))
        #expect(
            try request(#"{"reason":"r","for":"2h"}"#, .pool(chat, .pause)) == .request(.pause(chat, length: .hours(2)))
        )
        #expect(try request(#"{"reason":"r"}"#, .everything(.pause)) == .request(.pause(nil, length: nil)))
        #expect(try request(#"{"reason":"r","all":true}"#, .everything(.ack)) == .request(.acknowledge(nil)))
        #expect(try request(#"{"reason":"r"}"#, .everything(.reload)) == .reload)
        #expect(
            try request(#"{"reason":"r","active":"lyon"}"#, .pool(chat, .adopt)) == .request(.adopt(chat, .backup)))
        #expect(
            try request(#"{"reason":"r","accept_divergence":true}"#, .step(RunID(3), "protect", .retry))
                == .request(.step(RunID(3), "protect", .retry, .divergence)))
        #expect(
            try request(#"{"reason":"r","accept_loss":true}"#, .run(RunID(3), .disaster))
                == .request(.turnDisaster(RunID(3), .loss)))
    }

    @Test func `what the client writes the server reads`() throws {
        var body = OrderBody(reason: "the \"power\" company\\ called")
        body.sudoUser = "alice"
        body.mode = .disaster
        body.accepted = [.loss, .unfenced]
        body.planDigest = "d"
        #expect(try read(body.document.line) == body)
    }

    @Test(arguments: [
        ("", 400), ("[]", 400), ("\"r\"", 400), ("{}", 400), (#"{"reason":""}"#, 400), (#"{"reason":"  "}"#, 400),
        (#"{"reason":null}"#, 400), (#"{"reason":1}"#, 400), (#"{"reason":"r","mode":"fast"}"#, 400),
        (#"{"reason":"r","accept_los":true}"#, 400), (#"{"reason":"r","accept-loss":true}"#, 400),
        (#"{"reason":"r","accept_loss":"yes"}"#, 400), (#"{"reason":"r","accept_loss":1}"#, 400),
        (#"{"reason":"r","accept_hold":true}"#, 400), (#"{"reason":"r","for":"2h"}"#, 400),
        (#"{"reason":"a","reason":"b"}"#, 400), ("{\"reason\":\"a\\u001b[2Jb\"}", 400), ("{\"reason\":\"a\\nb\"}", 400),
        (#"{"reason":"r"} {}"#, 400),
    ])
    func `what is not exactly an order is refused with a hint`(text: String, status: Int) {
        let problem = #expect(throws: Problem.self) { try read(text) }
        #expect(problem?.status == status)
        #expect(problem?.hint?.isEmpty == false)
    }

    @Test func `limits`() {
        let long = String(repeating: "x", count: OrderBody.reasonLimit)
        #expect(throws: Never.self) { try read(#"{"reason":"\#(long)"}"#) }
        #expect(throws: Problem.self) { try read(#"{"reason":"\#(long)x"}"#) }
        let huge = String(repeating: " ", count: OrderBody.byteLimit + 1)
        #expect(#expect(throws: Problem.self) { try read(huge) }?.status == 413)
    }

    @Test func `a site that the pool does not have, and a pool that is not`() {
        let wrong = #expect(throws: Problem.self) {
            try request(#"{"reason":"r","active":"rome"}"#, .pool(Self.chat, .adopt))
        }
        #expect(wrong?.hint == "its sites are paris and lyon")
        let nobody = #expect(throws: Problem.self) {
            try request(#"{"reason":"r","active":"paris"}"#, .pool(PoolID("x"), .adopt))
        }
        #expect(nobody?.status == 404)
        #expect(throws: Problem.self) { try request(#"{"reason":"r"}"#, .pool(Self.chat, .adopt)) }
    }

    @Test(
        arguments: [("500ms", 500), ("10s", 10_000), ("5m", 300_000), ("2h", 7_200_000), ("7d", 604_800_000)]
            as [(String, Int64)])
    func `lengths are spelled as in the configuration`(text: String, milliseconds: Int64) {
        #expect(Interval(spelling: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "5", "s", "-5s", "1.5h", "5 m", "5M", "9999999999s", "٣s"])
    func `other spellings are none`(text: String) { #expect(Interval(spelling: text) == nil) }

    @Test func `the claimed user stands beside the uid's name`() {
        #expect(Actor.person("root", claiming: "alice") == .person("root (sudo: alice)"))
        #expect(Actor.person("alice", claiming: nil) == .person("alice"))
    }
}
