import Glibc
import Platform
import SocketHTTP
import Synchronization
import Testing

@testable import Web

@Suite struct ReplyStreamTests {
    /// Hands out streams and keeps them, as whoever tells of events does.
    private final class Tower: Sendable {
        let streams = Mutex<[ReplyStream]>([])
        let limit: Int

        init(limit: Int = 65_536) { self.limit = limit }

        var handler: HTTPServer.Handler {
            { [self] _ in
                let stream = ReplyStream(limit: limit)
                streams.withLock { $0.append(stream) }
                return Reply(events: stream)
            }
        }

        var open: Int { streams.withLock { $0.count { $0.isOpen } } }

        func tell(_ text: String) {
            for stream in streams.withLock({ $0 }) { stream.offer(ServerSentEvent(data: text)) }
        }
    }

    private func listen(_ path: String) throws -> RawCaller {
        try RawCaller(path, saying: "GET /v1/events HTTP/1.1\r\nHost: a\r\n\r\n")
    }

    @Test func `50 clients hear every event in its order, although one has stopped reading`() async throws {
        let tower = Tower(limit: 2_000_000)
        try await Stage.serve(tower.handler) { path, _, _ in
            let deaf = try listen(path)
            let heard = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<49 {
                    group.addTask {
                        try await Stage.onThread {
                            let request = SocketRequest("GET", "/v1/events")
                            var reader = EventReader(try SocketExchange(request, to: path, within: Stage.long))
                            var data: [String] = []
                            while data.last?.hasPrefix("999 ") != true, let event = try reader.next() {
                                data.append(event.data)
                            }
                            return data
                        }
                    }
                }
                #expect(try await Stage.until { tower.open == 50 })
                for number in 0..<1_000 {
                    tower.tell("\(number) \(String(repeating: "x", count: 1_000))")
                    if number % 20 == 0 { try await Task.sleep(for: .milliseconds(1)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let wanted = (0..<1_000).map { "\($0) \(String(repeating: "x", count: 1_000))" }
            #expect(heard.count == 49)
            #expect(heard.allSatisfy { $0 == wanted })
            withExtendedLifetime(deaf) {}
        }
    }

    @Test func `a client that lets its queue fill up is cut off and can see that`() async throws {
        let tower = Tower(limit: 1_000)
        let wasTold = Mutex(0)
        try await Stage.serve(tower.handler) { path, _, server in
            let caller = try listen(path)
            #expect(try await Stage.until { tower.open == 1 })
            let stream = try #require(tower.streams.withLock { $0.first })
            stream.whenOver { wasTold.withLock { $0 += 1 } }
            try await caller.hear(until: "\r\n\r\n")
            #expect(stream.offer([UInt8](repeating: 65, count: 900)))
            while stream.offer([UInt8](repeating: 66, count: 900)) {}
            #expect(!stream.isOpen)
            let rest = try await caller.hear()
            #expect(!rest.hasSuffix("0\r\n\r\n"))
            #expect(try await Stage.until { server.census == (0, 0) })
            stream.whenOver { wasTold.withLock { $0 += 10 } }
            #expect(wasTold.withLock { $0 } == 11)
        }
    }

    @Test func `a client that is gone is noticed by the next comment, although nothing happens`() async throws {
        var limits = ServerLimits()
        limits.heartbeatMilliseconds = 30
        let tower = Tower()
        try await Stage.serve(tower.handler, limits: limits) { path, _, server in
            var callers: [RawCaller] = []
            for _ in 0..<20 { callers.append(try listen(path)) }
            for caller in callers { try await caller.hear(until: ":\n\n") }
            callers.removeFirst(15)
            #expect(try await Stage.until { tower.open == 5 })
            #expect(try await Stage.until { server.census == (5, 5) })
            tower.tell("still there")
            for caller in callers { try await caller.hear(until: "data: still there\n\n") }
        }
        #expect(tower.open == 0)
    }

    @Test func `a client that takes nothing is ended after a while, however much there is to say`() async throws {
        var limits = ServerLimits()
        limits.idleSeconds = 1
        let tower = Tower()
        let handler: HTTPServer.Handler = { _ in
            let stream = ReplyStream()
            Task.detached {
                while await stream.write([UInt8](repeating: 65, count: 30_000)) {}
                // The writer has been told; this says so.
                tower.streams.withLock { $0.append(stream) }
            }
            return Reply(200, .stream(stream))
        }
        try await Stage.serve(handler, limits: limits) { path, _, server in
            let caller = try listen(path)
            #expect(try await Stage.until { tower.streams.withLock { $0.count } == 1 })
            #expect(tower.open == 0)
            #expect(try await Stage.until { server.census == (0, 0) })
            withExtendedLifetime(caller) {}
        }
    }

    @Test func `a long answer waits for its client and arrives whole`() async throws {
        var limits = ServerLimits()
        limits.heartbeatMilliseconds = 10
        let handler: HTTPServer.Handler = { _ in
            let stream = ReplyStream(limit: 10_000)
            Task {
                for number in 0..<20_000 {
                    guard await stream.write(Array("line \(number)\n".utf8)) else { return }
                    // Comments belong among events and nowhere else.
                    if number % 5_000 == 0 { try await Task.sleep(for: .milliseconds(30)) }
                }
                stream.finish()
            }
            return Reply(200, .stream(stream))
        }
        try await Stage.serve(handler, limits: limits) { path, _, _ in
            let response = try await Stage.onThread {
                try SocketRequest("GET", "/").answer(from: path, within: Stage.long)
            }
            #expect(response.text == (0..<20_000).map { "line \($0)\n" }.joined())
        }
    }

    @Test func `what a stream was given before it was sent, and its end, arrive`() async throws {
        let handler: HTTPServer.Handler = { _ in
            let stream = ReplyStream()
            stream.offer(ServerSentEvent(name: "run\nid: 9", mark: "7", data: "a\nb\r\nc"))
            stream.finish()
            #expect(!stream.offer([1]))
            return Reply(events: stream)
        }
        try await Stage.serve(handler) { path, _, _ in
            let response = try await Stage.onThread {
                try SocketRequest("GET", "/").answer(from: path, within: Stage.long)
            }
            #expect(response.text == "id: 7\nevent: run\ndata: a\ndata: b\ndata: c\n\n")
        }
    }
}
