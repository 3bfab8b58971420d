import Glibc
import Platform
import SocketHTTP
import Testing

@Suite struct SocketExchangeTests {
    private static let long: Int64 = 60_000

    private func answer(_ text: String, method: String = "GET", limit: Int = 1_000_000) throws -> SocketResponse {
        let daemon = try ScriptedDaemon(text)
        return try SocketRequest(method, "/").answer(from: daemon.path, within: Self.long, limit: limit)
    }

    @Test func `a body is as long as its length, its chunks or the connection say`() throws {
        #expect(try answer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbodyrest").text == "body")
        let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\n0A ;x=y\r\n0123456789\r\n0\r\nT: x\r\n\r\n"
        #expect(try answer(chunks).text == "abc0123456789")
        #expect(try answer("HTTP/1.0 200 OK\n\nall there is").text == "all there is")
        #expect(try answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n").status == 201)
    }

    @Test func `some answers have no body, whatever their head says`() throws {
        #expect(try answer("HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\n").text.isEmpty)
        #expect(try answer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", method: "HEAD").text.isEmpty)
    }

    @Test func `an answer may come byte by byte`() throws {
        let text = "HTTP/1.1 200 OK\r\nX-Key:  a b\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
        let daemon = try ScriptedDaemon(text.utf8.map { [$0] }, every: 1)
        let response = try SocketRequest("GET", "/").answer(from: daemon.path, within: Self.long)
        #expect(response.text == "abc")
        #expect(response.headers.first == SocketHeader("X-Key", "a b"))
    }

    @Test(arguments: [
        "", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
    ]) func `an answer that breaks off is not taken for whole`(text: String) {
        #expect(throws: SocketFailure.closed) { _ = try answer(text) }
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n",
        "HTTP/1.1 200 OK\r\n\(String(repeating: "A: b\r\n", count: 101))\r\n",
        String(repeating: "x", count: 100_000),
    ]) func `what is no answer is said to be none`(text: String) throws {
        let error = #expect(throws: SocketFailure.self) { _ = try answer(text) }
        if case .malformed = error { return }
        Issue.record("\(String(describing: error))")
    }

    @Test func `an answer beyond the limit is not kept`() throws {
        let text = "HTTP/1.1 200 OK\r\n\r\n\(String(repeating: "x", count: 200_000))"
        #expect(throws: SocketFailure.tooLarge(limit: 100_000)) { _ = try answer(text, limit: 100_000) }
    }

    @Test func `a daemon that hangs is waited for as long as was said, at any point`() throws {
        for text in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"] {
            let daemon = try ScriptedDaemon([Array(text.utf8)], hangs: true)
            let begin = Clocks.bootMilliseconds()
            #expect(throws: SocketFailure.timedOut(path: daemon.path)) {
                _ = try SocketRequest("GET", "/").answer(from: daemon.path, within: 50)
            }
            #expect((45..<30_000).contains(Clocks.bootMilliseconds() - begin))
        }
    }

    @Test func `a listener whose queue stays full is given up too`() throws {
        let daemon = try ScriptedDaemon([], times: 0)
        let path = daemon.path
        unlink(path)
        let listener = try UnixListener(path: path, backlog: 0)
        let waiting = try UnixConnection.open(path)
        #expect(throws: SocketFailure.timedOut(path: path)) {
            _ = try SocketRequest("GET", "/").answer(from: path, within: 50)
        }
        _ = consume waiting
        _ = consume listener
    }

    @Test func `who is not there is said to be absent, with what to do`() throws {
        let nobody = #expect(throws: SocketFailure.absent(path: "/nonexistent/control.sock")) {
            _ = try SocketRequest("GET", "/").answer(from: "/nonexistent/control.sock", within: 50)
        }
        #expect(nobody?.description.contains("is failoverd running?") == true)
        let zero = #expect(throws: SocketFailure.self) { _ = try SocketRequest("GET", "/").answer(from: "a\0", within: 1) }
        #expect(zero?.description == "cannot connect to a socket: its path contains a zero byte")
    }

    @Test func `what would begin another line is not sent`() throws {
        let daemon = try ScriptedDaemon([], times: 0)
        let requests = [
            SocketRequest("GET", "/a b"), SocketRequest("GET", "/\r\nX: y"), SocketRequest("", "/"),
            SocketRequest("GET", "/", headers: [SocketHeader("A", "b\nC: d")]),
            SocketRequest("GET", "/", headers: [SocketHeader("A B", "c")]),
        ]
        for request in requests {
            #expect(throws: SocketFailure.self) { _ = try request.answer(from: daemon.path, within: 1_000) }
        }
        #expect(SocketRequest.escaped("a/ä b~") == "a%2F%C3%A4%20b~")
    }

    @Test func `a refusal is heard although the daemon never read the question`() throws {
        let daemon = try ScriptedDaemon([], times: 0)
        unlink(daemon.path)
        let listener = try UnixListener(path: daemon.path)
        _ = fcntl(listener.number, F_SETFL, 0)
        let room = Porter(listener)
        try Worker.start(named: "porter") { room.refuse() }
        let body = [UInt8](repeating: 65, count: 60_000)
        let response = try SocketRequest("POST", "/", body: body).answer(from: daemon.path, within: Self.long)
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
