import Glibc
import Platform
import Testing
import Web

/// What the tests of this room share.
enum Stage {
    /// One for the sockets and one for the client of HTTP, as in the daemon.
    static let reactor: Reactor? = try? Reactor()
    static let webReactor: Reactor? = try? Reactor()
    static let resolver: Resolver? = reactor.map { Resolver(on: $0) }
    static let client: HTTPClient? = webReactor.flatMap { reactor in
        resolver.flatMap { try? HTTPClient(on: reactor, resolver: $0) }
    }
    static let prober: TCPProber? = reactor.flatMap { reactor in
        resolver.map { TCPProber(on: reactor, resolver: $0) }
    }

    /// A deadline that only a hung machine reaches; no test waits for it when all is well.
    static let long: Int64 = 60_000

    static func ask(_ request: HTTPRequest) async throws -> HTTPAnswer { await (try #require(client)).ask(request) }

    static func ask(_ question: TCPQuestion) async throws -> TCPAnswer { await (try #require(prober)).ask(question) }

    /// A server at a socket of its own and at a free port, for the length of one test.
    static func serve<Result>(
        _ handler: @escaping HTTPServer.Handler, limits: ServerLimits = ServerLimits(),
        while body: (_ path: String, _ port: UInt16, HTTPServer) async throws -> Result
    ) async throws -> Result {
        let place = try Place()
        let server = try HTTPServer(limits, on: try #require(reactor), handler)
        do {
            try server.listen(at: place.file("control.sock"))
            let port = try server.listen(address: "127.0.0.1", port: 0)
            let result = try await body(place.file("control.sock"), port, server)
            await server.stop()
            return result
        } catch {
            await server.stop()
            throw error
        }
    }

    /// On a thread of its own, so that what blocks holds none of the few that run tasks.
    static func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try Worker.start(named: "test") { continuation.resume(with: Result(catching: body)) }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    /// Waits until something is so, for as long as a hung machine would need.
    static func until(_ isSo: () throws -> Bool) async throws -> Bool {
        let end = Clocks.bootMilliseconds() + long
        while Clocks.bootMilliseconds() < end {
            if try isSo() { return true }
            try await Task.sleep(for: .milliseconds(5))
        }
        return false
    }

    static func run(_ arguments: String..., in directory: String) async throws -> Ending {
        let invocation = Invocation(
            ["/usr/bin/env"] + arguments, environment: ["PATH": "/usr/bin:/bin"], directory: directory)
        return await (try HeldChild(invocation, on: try #require(reactor))).release(within: long).ending()
    }

    /// The program that does what a test cannot do to itself lies beside the bundle of tests.
    static func fixture(_ words: String...) async throws -> Ending {
        let maps = try Descriptor.open("/proc/self/maps", O_RDONLY).readAll(limit: 16_777_216)
        let bundle = String(decoding: maps, as: UTF8.self).split(separator: "\n")
            .compactMap { line in line.firstIndex(of: "/").map { line[$0...] } }
            .first { $0.hasSuffix(".xctest") }
        let path = try #require(bundle)
        let directory = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        let invocation = Invocation(["\(directory)/WebFixture"] + words)
        return await (try HeldChild(invocation, on: try #require(reactor))).release(within: long).ending()
    }

    /// A directory of its own for one test, removed when its owner ends.
    final class Place: Sendable {
        let path: String

        init() throws {
            var template = Array("/tmp/web-test-XXXXXX".utf8CString)
            let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkdtemp($0) != nil } }
            try #require(made == true)
            path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }

        deinit {
            for name in (try? Directory.names(in: path)) ?? [] { unlink("\(path)/\(name)") }
            rmdir(path)
        }

        func file(_ name: String) -> String { "\(path)/\(name)" }
    }
}
