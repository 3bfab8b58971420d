import Glibc
import Platform
import SocketHTTP
import Synchronization
import Web

/// A port that takes every connection and lets it go when its caller does.
private final class Sink: Sendable {
    let listener: TCPListener

    init() throws { listener = try TCPListener(address: "127.0.0.1", port: 0, backlog: 4_096) }

    func turnOver() {
        // The end of a descriptor is its close.
        while let guest = try? listener.accept() { _ = consume guest }
    }
}

/// Something to ask, in a process of its own: a server of HTTP, and a port that takes connections.
func target() async throws {
    try Descriptor.raiseLimit(to: 16_384)
    var limits = ServerLimits()
    limits.connectionsPerParty = 4_000
    limits.connections = 4_000
    let reactor = try Reactor()
    let server = try HTTPServer(limits, on: reactor) { _ in Reply(200, type: "text/plain", "well") }
    let port = try server.listen(address: "127.0.0.1", port: 0)
    let sink = try Sink()
    _ = try reactor.watch(number: sink.listener.number, for: .reading) { sink.turnOver() }
    say("\(port):\(sink.listener.port)")
    try await Task.sleep(for: .seconds(120))
    await server.stop()
}

private struct Usage {
    let microseconds: Int64
    /// What is ours alone, as the kernel prints it; the libraries are shared with others.
    let anonymous: String

    init() {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let seconds = Int64(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        microseconds = seconds * 1_000_000 + Int64(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
        let status = try? Descriptor.open("/proc/self/status", O_RDONLY).readAll(limit: 65_536)
        anonymous =
            String(decoding: status ?? [], as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("RssAnon:") }.map(String.init) ?? "?"
    }
}

private final class Tally: Sendable {
    let times = Mutex<[Int64]>([])
    let failures = Mutex<[String: Int]>([:])

    func take(_ microseconds: Int64, _ cause: String, isGood: Bool) {
        times.withLock { $0.append(microseconds) }
        if !isGood { failures.withLock { $0[cause, default: 0] += 1 } }
    }

    var description: String {
        let sorted = times.withLock { $0.sorted() }
        guard let last = sorted.last else { return "nothing" }
        return "\(sorted.count), p50 \(sorted[sorted.count / 2]) us, p99 \(sorted[sorted.count * 99 / 100]) us, "
            + "longest \(last) us, failures \(failures.withLock { $0 })"
    }
}

/// What so many probes a second cost: 500 of HTTP and 500 of TCP, as a daemon with 200 pools has them.
func probe(_ ports: String, seconds: Int) async throws {
    let numbers = ports.split(separator: ":").compactMap { UInt16($0) }
    guard numbers.count == 2 else { return say("name two ports, as `target` printed them") }
    try Descriptor.raiseLimit(to: 16_384)
    let reactor = try Reactor()
    let resolver = Resolver(on: reactor)
    let client = try HTTPClient(on: try Reactor(), resolver: resolver)
    let prober = TCPProber(on: reactor, resolver: resolver)
    let (web, tcp) = (Tally(), Tally())
    let start = Usage()
    let begin = Clocks.bootNanoseconds()
    await withDiscardingTaskGroup { group in
        for tick in 0..<(seconds * 100) {
            for _ in 0..<5 {
                group.addTask {
                    let answer = await client.ask(
                        HTTPRequest("http://127.0.0.1:\(numbers[0])/health", milliseconds: 2_000))
                    web.take(answer.microseconds, "\(answer.cause)", isGood: "\(answer.cause)" == "status 200")
                }
                group.addTask {
                    let question = TCPQuestion("127.0.0.1", port: numbers[1], milliseconds: 2_000)
                    let answer = await prober.ask(question)
                    tcp.take(answer.microseconds, "\(answer.cause)", isGood: answer.cause == .answered([]))
                }
            }
            let next = begin + Int64(tick + 1) * 10_000_000
            let left = next - Clocks.bootNanoseconds()
            if left > 0 { try? await Task.sleep(for: .nanoseconds(left)) }
        }
    }
    let elapsed = (Clocks.bootNanoseconds() - begin) / 1_000
    let end = Usage()
    let used = end.microseconds - start.microseconds
    say("http: \(web.description)")
    say("tcp: \(tcp.description)")
    say(
        "\(Int64(seconds) * 1_000_000_000 / elapsed) probes a second, \(used * 1_000 / elapsed) permille of a core, "
            + "\(used / Int64(seconds * 1_000)) us each, \(end.anonymous)")
}

/// Round trips over the socket, one after another, each on a connection of its own.
func measureCalls(_ path: String) throws {
    let tally = Tally()
    for _ in 0..<5_000 {
        let begin = Clocks.bootNanoseconds()
        let response = try SocketRequest("GET", "/v1/status").answer(from: path, within: 5_000)
        tally.take((Clocks.bootNanoseconds() - begin) / 1_000, "\(response.status)", isGood: response.status == 200)
    }
    say("calls: \(tally.description)")
}
