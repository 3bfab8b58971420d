internal import CMicrohttpd
import Synchronization

/// An answer that is sent as it comes into being: server-sent events, or a long text written by and by.
///
/// What waits to be sent is bounded. Who must not wait for a slow client says `offer`, and a client that lets the
/// queue overflow loses the stream; who can wait says `write`.
@safe package final class ReplyStream: Sendable {
    private enum Course {
        case open
        /// Nothing more comes; what is queued is still sent.
        case finished
        /// Something is missing, and the client must see that it is.
        case broken
        /// Nobody listens any more.
        case gone
    }

    private struct State {
        var course = Course.open
        var queue: [UInt8] = []
        /// So many bytes of the queue are sent.
        var sent = 0
        var connection: SuspendedConnection?
        var isSuspended = false
        var writers: [CheckedContinuation<Void, Never>] = []
        var whenOver: [@Sendable () -> Void] = []

        var waiting: Int { queue.count - sent }

        mutating func wake() {
            guard isSuspended else { return }
            isSuspended = false
            connection?.resume()
        }

        mutating func append(_ bytes: [UInt8]) {
            if sent > 0 {
                queue.removeFirst(sent)
                sent = 0
            }
            queue += bytes
            wake()
        }

        /// Everybody who has to be told that it is over, each once.
        mutating func over(_ course: Course) -> Farewell {
            self.course = course
            if course == .broken { connection?.breakOff() }
            wake()
            defer {
                writers = []
                whenOver = []
            }
            return Farewell(writers: writers, whenOver: whenOver)
        }
    }

    /// Told outside the lock, because whoever is told may ask again.
    private struct Farewell {
        let writers: [CheckedContinuation<Void, Never>]
        let whenOver: [@Sendable () -> Void]

        func say() {
            for writer in writers { writer.resume() }
            for call in whenOver { call() }
        }
    }

    private let state = Mutex(State())
    private let limit: Int

    package init(limit: Int = 65_536) { self.limit = limit }

    package var isOpen: Bool { state.withLock { $0.course == .open } }

    /// Queues without ever waiting; `false` when the stream is over, also by this: a client that has let the queue
    /// fill up is cut off, and asks again when it is well.
    @discardableResult
    package func offer(_ bytes: [UInt8]) -> Bool {
        let (isTaken, farewell) = state.withLock { state -> (Bool, Farewell?) in
            guard state.course == .open else { return (false, nil) }
            guard state.waiting + bytes.count <= limit else { return (false, state.over(.broken)) }
            state.append(bytes)
            return (true, nil)
        }
        farewell?.say()
        return isTaken
    }

    @discardableResult
    package func offer(_ event: ServerSentEvent) -> Bool { offer(event.bytes) }

    /// Queues when there is room, and waits for that; `false` when the stream is over. It waits for a client as long
    /// as the server does, which cuts off one that takes nothing.
    @discardableResult
    package func write(_ bytes: [UInt8]) async -> Bool {
        while true {
            let isTaken = state.withLock { state -> Bool? in
                guard state.course == .open else { return false }
                guard state.waiting == 0 || state.waiting + bytes.count <= limit else { return nil }
                state.append(bytes)
                return true
            }
            if let isTaken { return isTaken }
            await withCheckedContinuation { continuation in
                let isFull = state.withLock { state in
                    guard state.course == .open, state.waiting > 0 else { return false }
                    state.writers.append(continuation)
                    return true
                }
                if !isFull { continuation.resume() }
            }
        }
    }

    /// Nothing more comes; what is queued is still sent.
    package func finish() { leave(as: .finished) }

    /// Calls once when the stream is over, whoever ended it; at once when it is over already.
    package func whenOver(_ call: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            guard state.course == .open else { return true }
            state.whenOver.append(call)
            return false
        }
        if isOver { call() }
    }

    // MARK: For the server

    /// From here on the connection is suspended whenever there is nothing to send.
    func attach(_ connection: SuspendedConnection) {
        state.withLock { $0.connection = connection }
    }

    /// The connection is at its end and must not be touched again.
    func detach() {
        state.withLock { state in
            state.connection = nil
            state.isSuspended = false
        }
        leave(as: .gone)
    }

    private func leave(as course: Course) {
        let farewell = state.withLock { state in
            state.course == .open ? state.over(course) : nil
        }
        farewell?.say()
    }

    /// A comment, when there is nothing else: only by sending does a server learn that its client is gone.
    func beat() {
        state.withLock { state in
            guard state.course == .open, state.isSuspended else { return }
            state.append(Array(":\n\n".utf8))
        }
    }

    /// What the library shall send next. Called on its thread. The lock is held from the look at the queue to the
    /// suspension, and in `wake` from the new bytes to the resumption: otherwise bytes that come between would lie
    /// there until the next ones.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let (count, writers) = state.withLock { state -> (Int, [CheckedContinuation<Void, Never>]) in
            if state.waiting > 0, state.course != .broken {
                let count = min(buffer.count, state.waiting)
                unsafe buffer.copyBytes(from: state.queue[state.sent..<(state.sent + count)])
                state.sent += count
                defer { state.writers = [] }
                return (count, state.writers)
            }
            switch state.course {
            case .finished: return (FO_MHD_END, [])
            case .broken, .gone:
                state.connection?.breakOff()
                return (FO_MHD_BROKEN, [])
            case .open:
                state.isSuspended = true
                state.connection?.suspend()
                return (0, [])
            }
        }
        for writer in writers { writer.resume() }
        return count
    }
}
