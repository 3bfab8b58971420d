import Platform
import Testing
@testable import Web

@Suite(.serialized) struct HTTPClientTests {
    private func cause(_ behaviour: Target.Behaviour, within milliseconds: Int64 = Stage.long) async throws
        -> HTTPAnswer.Cause
    {
        let target = try Target(behaviour)
        return try await Stage.ask(HTTPRequest(target.url, milliseconds: milliseconds)).cause
    }

    private func cause(_ text: String, within milliseconds: Int64 = Stage.long) async throws -> HTTPAnswer.Cause {
        try await cause(.answer(Array(text.utf8)), within: milliseconds)
    }

    private func isMalformed(_ cause: HTTPAnswer.Cause) -> Bool {
        if case .silent(.malformed) = cause { true } else { false }
    }

    @Test(arguments: [200, 204, 302, 404, 500, 503]) func `a status is an answer, whatever it says`(status: Int)
        async throws
    {
        let answer = try await cause("HTTP/1.1 \(status) X\r\nLocation: /else\r\nContent-Length: 0\r\n\r\n")
        #expect(answer == .answered(HTTPResponse(status: status, body: [])))
    }

    @Test func `the body is kept as far as was asked, and the rest not waited for`() async throws {
        let target = try Target(.drip(Array("HTTP/1.1 200 OK\r\n\r\n0123456789abcdef".utf8), every: 1))
        let whole = try await Stage.ask(HTTPRequest(target.url, milliseconds: Stage.long))
        #expect(whole.cause == .answered(HTTPResponse(status: 200, body: Array("0123456789abcdef".utf8))))
        let cut = try await Stage.ask(HTTPRequest(target.url, milliseconds: Stage.long, keptBytes: 10))
        #expect(cut.cause == .answered(HTTPResponse(status: 200, body: Array("0123456789".utf8), isCut: true)))
        let none = try await Stage.ask(HTTPRequest(target.url, milliseconds: Stage.long, keptBytes: 0))
        #expect(none.cause == .answered(HTTPResponse(status: 200, body: [], isCut: true)))
    }

    @Test func `refused, reset, closed and silent are told apart, and all mean asked`() async throws {
        let free = try TCPListener(address: "127.0.0.1", port: 0).port
        let refused = try await Stage.ask(HTTPRequest("http://127.0.0.1:\(free)/", milliseconds: Stage.long))
        #expect(refused.cause == .silent(.refused))
        #expect(try await cause(.reset) == .silent(.reset))
        // A request that is on its way while the other end closes is answered by a reset.
        let closed = try await cause(.close)
        #expect([.silent(.closed), .silent(.reset)].contains(closed), "\(closed)")
        #expect(try await cause("") == .silent(.closed))
        #expect(try await cause("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf") == .silent(.closed))
        let hanging = try Target(.hang)
        let silent = try await Stage.ask(HTTPRequest(hanging.url, milliseconds: 80))
        #expect(silent.cause == .silent(.timedOut))
        #expect((75..<2_000).contains(silent.milliseconds))
    }

    @Test func `a body that comes too slowly is no answer in time`() async throws {
        let bytes = Array("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n".utf8) + Array(repeating: 65, count: 500)
        #expect(try await cause(.drip(bytes, every: 20), within: 200) == .silent(.timedOut))
    }

    @Test func `what is not HTTP is malformed, however it goes wrong`() async throws {
        let garbage = (0..<600).map { UInt8(truncatingIfNeeded: $0 * 167 + 13) }
        #expect(isMalformed(try await cause(.answer(garbage))))
        #expect(isMalformed(try await cause("SSH-2.0-OpenSSH_9.2\r\n")))
        let chunk = try await cause("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n")
        #expect(isMalformed(chunk), "\(chunk)")
        let manyHeaders = (0..<4_000).map { "X-\($0): \(String(repeating: "y", count: 40))\r\n" }.joined()
        #expect(isMalformed(try await cause("HTTP/1.1 200 OK\r\n\(manyHeaders)\r\n")))
        let longHeader = "X: \(String(repeating: "y", count: 300_000))\r\n"
        #expect(isMalformed(try await cause("HTTP/1.1 200 OK\r\n\(longHeader)\r\n")))
    }

    @Test func `what cannot be asked is said, and nobody is blamed`() async throws {
        func obstacle(_ request: HTTPRequest) async throws -> Obstacle? {
            if case .notAsked(let obstacle) = try await Stage.ask(request).cause { obstacle } else { nil }
        }
        let name = try await obstacle(HTTPRequest("http://nowhere.invalid/", milliseconds: Stage.long))
        if case .name(let text) = name { #expect(text.contains("nowhere.invalid")) } else { Issue.record("\(name)") }
        for url in ["", "paris", "ftp://127.0.0.1/", "http://", "http://a b/", "file:///etc/passwd", "http://\0/"] {
            let found = try await obstacle(HTTPRequest(url, milliseconds: Stage.long))
            if case .question = found { continue }
            Issue.record("\(url): \(found)")
        }
        let bad = [HTTPField("A", "b\r\nC: d"), HTTPField("A B", "c"), HTTPField("", "c"), HTTPField("A", "\0")]
        for field in bad {
            let found = try await obstacle(
                HTTPRequest("http://127.0.0.1/", headers: [field], milliseconds: Stage.long))
            #expect(found == .question("the header \(field.name.debugDescription) is not one line of text"))
        }
        let pin = HTTPRequest("http://127.0.0.1/", milliseconds: Stage.long, address: "localhost")
        #expect(try await obstacle(pin) == .question("localhost is not a numeric address"))
    }

    @Test func `method, headers and body arrive as they were given, without anything asked before`() async throws {
        let target = try Target(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        let request = HTTPRequest(
            target.url + "a?b=c", method: "PATCH", headers: [HTTPField("X-Key", "one two"), HTTPField("X-Empty", "")],
            body: Array("x=1".utf8), milliseconds: Stage.long)
        _ = try await Stage.ask(request)
        let head = try #require(target.heads.first)
        #expect(head.hasPrefix("PATCH /a?b=c HTTP/1.1\r\n"))
        #expect(head.contains("X-Key: one two\r\n"))
        #expect(head.contains("X-Empty:\r\n"))
        #expect(head.contains("Content-Length: 3\r\n"))
        #expect(!head.lowercased().contains("expect:"))
    }

    @Test func `a pinned address is asked whatever the name says, and the name is still sent`() async throws {
        let target = try Target(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        let answer = try await Stage.ask(
            HTTPRequest("http://site.invalid:\(target.port)/", milliseconds: Stage.long, address: "127.0.0.1"))
        #expect(answer.cause == .answered(HTTPResponse(status: 200, body: [])))
        #expect(target.heads.first?.contains("Host: site.invalid:\(target.port)\r\n") == true)
    }

    @Test func `a name with several addresses is asked at the one that listens`() async throws {
        let target = try Target(answering: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        let resolver = Resolver(on: try #require(Stage.reactor)) { _ in .success(["127.0.0.9", "127.0.0.1"]) }
        let client = try HTTPClient(on: try #require(Stage.webReactor), resolver: resolver)
        let answer = await client.ask(HTTPRequest("http://site.test:\(target.port)/", milliseconds: Stage.long))
        #expect(answer.cause == .answered(HTTPResponse(status: 200, body: [])))
    }

    @Test func `a cancelled question ends at once, before or while it is asked`() async throws {
        let target = try Target(.hang)
        let task = Task { try await Stage.ask(HTTPRequest(target.url, milliseconds: Stage.long)) }
        #expect(try await Stage.until { target.guests == 1 })
        task.cancel()
        let answer = try await task.value
        #expect(answer.cause == .notAsked(.cancelled))
        #expect(answer.milliseconds < Stage.long / 2)
        let early = Task {
            try? await Task.sleep(for: .seconds(60))
            return try await Stage.ask(HTTPRequest(target.url, milliseconds: Stage.long))
        }
        early.cancel()
        #expect(try await early.value.cause == .notAsked(.cancelled))
    }

    @Test func `each question has its own connection, unless it wants to use one again`() async throws {
        let peers = try await Stage.serve({ _ in Reply(200, type: "text/plain", "x") }) { _, port, server in
            var counts: [Int] = []
            for reuses in [false, true] {
                for _ in 0..<5 {
                    let url = "http://127.0.0.1:\(port)/"
                    _ = try await Stage.ask(HTTPRequest(url, milliseconds: Stage.long, reusesConnection: reuses))
                }
                #expect(try await Stage.until { server.census.guests == (reuses ? 1 : 0) })
                counts.append(server.census.guests)
            }
            return counts
        }
        #expect(peers == [0, 1])
    }

    @Test func `an open connection of a name is not used for another pinned address`() async throws {
        let paris = try Target(answering: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nparis")
        let port = paris.port
        let reply: HTTPServer.Handler = { _ in Reply(200, type: "text/plain", "lyon") }
        let lyon = try HTTPServer(on: try #require(Stage.reactor), reply)
        try lyon.listen(address: "127.0.0.2", port: port)
        var bodies: [String] = []
        for address in ["127.0.0.2", "127.0.0.1", "127.0.0.2"] {
            let answer = try await Stage.ask(
                HTTPRequest(
                    "http://site.test:\(port)/", milliseconds: Stage.long, address: address, reusesConnection: true))
            if case .answered(let response) = answer.cause { bodies.append(response.text) }
        }
        await lyon.stop()
        #expect(bodies == ["lyon", "paris", "lyon"])
    }
}
