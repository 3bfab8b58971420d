import Foundation
import Glibc
import Platform
import Synchronization

/// A daemon at a real socket that answers what a test tells it to, also what no daemon should.
final class ScriptedDaemon: Sendable {
    struct Request: Hashable, Sendable {
        var method: String
        var target: String
        var headers: [String: String]
        var body: String
    }

    enum Answer: Sendable {
        case json(String, status: Int = 200)
        /// In pieces, as a long answer comes.
        case chunks([String])
        /// Whatever it is, and then the end.
        case bytes(String)
        /// Closes without a word.
        case hangUp
    }

    let path: String
    private let state = Mutex(State())

    private struct State {
        var requests: [Request] = []
        var isEnding = false
        var hasEnded = false
    }

    init(_ script: @escaping @Sendable (Request, _ count: Int) -> Answer) throws {
        let path = "/tmp/failoverctl-test-\(getpid())-\(Int.random(in: 0..<1_000_000_000))"
        self.path = path
        let listener = try UnixListener(path: path)
        let handed = Handed(listener)
        Thread { [weak self] in
            guard let listener = handed.take() else { return }
            while let self, !self.isEnding { self.serveOne(listener, script) }
            self?.state.withLock { $0.hasEnded = true }
        }.start()
    }

    var requests: [Request] { state.withLock { $0.requests } }
    private var isEnding: Bool { state.withLock { $0.isEnding } }

    /// The socket is gone when this returns.
    func end() {
        state.withLock { $0.isEnding = true }
        while !state.withLock({ $0.hasEnded }) { usleep(1_000) }
        // The thread gives the listener up right after it has said so.
        while access(path, F_OK) == 0 { usleep(1_000) }
    }

    private func serveOne(_ listener: borrowing UnixListener, _ script: (Request, Int) -> Answer) {
        var wanted = pollfd(fd: listener.number, events: Int16(POLLIN), revents: 0)
        guard poll(&wanted, 1, 20) > 0, let connection = try? listener.accept() else { return }
        guard let request = Self.read(connection) else { return }
        let count = state.withLock { state in
            state.requests.append(request)
            return state.requests.count
        }
        Self.write(script(request, count), connection)
    }

    private static func read(_ connection: borrowing Descriptor) -> Request? {
        var bytes: [UInt8] = []
        while true {
            var wanted = pollfd(fd: connection.number, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 5_000) > 0, let piece = try? connection.read(upTo: 65_536), !piece.isEmpty else {
                return nil
            }
            bytes += piece
            let text = String(decoding: bytes, as: UTF8.self)
            guard let end = text.range(of: "\r\n\r\n") else { continue }
            let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
            var headers: [String: String] = [:]
            for line in lines.dropFirst() {
                let halves = line.components(separatedBy: ": ")
                if halves.count == 2 { headers[halves[0].lowercased()] = halves[1] }
            }
            let body = String(text[end.upperBound...])
            if body.utf8.count < Int(headers["content-length"] ?? "0") ?? 0 { continue }
            let words = lines[0].components(separatedBy: " ")
            return Request(method: words[0], target: words[1], headers: headers, body: body)
        }
    }

    private static func write(_ answer: Answer, _ connection: borrowing Descriptor) {
        switch answer {
        case .json(let body, let status):
            let type = status < 300 ? "application/json" : "application/problem+json"
            send(
                "HTTP/1.1 \(status) Word\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)",
                connection)
        case .chunks(let pieces):
            send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", connection)
            for piece in pieces { send("\(String(piece.utf8.count, radix: 16))\r\n\(piece)\r\n", connection) }
            send("0\r\n\r\n", connection)
        case .bytes(let text): send(text, connection)
        case .hangUp: break
        }
    }

    private static func send(_ text: String, _ connection: borrowing Descriptor) {
        try? connection.writeAll(Array(text.utf8))
    }

    /// Carries the listener into the thread that owns it from then on.
    private final class Handed: Sendable {
        private let listener: Mutex<UnixListener?>
        init(_ listener: consuming UnixListener) { self.listener = Mutex(listener) }
        func take() -> UnixListener? { listener.withLock { $0.take() } }
    }
}
