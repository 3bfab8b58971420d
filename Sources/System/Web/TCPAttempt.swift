internal import CLinux
import Glibc
internal import Platform
import Synchronization

/// One connection to one address, from its beginning to its answer. The reactor's thread leads it on; the deadline and
/// a cancellation end it.
final class TCPAttempt: Sendable {
    private enum Phase {
        case new
        case connecting
        /// So many bytes are sent.
        case sending(Int)
        case listening
        case over
    }

    private struct State: ~Copyable {
        var phase = Phase.new
        var socket: Descriptor?
        var watch: Reactor.Token?
        var alarm: Reactor.Token?
        var received: [UInt8] = []
        var continuation: CheckedContinuation<TCPAnswer.Cause, Never>?
    }

    private let state = Mutex(State())
    private let question: TCPQuestion
    private let address: String
    private let reactor: Reactor

    init(_ question: TCPQuestion, at address: String, on reactor: Reactor) {
        self.question = question
        self.address = address
        self.reactor = reactor
    }

    func start(within milliseconds: Int64, _ continuation: CheckedContinuation<TCPAnswer.Cause, Never>) {
        let cause: TCPAnswer.Cause? = state.withLock { state in
            state.continuation = continuation
            guard !address.utf8.contains(0) else { return .notAsked(.question("the address contains a zero byte")) }
            let number = unsafe fo_connect_tcp(address, question.port)
            guard number >= 0 else { return Self.cause(errno, address) }
            state.socket = Descriptor(owning: number)
            state.phase = .connecting
            // On this machine, and in a quick network, it is decided by now, and nobody has to be woken for it.
            if question.expect.isEmpty, question.send.isEmpty, Self.isDecided(number) {
                let code = fo_socket_error(number)
                return code == 0 ? .answered([]) : Self.cause(code, address)
            }
            do throws(SystemError) {
                state.watch = try reactor.watch(number: number, for: .writing) { [self] in advance() }
            } catch {
                return .notAsked(.lack(error.description))
            }
            state.alarm = reactor.alarm(after: milliseconds) { [self] in runOut() }
            return nil
        }
        if let cause { end(cause) }
    }

    /// The first end counts; one that comes before the start counts when it starts.
    func end(_ cause: TCPAnswer.Cause) {
        let continuation = state.withLock { state -> CheckedContinuation<TCPAnswer.Cause, Never>? in
            guard let continuation = state.continuation else { return nil }
            state.continuation = nil
            state.phase = .over
            if let alarm = state.alarm { reactor.cancel(alarm) }
            if let socket = state.socket.take(), let watch = state.watch { reactor.forget(watch, socket) }
            return continuation
        }
        continuation?.resume(returning: cause)
    }

    private func runOut() {
        let received = state.withLock { $0.received }
        end(received.isEmpty ? .silent(.timedOut) : .unexpected(received))
    }

    private func advance() {
        let cause = state.withLock { state -> TCPAnswer.Cause? in
            guard let number = state.socket?.number else { return nil }
            switch state.phase {
            case .new, .over: return nil
            case .connecting:
                let code = fo_socket_error(number)
                guard code == 0 else { return Self.cause(code, address) }
                return send(from: 0, number, &state)
            case .sending(let count): return send(from: count, number, &state)
            case .listening: return listen(number, &state)
            }
        }
        if let cause { end(cause) }
    }

    private func send(from start: Int, _ number: Int32, _ state: inout State) -> TCPAnswer.Cause? {
        var count = start
        while count < question.send.count {
            let rest = question.send[count...]
            let sent = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if sent < 0, errno == EAGAIN {
                state.phase = .sending(count)
                return nil
            }
            guard sent >= 0 else { return Self.cause(errno, address) }
            count += sent
        }
        guard !question.expect.isEmpty else { return .answered([]) }
        state.phase = .listening
        guard let watch = state.watch else { return nil }
        do throws(SystemError) {
            try reactor.change(watch, number: number, to: .reading)
            return nil
        } catch {
            return .notAsked(.lack(error.description))
        }
    }

    private func listen(_ number: Int32, _ state: inout State) -> TCPAnswer.Cause? {
        let old = state.received.count
        let room = TCPQuestion.answerLimit - old
        var piece = [UInt8](repeating: 0, count: min(4_096, room))
        let count = unsafe piece.withUnsafeMutableBytes { unsafe recv(number, $0.baseAddress, $0.count, 0) }
        if count < 0 {
            if errno == EAGAIN || errno == EINTR { return nil }
            return state.received.isEmpty ? Self.cause(errno, address) : .unexpected(state.received)
        }
        guard count > 0 else { return old == 0 ? .silent(.closed) : .unexpected(state.received) }
        state.received += piece.prefix(count)
        // What is expected may have begun in an earlier piece.
        let from = max(0, old - question.expect.count + 1)
        if Self.occurs(question.expect, in: state.received[from...]) { return .answered(state.received) }
        return state.received.count < TCPQuestion.answerLimit ? nil : .unexpected(state.received)
    }

    private static func isDecided(_ number: Int32) -> Bool {
        var wanted = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        return unsafe poll(&wanted, 1, 0) == 1
    }

    static func occurs(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        var rest = bytes
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: wanted) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func cause(_ code: Int32, _ address: String) -> TCPAnswer.Cause {
        switch Failing(code: code, address: address) {
        case .silent(let silence): .silent(silence)
        case .notAsked(let obstacle): .notAsked(obstacle)
        }
    }
}
