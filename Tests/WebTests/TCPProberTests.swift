import Platform
import Testing
import Web

@Suite struct TCPProberTests {
    private func cause(
        _ behaviour: Target.Behaviour, send: String = "", expect: String = "", within milliseconds: Int64 = Stage.long
    ) async throws -> TCPAnswer.Cause {
        let target = try Target(behaviour)
        let question = TCPQuestion(
            "127.0.0.1", port: target.port, send: Array(send.utf8), expect: Array(expect.utf8),
            milliseconds: milliseconds)
        return try await Stage.ask(question).cause
    }

    @Test func `a connection is an answer, a refused one is not`() async throws {
        #expect(try await cause(.hang) == .answered([]))
        let free = try TCPListener(address: "127.0.0.1", port: 0).port
        let refused = try await Stage.ask(TCPQuestion("127.0.0.1", port: free, milliseconds: Stage.long))
        #expect(refused.cause == .silent(.refused))
    }

    @Test func `what is expected may come in pieces, with other words before it`() async throws {
        #expect(
            try await cause(.greet(Array("220 paris ready\r\n".utf8)), expect: "ready")
                == .answered(Array("220 paris ready\r\n".utf8)))
        let drip = try await cause(.drip(Array("aaab".utf8), every: 2), send: "x\r\n\r\n", expect: "aab")
        #expect(drip == .answered(Array("aaab".utf8)))
        let answer = Array("+PONG\r\n".utf8)
        #expect(try await cause(.answer(answer), send: "PING\r\n\r\n", expect: "+PONG") == .answered(answer))
    }

    @Test func `another answer, a reset, an end and silence are told apart`() async throws {
        let other = Array("-LOADING\r\n".utf8)
        #expect(try await cause(.answer(other), send: "PING\r\n\r\n", expect: "+PONG") == .unexpected(other))
        #expect(try await cause(.greet(other), expect: "+PONG", within: 100) == .unexpected(other))
        #expect(try await cause(.hang, expect: "+PONG", within: 100) == .silent(.timedOut))
        let reset = try await cause(.reset, expect: "+PONG")
        #expect(reset == .silent(.reset))
        #expect(try await cause(.close, expect: "+PONG") == .silent(.closed))
    }

    @Test func `a target that never stops talking is cut`() async throws {
        let flood = Array(repeating: UInt8(65), count: 100_000)
        guard case .unexpected(let bytes) = try await cause(.answer(flood), send: "\r\n\r\n", expect: "B") else {
            Issue.record("the flood was no answer")
            return
        }
        #expect(bytes.count == 65_536)
    }

    @Test func `a name that does not resolve is not asked, and one address that listens is enough`() async throws {
        let nobody = try await Stage.ask(TCPQuestion("nowhere.invalid", port: 1, milliseconds: Stage.long))
        if case .notAsked(.name) = nobody.cause {} else { Issue.record("\(nobody.cause)") }
        let target = try Target(.hang)
        let reactor = try #require(Stage.reactor)
        let resolver = Resolver(on: reactor) { _ in .success(["127.0.0.9", "127.0.0.1"]) }
        let prober = TCPProber(on: reactor, resolver: resolver)
        #expect(await prober.ask(TCPQuestion("a", port: target.port, milliseconds: Stage.long)).cause == .answered([]))
        let free = try TCPListener(address: "127.0.0.1", port: 0).port
        #expect(
            await prober.ask(TCPQuestion("a", port: free, milliseconds: Stage.long)).cause == .silent(.refused))
        let zero = try await Stage.ask(TCPQuestion("1:\0", port: 1, milliseconds: Stage.long))
        if case .notAsked(.question) = zero.cause {} else { Issue.record("\(zero.cause)") }
    }

    @Test func `a cancelled question ends at once`() async throws {
        let target = try Target(.hang)
        let port = target.port
        let task = Task {
            try await Stage.ask(TCPQuestion("127.0.0.1", port: port, expect: [1], milliseconds: Stage.long))
        }
        #expect(try await Stage.until { target.guests == 1 })
        task.cancel()
        #expect(try await task.value.cause == .notAsked(.cancelled))
    }
}
