import Glibc
import Platform
import SocketHTTP
import Synchronization
import Testing

@testable import Web

@Suite struct HTTPServerTests {
    /// Says back what it was asked.
    private static let echo: HTTPServer.Handler = { request in
        let query = request.target.query.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
        let text = "\(request.method) \(request.path) [\(query)] \(String(decoding: request.body, as: UTF8.self))"
        return Reply(200, type: "text/plain", text)
    }

    private func answer(_ request: SocketRequest, _ path: String) async throws -> SocketResponse {
        try await Stage.onThread { try request.answer(from: path, within: Stage.long) }
    }

    private func conversation(_ text: String, limits: ServerLimits = ServerLimits()) async throws -> String {
        try await Stage.serve(Self.echo, limits: limits) { path, _, _ in
            try await RawCaller(path, saying: text).hear()
        }
    }

    @Test func `a request arrives decoded, and its answer goes back`() async throws {
        try await Stage.serve(Self.echo) { path, port, _ in
            let request = SocketRequest("POST", "/v1/a%2Fb?x=%C3%A4+y&z", body: Array("body".utf8))
            let response = try await answer(request, path)
            #expect(response.status == 200)
            #expect(response.text == "POST [\"v1\", \"a/b\"] [x=ä y,z=] body")
            #expect(response.headers.contains(SocketHeader("Content-Type", "text/plain")))
            let url = "http://127.0.0.1:\(port)/a"
            let other = try await Stage.ask(HTTPRequest(url, method: "HEAD", milliseconds: Stage.long)).cause
            #expect(other == .answered(HTTPResponse(status: 200, body: [])))
        }
    }

    @Test func `a peer on this machine is known by user and groups, one from the network is not`() async throws {
        let peers = Mutex<[Peer]>([])
        let handler: HTTPServer.Handler = { request in
            peers.withLock { $0.append(request.peer) }
            return Reply(200, type: "text/plain", request.header("x-KEY") ?? "none")
        }
        try await Stage.serve(handler) { path, port, _ in
            let response = try await answer(
                SocketRequest("GET", "/", headers: [SocketHeader("X-Key", "found")]), path)
            #expect(response.text == "found")
            _ = try await Stage.ask(HTTPRequest("http://127.0.0.1:\(port)/", milliseconds: Stage.long))
        }
        var own = [gid_t](repeating: 0, count: 65_536)
        let count = getgroups(Int32(own.count), &own)
        let credentials = PeerCredentials(user: getuid(), group: getgid(), process: getpid())
        #expect(peers.withLock { $0 } == [.user(credentials, groups: Array(own.prefix(Int(count)))), .network])
    }

    @Test func `the socket is open to everybody on the machine and goes with its server`() async throws {
        let path = try await Stage.serve(Self.echo) { path, _, _ in
            var status = stat()
            #expect(lstat(path, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o666)
            return path
        }
        #expect(FileIdentity(path: path) == nil)
    }

    @Test(arguments: [65_536, 65_537, 1_000_000]) func `a body has a limit, and what is beyond it is read and dropped`(
        size: Int
    ) async throws {
        let handler: HTTPServer.Handler = { Reply(200, type: "text/plain", "\($0.body.count)") }
        try await Stage.serve(handler) { path, _, _ in
            let body = [UInt8](repeating: 65, count: size)
            let response = try await answer(SocketRequest("POST", "/", body: body), path)
            #expect(response.status == (size > 65_536 ? 413 : 200))
            #expect(response.text.contains(size > 65_536 ? "at most 64 KiB" : "65536"))
        }
    }

    @Test func `what cannot be read is refused in words`() async throws {
        let bad = try await conversation("GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(bad.hasPrefix("HTTP/1.1 400 "))
        #expect(bad.contains("application/problem+json"))
        let chunk = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"
        #expect(try await conversation(chunk).hasPrefix("HTTP/1.1 400 "))
        let long = "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "y", count: 60_000))\r\n\r\n"
        #expect(try await conversation(long).hasPrefix("HTTP/1.1 431 "))
        let path = "GET /\(String(repeating: "y", count: 60_000)) HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(try await conversation(path).hasPrefix("HTTP/1.1 414 "))
    }

    @Test func `requests that come in one piece are answered in their order`() async throws {
        let one = "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n"
        let chunks = "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"
        let two = "POST /2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)"
        let three = "GET /3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        let heard = try await conversation(one + two + three)
        #expect(heard.split(separator: "HTTP/1.1 200 OK").count == 3)
        let first = try #require(heard.firstRange(of: "GET [\"1\"] [] "))
        let second = try #require(heard.firstRange(of: "POST [\"2\"] [] abcde"))
        let third = try #require(heard.firstRange(of: "GET [\"3\"] [] "))
        #expect(first.upperBound <= second.lowerBound && second.upperBound <= third.lowerBound)
    }

    @Test func `a long work delays nobody else`() async throws {
        let gate = Mutex(false)
        let handler: HTTPServer.Handler = { request in
            guard request.path == ["slow"] else { return Reply(200, type: "text/plain", "quick") }
            while !gate.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(2)) }
            return Reply(200, type: "text/plain", "slow")
        }
        try await Stage.serve(handler) { path, _, server in
            let slow = try RawCaller(path, saying: "GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(try await Stage.until { server.census.exchanges == 1 })
            let quick = try await answer(SocketRequest("GET", "/"), path)
            #expect(quick.text == "quick")
            gate.withLock { $0 = true }
            #expect(try await slow.hear().hasSuffix("slow"))
        }
    }

    @Test func `a work that takes too long is given up, and told so`() async throws {
        var limits = ServerLimits()
        limits.handlingMilliseconds = 100
        let wasTold = Mutex(false)
        let handler: HTTPServer.Handler = { request in
            try? await Task.sleep(for: .seconds(60))
            wasTold.withLock { $0 = Task.isCancelled }
            return Reply(200, type: "text/plain", "slow")
        }
        try await Stage.serve(handler, limits: limits) { path, _, _ in
            let late = try await answer(SocketRequest("GET", "/"), path)
            #expect(late.status == 504)
        }
        #expect(try await Stage.until { wasTold.withLock { $0 } })
    }

    @Test func `who says nothing, or everything too slowly, is ended`() async throws {
        var limits = ServerLimits()
        limits.headMilliseconds = 150
        limits.bodyMilliseconds = 150
        try await Stage.serve(Self.echo, limits: limits) { path, _, server in
            let silent = try RawCaller(path)
            let garbage = try RawCaller(path, saying: "\u{1}\u{2}\u{3} no http at all")
            let half = try RawCaller(path, saying: "GET / HTTP/1.1\r\nHost: a\r\nX-")
            let slow = try RawCaller(path, saying: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90\r\n\r\n")
            let dripping = Task {
                while !Task.isCancelled {
                    _ = half.sayWhatFits([65])
                    _ = slow.sayWhatFits([65])
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            for caller in [silent, garbage, half, slow] { #expect(try await caller.hear().isEmpty) }
            dripping.cancel()
            #expect(try await Stage.until { server.census == (0, 0) })
        }
    }

    @Test func `a client that does not fetch its answer is ended`() async throws {
        var limits = ServerLimits()
        limits.sendingMilliseconds = 150
        let handler: HTTPServer.Handler = { _ in
            Reply(200, type: "text/plain", [UInt8](repeating: 65, count: 8_000_000))
        }
        try await Stage.serve(handler, limits: limits) { path, _, server in
            let caller = try RawCaller(path, saying: "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await Stage.until { server.census.exchanges == 1 })
            #expect(try await Stage.until { server.census == (0, 0) })
            #expect(try await caller.hear().utf8.count < 8_000_000)
        }
    }

    @Test func `a header that would begin another one is never sent`() async throws {
        let handler: HTTPServer.Handler = { _ in
            Reply(200, headers: [HTTPField("X", "a\r\nSet-Cookie: b")], .bytes([]))
        }
        try await Stage.serve(handler) { path, _, _ in
            let response = try await answer(SocketRequest("GET", "/"), path)
            #expect(response.status == 500)
            #expect(!response.headers.contains { $0.name == "Set-Cookie" })
        }
    }

    @Test func `clients that go away at any point leave nothing behind`() async throws {
        let handler: HTTPServer.Handler = { request in
            try? await Task.sleep(for: .milliseconds(20))
            return Reply(200, type: "text/plain", [UInt8](repeating: 65, count: 200_000))
        }
        try await Stage.serve(handler) { path, _, server in
            let whole = Array("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody".utf8)
            for count in 0...whole.count {
                try RawCaller(path).say(Array(whole.prefix(count)))
                if count % 16 == 0 { try await Task.sleep(for: .milliseconds(5)) }
            }
            #expect(try await Stage.until { server.census == (0, 0) })
        }
    }
}
