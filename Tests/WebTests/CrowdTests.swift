import Glibc
import Platform
import SocketHTTP
import Synchronization
import Testing

@testable import Web

@Suite(.serialized) struct CrowdTests {
    private static let quick: HTTPServer.Handler = { _ in Reply(200, type: "text/plain", "quick") }

    /// How long it took to be answered, in microseconds, the best of a few: the machine may be busy with others.
    private func delay(_ path: String) async throws -> Int64 {
        try await Stage.onThread {
            var best = Int64.max
            for _ in 0..<40 {
                let begin = Clocks.bootNanoseconds()
                let response = try SocketRequest("GET", "/").answer(from: path, within: Stage.long)
                guard response.text == "quick" else { throw SocketFailure.malformed("\(response.status)") }
                best = min(best, (Clocks.bootNanoseconds() - begin) / 1_000)
            }
            return best
        }
    }

    @Test(arguments: ["", "G", "GET / HTTP/1.1\r\nHost: a\r\nX-"])
    func `300 clients that never finish asking delay a good one by less than 10 ms`(words: String) async throws {
        try await Stage.serve(Self.quick) { path, _, server in
            let alone = try await delay(path)
            let crowd = try (0..<300).map { _ in try RawCaller(path, saying: words) }
            let among = try await delay(path)
            print("a good client: \(alone) us alone, \(among) us among 300 that say \(words.debugDescription)")
            #expect(among - alone < 10_000)
            #expect(server.census.guests <= 64 + 300)
            withExtendedLifetime(crowd) {}
        }
    }

    @Test func `a user has 64 connections, and who comes when all are at work is told to come back`() async throws {
        let gate = Mutex(false)
        let handler: HTTPServer.Handler = { _ in
            while !gate.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(2)) }
            return Reply(200, type: "text/plain", "quick")
        }
        try await Stage.serve(handler) { path, _, server in
            let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
            let busy = try (0..<64).map { _ in try RawCaller(path, saying: request) }
            #expect(try await Stage.until { server.census.exchanges == 64 })
            let late = try await Stage.onThread {
                try SocketRequest("GET", "/").answer(from: path, within: Stage.long)
            }
            #expect(late.status == 503)
            gate.withLock { $0 = true }
            for caller in busy { #expect(try await caller.hear(until: "quick").hasPrefix("HTTP/1.1 200 OK")) }
            let again = try await Stage.onThread {
                try SocketRequest("GET", "/").answer(from: path, within: Stage.long)
            }
            #expect(again.text == "quick")
        }
    }

    @Test func `a thousand questions at once, some to targets that hang, cost each only its own time`() async throws {
        try Descriptor.raiseLimit(to: 8_192)
        var limits = ServerLimits()
        limits.connectionsPerParty = 2_000
        limits.connections = 2_000
        let hanging = try Target(.hang)
        let listening = try Target(.hang)
        try await Stage.serve(Self.quick, limits: limits) { _, port, _ in
            let counts = try await withThrowingTaskGroup(of: String.self) { group in
                for index in 0..<1_000 {
                    let url = index % 5 == 0 ? hanging.url : "http://127.0.0.1:\(port)/"
                    group.addTask {
                        try await Stage.ask(HTTPRequest(url, milliseconds: index % 5 == 0 ? 4_000 : Stage.long))
                            .cause.description
                    }
                    group.addTask {
                        let question = TCPQuestion("127.0.0.1", port: listening.port, milliseconds: Stage.long)
                        return try await Stage.ask(question).cause.description
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(counts == ["status 200": 800, "no answer in time": 200, "connected": 1_000])
        }
    }

    @Test func `a server stopped under load answers or refuses everybody, and is gone`() async throws {
        let handler: HTTPServer.Handler = { request in
            if request.path == ["events"] {
                let stream = ReplyStream()
                stream.offer(ServerSentEvent(data: "first"))
                return Reply(events: stream)
            }
            try? await Task.sleep(for: .milliseconds(request.path == ["long"] ? 60_000 : 3))
            return Reply(200, type: "text/plain", "quick")
        }
        let place = try Stage.Place()
        let path = place.file("control.sock")
        for _ in 0..<5 {
            let server = try HTTPServer(on: try #require(Stage.reactor), handler)
            try server.listen(at: path)
            let loud = try RawCaller(path, saying: "GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
            try await loud.hear(until: "data: first")
            let long = try RawCaller(path, saying: "GET /long HTTP/1.1\r\nHost: a\r\n\r\n")
            let half = try RawCaller(path, saying: "GET / HT")
            let load = Task {
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<8 {
                        group.addTask {
                            while !Task.isCancelled {
                                _ = try? await Stage.onThread {
                                    try SocketRequest("GET", "/").answer(from: path, within: Stage.long)
                                }
                                await Task.yield()
                            }
                        }
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(40))
            let begin = Clocks.bootMilliseconds()
            await server.stop(within: 100)
            #expect(Clocks.bootMilliseconds() - begin < 10_000)
            load.cancel()
            await load.value
            #expect(try await long.hear().hasPrefix("HTTP/1.1 503 "))
            #expect(try await loud.hear().hasSuffix("0\r\n\r\n"))
            #expect(try await half.hear().isEmpty)
            #expect(server.census == (0, 0))
            await server.stop()
        }
        #expect(throws: SocketFailure.absent(path: path)) {
            _ = try SocketRequest("GET", "/").answer(from: path, within: 1_000)
        }
    }
}
