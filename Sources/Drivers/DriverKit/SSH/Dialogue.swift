import Glibc
import Platform
import Synchronization

/// Our end of a child's input and output: a line with the word we wait for, and after it the child's output. What comes
/// before the word is what a login shell prints by itself, and is dropped.
final class Dialogue: Sendable {
    private struct State {
        var watch: Reactor.Token?
        var line: [UInt8] = []
        var hasWord = false
        var output = Excerpt()
    }

    /// True when the word has come, false when the other end closed before.
    let greeting: Awaited<Bool>
    private let word: [UInt8]
    private let socket: Descriptor
    private let reactor: Reactor
    private let state = Mutex(State())

    init(_ socket: consuming Descriptor, awaiting word: String, on reactor: Reactor) throws(StepFailure) {
        self.socket = socket
        self.word = Array(word.utf8)
        self.reactor = reactor
        greeting = Awaited(on: reactor)
        do throws(SystemError) {
            // Locked, so that the first call back finds the token that it may have to give up.
            try state.withLock { state throws(SystemError) in
                state.watch = try reactor.watch(self.socket) { [self] in hear() }
            }
        } catch {
            throw StepFailure(tried: "listen to ssh", error)
        }
    }

    func send(_ bytes: [UInt8], isLast: Bool) throws(StepFailure) {
        do throws(SystemError) {
            try socket.writeAll(bytes)
        } catch {
            throw StepFailure(tried: "speak to ssh", error)
        }
        if isLast { _ = shutdown(socket.number, Int32(SHUT_WR)) }
    }

    /// Hears no longer, and gives what was heard.
    func finish() -> Excerpt {
        state.withLock { state in
            // What the child wrote before it ended is there; more than a socket holds at once it cannot be.
            for _ in 0..<Self.piecesInSocket where state.watch != nil { take(&state) }
            close(&state)
            return state.output
        }
    }

    private static let piece = 65_536
    private static let piecesInSocket = 16
    private func hear() {
        state.withLock { take(&$0) }
    }

    private func take(_ state: inout State) {
        guard state.watch != nil else { return }
        var bytes = [UInt8](repeating: 0, count: Self.piece)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe recv(socket.number, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
        }
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        if count <= 0 { return close(&state) }
        put(bytes.prefix(count), &state)
    }

    private func put(_ bytes: ArraySlice<UInt8>, _ state: inout State) {
        var rest = bytes
        while !state.hasWord, let end = rest.firstIndex(of: 0x0a) {
            state.hasWord = state.line + rest[..<end] == word
            state.line = []
            rest = rest[(end + 1)...]
            if state.hasWord { greeting.set(true) }
        }
        if state.hasWord {
            state.output.append(Array(rest))
        } else {
            state.line = (state.line + rest).suffix(word.count + 1)
        }
    }

    private func close(_ state: inout State) {
        guard let watch = state.watch.take() else { return }
        reactor.forget(watch, socket)
        greeting.set(false)
    }
}
