import Synchronization

/// One request and its answer: what the library's calls about it have in common.
final class Exchange: Sendable {
    private enum Phase {
        case receiving
        case handling
        /// The answer is there, and the library has not fetched it.
        case answered(Reply)
        /// The library has the answer.
        case replied
        case over
    }

    private struct State {
        var phase = Phase.receiving
        var isBegun = false
        var body: [UInt8] = []
        var isTooLong = false
        var since: Int64 = 0
        var task: Task<Void, Never>?
        var stream: ReplyStream?
    }

    /// What stood in the first line.
    let rawTarget: String
    let socket: Int32
    private let connection: SuspendedConnection
    private let state = Mutex(State())

    init(_ rawTarget: String, socket: Int32, _ connection: SuspendedConnection) {
        self.rawTarget = rawTarget
        self.socket = socket
        self.connection = connection
    }

    /// `true` once: the head is there, and a body may follow.
    func begins() -> Bool {
        state.withLock { state in
            defer { state.isBegun = true }
            return !state.isBegun
        }
    }

    /// A piece of the body. What is too long is read to its end and dropped: an answer before that would be lost.
    func take(_ piece: UnsafeRawBufferPointer, limit: Int) {
        state.withLock { state in
            if state.isTooLong || state.body.count + piece.count > limit {
                state.isTooLong = true
                state.body = []
            } else {
                unsafe state.body.append(contentsOf: piece)
            }
        }
    }

    /// The whole body, `nil` when it was too long.
    func takeBody() -> [UInt8]? {
        state.withLock { state in
            defer { state.body = [] }
            return state.isTooLong ? nil : state.body
        }
    }

    /// Suspends the connection until there is an answer. On the library's thread.
    func beginHandling(at now: Int64) {
        state.withLock { state in
            state.phase = .handling
            state.since = now
            connection.suspend()
        }
    }

    /// Who works on the answer, so that it can be told to stop.
    func note(_ task: Task<Void, Never>) {
        state.withLock { state in
            if case .handling = state.phase { state.task = task }
        }
    }

    /// The first answer counts, if anybody still waits for one. The lock is held until the connection is resumed, so
    /// that it cannot end between the look and the call.
    func conclude(_ reply: Reply) {
        let isLate = state.withLock { state in
            guard case .handling = state.phase else { return true }
            state.phase = .answered(reply)
            connection.resume()
            return false
        }
        if isLate { reply.content.stream?.detach() }
    }

    /// The same for one whose time is up; its task is told.
    func giveUp(_ reply: Reply) {
        let task = state.withLock { state in state.task.take() }
        conclude(reply)
        task?.cancel()
    }

    func isOverdue(at now: Int64, after milliseconds: Int64) -> Bool {
        state.withLock { state in
            if case .handling = state.phase { return now - state.since > milliseconds }
            return false
        }
    }

    /// The answer, once.
    func takeReply() -> Reply? {
        state.withLock { state in
            guard case .answered(let reply) = state.phase else { return nil }
            state.phase = .replied
            state.task = nil
            state.stream = reply.content.stream
            state.stream?.attach(connection)
            return reply
        }
    }

    /// The request is over, answered or not, and the connection must not be touched again for it. Answers the stream
    /// that was its answer.
    func end() -> ReplyStream? {
        let (stream, task) = state.withLock { state -> (ReplyStream?, Task<Void, Never>?) in
            var stream = state.stream
            // An answer that came and was never fetched.
            if case .answered(let reply) = state.phase { stream = reply.content.stream }
            state.phase = .over
            return (stream, state.task.take())
        }
        task?.cancel()
        stream?.detach()
        return stream
    }
}
