import Platform
import Testing
import Web

@Suite struct TrustTests {
    private func cause(
        _ authority: Authority, _ flaw: Authority.Flaw, _ trust: HTTPRequest.Trust? = nil
    ) async throws -> HTTPAnswer.Cause {
        let server = try await authority.serve(flaw)
        let request = HTTPRequest(
            "https://site.test:\(server.port)/", milliseconds: Stage.long, address: "127.0.0.1",
            trust: trust ?? .file(authority.file))
        let answer = try await Stage.ask(request)
        server.child.end()
        _ = await server.child.ending()
        return answer.cause
    }

    @Test func `a server with a good certificate answers, and says when that ends`() async throws {
        let authority = try await Authority()
        guard case .answered(let response) = try await cause(authority, .none) else {
            Issue.record("no answer")
            return
        }
        #expect(response.status == 200)
        let seconds = try #require(response.certificateEnd) - Clocks.wallMicroseconds() / 1_000_000
        #expect((29 * 86_400...30 * 86_400).contains(seconds))
    }

    @Test func `expired, wrong name and untrusted are told apart, and none of them is silence`() async throws {
        let authority = try await Authority()
        #expect(try await cause(authority, .expired) == .distrusted(.expired))
        let otherName = try await cause(authority, .otherName)
        #expect(otherName == .distrusted(.wrongName), "\(otherName)")
        for trust in [HTTPRequest.Trust.file(authority.file), .machine] {
            let found = try await cause(authority, .otherAuthority, trust)
            if case .distrusted(.untrusted) = found { continue }
            Issue.record("\(found)")
        }
        let ignored = try await cause(authority, .expired, .unverified)
        guard case .answered(let response) = ignored else {
            Issue.record("\(ignored)")
            return
        }
        #expect(response.status == 200)
    }

    @Test func `a CA file that cannot be read is our trouble and not the server's`() async throws {
        let authority = try await Authority()
        let found = try await cause(authority, .none, .file(authority.place.file("nothing.pem")))
        if case .notAsked(.question) = found { return }
        Issue.record("\(found)")
    }

    @Test func `a port that does not speak TLS is distrusted, one that hangs or breaks off is silent`() async throws {
        func cause(_ target: Target, within milliseconds: Int64 = Stage.long) async throws -> HTTPAnswer.Cause {
            try await Stage.ask(HTTPRequest("https://127.0.0.1:\(target.port)/", milliseconds: milliseconds)).cause
        }
        let plain = try await cause(try Target(.greet(Array("220 mail.example ESMTP\r\n".utf8))))
        if case .distrusted(.handshake) = plain {} else { Issue.record("\(plain)") }
        #expect(try await cause(try Target(.hang), within: 100) == .silent(.timedOut))
        let reset = try await cause(try Target(.reset))
        #expect(reset == .silent(.reset))
        let closed = try await cause(try Target(.close))
        #expect([.silent(.closed), .silent(.reset)].contains(closed), "\(closed)")
    }
}
