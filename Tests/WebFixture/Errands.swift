import Glibc
import Platform
import SocketHTTP
import Web

func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

private let quick: HTTPServer.Handler = { _ in Reply(200, type: "application/json", "{\"pools\":[]}\n") }

/// What the two clients say when no descriptor is left, and what they say when there are some again.
func starve() async throws {
    let reactor = try Reactor()
    let resolver = Resolver(on: reactor)
    let client = try HTTPClient(on: try Reactor(), resolver: resolver)
    let prober = TCPProber(on: reactor, resolver: resolver)
    let server = try HTTPServer(on: reactor, quick)
    let port = try server.listen(address: "127.0.0.1", port: 0)
    func ask() async {
        let web = await client.ask(HTTPRequest("http://127.0.0.1:\(port)/", milliseconds: 20_000))
        let tcp = await prober.ask(TCPQuestion("127.0.0.1", port: port, milliseconds: 20_000))
        say("\(web.cause); \(tcp.cause)")
    }
    await ask()
    var hoard: [Int32] = []
    var limit = rlimit(rlim_cur: 64, rlim_max: 64)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    // What the first question left behind comes back only after a while. A task that sleeps would need a descriptor.
    for _ in 0..<20 {
        while let next = Optional(dup(0)), next >= 0 { hoard.append(next) }
        usleep(20_000)
    }
    await ask()
    for number in hoard { close(number) }
    await ask()
    await server.stop()
}

/// How many descriptors are open before and after everything that opens some.
func leak() async throws {
    let reactor = try Reactor()
    let resolver = Resolver(on: reactor)
    let client = try HTTPClient(on: try Reactor(), resolver: resolver)
    let prober = TCPProber(on: reactor, resolver: resolver)
    func round() async throws {
        let server = try HTTPServer(on: reactor, quick)
        let path = "/tmp/web-fixture-\(getpid()).sock"
        try server.listen(at: path)
        let port = try server.listen(address: "127.0.0.1", port: 0)
        let dead = try TCPListener(address: "127.0.0.1", port: 0).port
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<40 {
                let target = index % 4 == 0 ? dead : port
                let patience: Int64 = index % 3 == 0 ? 1 : 5_000
                group.addTask {
                    _ = await client.ask(HTTPRequest("http://127.0.0.1:\(target)/", milliseconds: patience))
                }
                group.addTask {
                    _ = await prober.ask(
                        TCPQuestion("127.0.0.1", port: target, expect: index % 2 == 0 ? [1] : [], milliseconds: 20))
                }
                group.addTask {
                    let task = Task {
                        await client.ask(HTTPRequest("http://localhost:\(target)/", milliseconds: 5_000))
                    }
                    task.cancel()
                    _ = await task.value
                }
            }
        }
        _ = try SocketRequest("GET", "/").answer(from: path, within: 5_000)
        let half = try (0..<100).map { _ in Held(try UnixConnection.open(path)) }
        await server.stop()
        withExtendedLifetime(half) {}
    }
    try await round()
    let before = try Directory.names(in: "/proc/self/fd").count
    for _ in 0..<5 { try await round() }
    let after = try Directory.names(in: "/proc/self/fd").count
    say("\(after - before) more")
}

/// A descriptor in an array.
final class Held: Sendable {
    private let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
}

func serve(_ path: String) async throws {
    let server = try HTTPServer(on: try Reactor(), quick)
    try server.listen(at: path)
    say("ready")
    try await Task.sleep(for: .seconds(120))
    await server.stop()
}

/// As the command line client does it: one question, one answer, the end.
func call(_ path: String) throws {
    let response = try SocketRequest("GET", "/v1/status").answer(from: path, within: 5_000)
    say("\(response.status) \(response.body.count)")
}
