internal import CMicrohttpd
internal import Platform
import Synchronization

/// Between the library's one thread, which must never wait, and the tasks that work on answers.
@safe final class Switchboard: Sendable {
    private struct State {
        var isStopping = false
        /// The exchanges whose answer somebody is working on. While one of these or a stream is suspended, the
        /// library must not be stopped.
        var handling: [ObjectIdentifier: Exchange] = [:]
        var streams: [ObjectIdentifier: (stream: ReplyStream, hasComments: Bool)] = [:]
        var open = 0
    }

    let limits: ServerLimits
    let guests: GuestBook
    private let handler: HTTPServer.Handler
    private let state = Mutex(State())

    init(_ limits: ServerLimits, _ handler: @escaping HTTPServer.Handler) {
        self.limits = limits
        self.handler = handler
        guests = GuestBook(limits)
    }

    /// Exchanges that the library has not ended yet.
    var openExchanges: Int { state.withLock { $0.open } }

    // MARK: On the library's thread

    func begin(_ target: String, _ connection: OpaquePointer) -> Exchange {
        state.withLock { $0.open += 1 }
        return unsafe Exchange(target, socket: fo_mhd_socket(connection), SuspendedConnection(connection))
    }

    func end(_ exchange: Exchange) {
        let stream = exchange.end()
        state.withLock { state in
            state.open -= 1
            state.handling[ObjectIdentifier(exchange)] = nil
            if let stream { state.streams[ObjectIdentifier(stream)] = nil }
        }
        guests.note(exchange.socket, .waiting)
    }

    /// The request is whole, or its answer is there: what shall be sent now, and nothing when that is still open.
    func advance(_ exchange: Exchange, method: String, headers: () -> [HTTPField]) -> Reply? {
        if let reply = exchange.takeReply() {
            keepUp(with: reply, exchange)
            return reply
        }
        guard let body = exchange.takeBody() else {
            return .refusal(413, "the body of the request is too large", hint: "send at most 64 KiB")
        }
        guard let target = RequestTarget(exchange.rawTarget) else {
            return .refusal(400, "the path or the query cannot be read", hint: "look at the percent signs")
        }
        guard let peer = guests.peer(of: exchange.socket) else { return Self.stopping }
        let request = IncomingRequest(method: method, target: target, headers: headers(), body: body, peer: peer)
        let isTaken = state.withLock { state in
            guard !state.isStopping else { return false }
            state.handling[ObjectIdentifier(exchange)] = exchange
            exchange.beginHandling(at: Clocks.bootMilliseconds())
            return true
        }
        guard isTaken else { return Self.stopping }
        guests.note(exchange.socket, .handling)
        let task = Task.detached { [handler] in
            let reply = await handler(request)
            exchange.conclude(reply)
        }
        exchange.note(task)
        return nil
    }

    private func keepUp(with reply: Reply, _ exchange: Exchange) {
        let isStopping = state.withLock { state in
            state.handling[ObjectIdentifier(exchange)] = nil
            if let stream = reply.content.stream {
                let hasComments = if case .events = reply.content { true } else { false }
                state.streams[ObjectIdentifier(stream)] = (stream, hasComments)
            }
            return state.isStopping
        }
        if isStopping { reply.content.stream?.finish() }
    }

    static let stopping = Reply.refusal(
        503, "the daemon is stopping", hint: "ask again in a moment; the service manager may be restarting it")
    private static let late = Reply.refusal(
        504, "the daemon did not answer in time", hint: "look at its state before the order is repeated")

    // MARK: On any thread

    /// From here on nothing is suspended any more: what is asked is refused, and streams come to their end.
    func stop() {
        let streams = state.withLock { state in
            state.isStopping = true
            return state.streams.values.map(\.stream)
        }
        for stream in streams { stream.finish() }
    }

    /// Ends what is still worked on, so that nothing stays suspended.
    func giveUp() {
        for exchange in state.withLock({ Array($0.handling.values) }) { exchange.giveUp(Self.stopping) }
    }

    func sweep() {
        guests.sweep()
        let now = Clocks.bootMilliseconds()
        for exchange in state.withLock({ Array($0.handling.values) })
        where exchange.isOverdue(at: now, after: limits.handlingMilliseconds) {
            exchange.giveUp(Self.late)
        }
    }

    func beat() {
        let streams = state.withLock { $0.streams.values.filter(\.hasComments).map(\.stream) }
        for stream in streams { stream.beat() }
    }
}
