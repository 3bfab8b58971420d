import Glibc
package import Platform
import Synchronization

/// Turns names into addresses, in threads of its own, because that waits in the C library and cannot be given a
/// deadline there.
///
/// A name that has resolved once keeps its last good addresses: when its servers fall silent, the questions that
/// depend on them are still asked. Whoever asks for a name that somebody is looking up already waits for the same
/// answer.
package final class Resolver: Sendable {
    package typealias Answer = Result<[String], Failure>

    package struct Failure: Error, Sendable, Hashable {
        package let text: String

        package init(text: String) { self.text = text }
    }

    private struct Name {
        var lastGood: [String] = []
        /// The newest answer holds until here, good or bad: questions in a burst need one lookup.
        var freshUntil: Int64 = 0
        var newest: Answer?
        var isUnderWay = false
        var waiting: [UInt64: CheckedContinuation<Answer, Never>] = [:]
    }

    private struct State {
        var names: [String: Name] = [:]
        var queue: [String] = []
        var threads = 0
        var lastNumber: UInt64 = 0
    }

    private static let threadLimit = 8
    private static let nameLimit = 4_096
    private static let freshness: Int64 = 1_000_000_000
    /// Who has a last good address does not wait longer than this for a new one.
    private static let patience: Int64 = 500
    private static let addressLimit = 8

    private let state = Mutex(State())
    private let reactor: Reactor
    /// The lookup itself, so that a test can bring a silent server of names.
    private let lookUp: @Sendable (String) -> Answer

    package init(on reactor: Reactor, lookUp: @escaping @Sendable (String) -> Answer = Resolver.ask) {
        self.reactor = reactor
        self.lookUp = lookUp
    }

    package static func isNumeric(_ host: String) -> Bool {
        var room = in6_addr()
        return unsafe inet_pton(AF_INET, host, &room) == 1 || host.contains(":")
    }

    /// The addresses of a name, in the order in which they should be tried; never waits longer than is said.
    package func addresses(of name: String, within milliseconds: Int64) async -> Answer {
        if Self.isNumeric(name) { return .success([name]) }
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        return await withCheckedContinuation { continuation in
            enter(name, number, milliseconds, continuation)
        }
    }

    private func enter(
        _ name: String, _ number: UInt64, _ milliseconds: Int64, _ continuation: CheckedContinuation<Answer, Never>
    ) {
        let now = Clocks.bootNanoseconds()
        let known: Answer? = state.withLock { state in
            makeRoom(in: &state, for: name, now: now)
            guard state.names.count < Self.nameLimit || state.names[name] != nil else {
                return .failure(Failure(text: "more than \(Self.nameLimit) names are being looked up"))
            }
            var entry = state.names[name] ?? Name()
            defer { state.names[name] = entry }
            if entry.freshUntil > now, let newest = entry.newest { return newest }
            let patience = entry.lastGood.isEmpty ? milliseconds : min(milliseconds / 4, Self.patience)
            entry.waiting[number] = continuation
            _ = reactor.alarm(after: patience) { [self] in giveUp(name, number) }
            guard !entry.isUnderWay else { return nil }
            state.queue.append(name)
            let failure = hire(&state)
            if failure != nil { state.queue.removeLast() }
            entry.isUnderWay = failure == nil
            return failure
        }
        if let known { settle(name, number, known, continuation) }
    }

    /// Every answer that is given out at once: the continuation may or may not stand in the list already.
    private func settle(
        _ name: String, _ number: UInt64, _ answer: Answer, _ continuation: CheckedContinuation<Answer, Never>
    ) {
        state.withLock { _ = $0.names[name]?.waiting.removeValue(forKey: number) }
        continuation.resume(returning: answer)
    }

    /// A thread for the queue, unless there are enough; an answer instead when there is none to be had.
    private func hire(_ state: inout State) -> Answer? {
        guard state.threads < Self.threadLimit else { return nil }
        do throws(SystemError) {
            try Worker.start(named: "resolver") { [self] in work() }
            state.threads += 1
            return nil
        } catch {
            return state.threads > 0 ? nil : .failure(Failure(text: error.description))
        }
    }

    /// A thread looks names up as long as there are any, and ends then.
    private func work() {
        while let name = next() {
            let answer = lookUp(name)
            let until = Clocks.bootNanoseconds() + Self.freshness
            let (waiting, told) = state.withLock { state in
                var entry = state.names[name] ?? Name()
                if case .success(let addresses) = answer { entry.lastGood = addresses }
                let told: Answer = entry.lastGood.isEmpty ? answer : .success(entry.lastGood)
                entry.newest = told
                entry.freshUntil = until
                entry.isUnderWay = false
                let waiting = Array(entry.waiting.values)
                entry.waiting = [:]
                state.names[name] = entry
                return (waiting, told)
            }
            for continuation in waiting { continuation.resume(returning: told) }
        }
    }

    private func next() -> String? {
        state.withLock { state in
            guard !state.queue.isEmpty else {
                state.threads -= 1
                return nil
            }
            return state.queue.removeFirst()
        }
    }

    private func giveUp(_ name: String, _ number: UInt64) {
        let (continuation, lastGood) = state.withLock { state in
            (state.names[name]?.waiting.removeValue(forKey: number), state.names[name]?.lastGood ?? [])
        }
        let silence = Failure(text: "the name \(name) could not be looked up in time")
        continuation?.resume(returning: lastGood.isEmpty ? .failure(silence) : .success(lastGood))
    }

    /// Names that nobody waits for make room for others, the ones without a good address first.
    private func makeRoom(in state: inout State, for name: String, now: Int64) {
        guard state.names.count >= Self.nameLimit, state.names[name] == nil else { return }
        let idle = state.names.filter { !$0.value.isUnderWay && $0.value.waiting.isEmpty && $0.value.freshUntil <= now }
        let worthless = idle.first { $0.value.lastGood.isEmpty } ?? idle.first
        if let worthless { state.names[worthless.key] = nil }
    }

    /// The lookup of the C library.
    package static func ask(_ name: String) -> Answer {
        guard !name.utf8.contains(0) else { return .failure(Failure(text: "the name contains a zero byte")) }
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(name, nil, &hints, &found)
        defer { if let found = unsafe found { unsafe freeaddrinfo(found) } }
        guard code == 0 else {
            let text = unsafe gai_strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
            return .failure(Failure(text: "the name \(name) does not resolve: \(text)"))
        }
        var addresses: [String] = []
        var next = unsafe found
        while let entry = unsafe next, addresses.count < addressLimit {
            if let text = unsafe numeric(entry.pointee), !addresses.contains(text) { addresses.append(text) }
            unsafe next = entry.pointee.ai_next
        }
        return addresses.isEmpty
            ? .failure(Failure(text: "the name \(name) has no address")) : .success(addresses)
    }

    private static func numeric(_ entry: addrinfo) -> String? {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = unsafe getnameinfo(
            entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        guard code == 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
