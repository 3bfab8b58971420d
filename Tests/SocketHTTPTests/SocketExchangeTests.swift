import Glibc
import Platform
import SocketHTTP
import Testing

@Suite struct SocketExchangeTests {
    private static let long: Int64 = 60_000

    /// On a thread of its own, because it waits.
    private func ask(
        _ request: SocketRequest, _ path: String, within milliseconds: Int64 = long, limit: Int = 1_000_000
    ) async throws -> SocketResponse {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try Worker.start(named: "test") {
                    let result = Result { try request.answer(from: path, within: milliseconds, limit: limit) }
                    continuation.resume(with: result)
                }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    private func answer(_ text: String, method: String = "GET", limit: Int = 1_000_000) async throws -> SocketResponse {
        let daemon = try ScriptedDaemon(text)
        return try await ask(SocketRequest(method, "/"), daemon.path, limit: limit)
    }

    @Test func `a body is as long as its length, its chunks or the connection say`() async throws {
        #expect(try await answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbodyrest").text == "body")
        let chunks = "3\r\nabc\r\n0A ;x=y\r\n0123456789\r\n0\r\nT: x\r\n\r\n"
        let chunked = try await answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n\(chunks)")
        #expect(chunked.text == "abc0123456789")
        #expect(try await answer("HTTP/1.0 200 OK\n\nall there is").text == "all there is")
        let two = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
        #expect(try await answer(two).status == 201)
    }

    @Test func `some answers have no body, whatever their head says`() async throws {
        #expect(try await answer("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n").text.isEmpty)
        #expect(try await answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", method: "HEAD").text.isEmpty)
    }

    @Test func `an answer may come byte by byte`() async throws {
        let text = "HTTP/1.1 200 OK\r\nX-Key:  a b\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
        let daemon = try ScriptedDaemon(text.utf8.map { [$0] }, every: 1)
        let response = try await ask(SocketRequest("GET", "/"), daemon.path)
        #expect(response.text == "abc")
        #expect(response.headers.first == SocketHeader("X-Key", "a b"))
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
    ]) func `an answer that breaks off is not taken for whole`(text: String) async {
        await #expect(throws: SocketFailure.closed) { _ = try await answer(text) }
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n",
        "HTTP/1.1 200 OK\r\n\(String(repeating: "A: b\r\n", count: 101))\r\n",
        String(repeating: "x", count: 100_000),
    ]) func `what is no answer is said to be none`(text: String) async throws {
        let error = await #expect(throws: SocketFailure.self) { _ = try await answer(text) }
        if case .malformed = error { return }
        Issue.record("\(String(describing: error))")
    }

    @Test func `an answer beyond the limit is not kept`() async throws {
        let text = "HTTP/1.1 200 OK\r\n\r\n\(String(repeating: "x", count: 200_000))"
        await #expect(throws: SocketFailure.tooLarge(limit: 100_000)) { _ = try await answer(text, limit: 100_000) }
    }

    @Test func `a daemon that hangs is waited for as long as was said, at any point`() async throws {
        for text in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"] {
            let daemon = try ScriptedDaemon([Array(text.utf8)], hangs: true)
            let begin = Clocks.bootMilliseconds()
            await #expect(throws: SocketFailure.timedOut(path: daemon.path)) {
                _ = try await ask(SocketRequest("GET", "/"), daemon.path, within: 50)
            }
            #expect((45..<30_000).contains(Clocks.bootMilliseconds() - begin))
        }
    }

    @Test func `a listener whose queue stays full is given up too`() async throws {
        let daemon = try ScriptedDaemon([], times: 0)
        let path = daemon.path
        unlink(path)
        let listener = try UnixListener(path: path, backlog: 0)
        let waiting = try UnixConnection.open(path)
        await #expect(throws: SocketFailure.timedOut(path: path)) {
            _ = try await ask(SocketRequest("GET", "/"), path, within: 50)
        }
        _ = consume waiting
        _ = consume listener
    }

    @Test func `who is not there is said to be absent, with what to do`() async throws {
        let nobody = await #expect(throws: SocketFailure.absent(path: "/nonexistent/control.sock")) {
            _ = try await ask(SocketRequest("GET", "/"), "/nonexistent/control.sock", within: 50)
        }
        #expect(nobody?.description.contains("is failoverd running?") == true)
        let zero = await #expect(throws: SocketFailure.self) {
            _ = try await ask(SocketRequest("GET", "/"), "a\0", within: 1)
        }
        #expect(zero?.description == "cannot connect to a socket: its path contains a zero byte")
    }

    @Test func `what would begin another line is not sent`() async throws {
        let daemon = try ScriptedDaemon([], times: 0)
        let requests = [
            SocketRequest("GET", "/a b"), SocketRequest("GET", "/\r\nX: y"), SocketRequest("", "/"),
            SocketRequest("GET", "/", headers: [SocketHeader("A", "b\nC: d")]),
            SocketRequest("GET", "/", headers: [SocketHeader("A B", "c")]),
        ]
        for request in requests {
            await #expect(throws: SocketFailure.self) { _ = try await ask(request, daemon.path) }
        }
        #expect(SocketRequest.escaped("a/ä b~") == "a%2F%C3%A4%20b~")
    }

    @Test func `a refusal is heard although the daemon never read the question`() async throws {
        let daemon = try ScriptedDaemon([], times: 0)
        unlink(daemon.path)
        let listener = try UnixListener(path: daemon.path)
        _ = fcntl(listener.number, F_SETFL, 0)
        let room = Porter(listener)
        try Worker.start(named: "porter") { room.refuse() }
        let body = [UInt8](repeating: 65, count: 60_000)
        let response = try await ask(SocketRequest("POST", "/", body: body), daemon.path)
        #expect(response.status == 503)
    }

    private final class Porter: Sendable {
        private let listener: UnixListener
        init(_ listener: consuming UnixListener) { self.listener = listener }
        func refuse() {
            guard let caller = try? listener.accept() else { return }
            try? caller.writeAll(Array("HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n".utf8))
        }
    }
}
