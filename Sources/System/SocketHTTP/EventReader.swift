/// The events of a stream, one after another.
package struct EventReader: ~Copyable {
    /// The server says something at least every 15 seconds; who hears nothing for longer than this hears nothing more.
    package static let patience: Int64 = 40_000

    private var exchange: SocketExchange
    private var parser = EventParser()
    private var ready: ArraySlice<ReceivedEvent> = []

    package init(_ exchange: consuming SocketExchange) { self.exchange = exchange }

    /// The next event; `nil` when the server has ended the stream in good order. Comments keep it waiting.
    package mutating func next(patience milliseconds: Int64 = Self.patience) throws(SocketFailure) -> ReceivedEvent? {
        while true {
            if let event = ready.popFirst() { return event }
            guard let piece = try exchange.nextPiece(within: milliseconds) else { return nil }
            ready = try parser.take(piece)[...]
        }
    }
}
