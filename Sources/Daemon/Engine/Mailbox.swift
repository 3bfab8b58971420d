import Model
import Orchestration
import Synchronization

/// The conductor's one door. Everything that happens comes through it, in order; nobody who puts something in waits.
final class Mailbox: Sendable {
    private struct State {
        var letters: [Letter] = []
        var reader: CheckedContinuation<Void, Never>?
        var isClosed = false
        /// The reader will be woken without anybody's doing.
        var isWakeSet = false
    }

    private let clock: any Timepiece
    private let state = Mutex(State())

    init(_ clock: any Timepiece) { self.clock = clock }

    /// An answer that asks for nothing waits so long for others: one waking for many of them. One that may ask for
    /// something, and everything else, is read at once.
    private static let patience = Interval.milliseconds(20)

    /// Far beyond what all probes of a large daemon can bring in a minute: a loop so late has more to worry about, and
    /// an answer that is dropped is asked for again.
    private static let observationsLimit = 200_000

    /// False when nobody will read it any more.
    @discardableResult
    func put(_ letter: Letter) -> Bool {
        let canWait = letter.canWait
        let (isTaken, reader, mustWake) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?, Bool) in
            if state.isClosed { return (false, nil, false) }
            if canWait, state.letters.count >= Self.observationsLimit { return (false, nil, false) }
            state.letters.append(letter)
            guard canWait else { return (true, state.reader.take(), false) }
            guard state.reader != nil, !state.isWakeSet else { return (true, nil, false) }
            state.isWakeSet = true
            return (true, nil, true)
        }
        reader?.resume()
        if mustWake { _ = clock.alarm(at: clock.now + Self.patience) { [self] in wake() } }
        return isTaken
    }

    private func wake() {
        let reader = state.withLock { state in
            state.isWakeSet = false
            return state.letters.isEmpty ? nil : state.reader.take()
        }
        reader?.resume()
    }

    /// Everything that has come; waits for the first. Only the conductor reads.
    func take() async -> [Letter] {
        let isEmpty = state.withLock { $0.letters.isEmpty }
        if isEmpty {
            await withCheckedContinuation { continuation in
                let hasCome = state.withLock { state in
                    if !state.letters.isEmpty || state.isClosed { return true }
                    state.reader = continuation
                    return false
                }
                if hasCome { continuation.resume() }
            }
        }
        return state.withLock { state in
            defer { state.letters = [] }
            return state.letters
        }
    }

    var isEmpty: Bool { state.withLock { $0.letters.isEmpty } }

    /// Nothing is taken any more; what was not read comes back.
    func close() -> [Letter] {
        let (letters, reader) = state.withLock { state -> ([Letter], CheckedContinuation<Void, Never>?) in
            defer { state.letters = [] }
            state.isClosed = true
            return (state.letters, state.reader.take())
        }
        reader?.resume()
        return letters
    }
}
