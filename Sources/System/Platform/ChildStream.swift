/// One stream on which a child is heard.
struct ChildStream: ~Copyable {
    private(set) var excerpt = Excerpt()
    private var descriptor: Descriptor?
    private var watch: Reactor.Token?

    init() {}

    var isOpen: Bool { descriptor != nil }

    mutating func open(
        _ descriptor: consuming Descriptor?, on reactor: Reactor, _ hear: @escaping Reactor.Callback
    ) throws(SystemError) {
        guard let descriptor else { return }
        watch = try reactor.watch(descriptor, hear)
        self.descriptor = consume descriptor
    }

    /// Takes what is there, one piece at a time so that one who floods does not keep the others waiting. Answers
    /// whether there may be more.
    @discardableResult
    mutating func hear(_ reactor: Reactor) -> Bool {
        guard let number = descriptor?.number else { return false }
        do throws(SystemError) {
            guard let piece = try Descriptor.read(number, upTo: Self.piece) else { return false }
            if piece.isEmpty { close(reactor) }
            excerpt.append(piece)
            return !piece.isEmpty
        } catch {
            close(reactor)
            return false
        }
    }

    /// Takes what has already been written, and no more than a pipe can hold at once, then hears no longer. Answers
    /// whether somebody still held the other end.
    mutating func finish(_ reactor: Reactor) -> Bool {
        for _ in 0..<Self.piecesInPipe where !hear(reactor) { break }
        defer { close(reactor) }
        return isOpen
    }

    mutating func close(_ reactor: Reactor) {
        guard let open = descriptor.take(), let watch else { return }
        reactor.forget(watch, open)
    }

    private static let piece = 65_536
    private static let piecesInPipe = 16
}
