import Glibc
import Platform
import Synchronization
import Testing

/// A port at which something listens that behaves as it is told, well or badly.
final class Target: Sendable {
    enum Behaviour: Sendable {
        /// Takes the connection and says nothing.
        case hang
        case reset
        case close
        /// Waits for the end of a head, answers, and closes.
        case answer([UInt8])
        /// The same, a byte now and then.
        case drip([UInt8], every: Int64)
        /// Says this at once, and keeps the connection.
        case greet([UInt8])
    }

    private struct State: ~Copyable {
        var guests: [Int32: Guest] = [:]
        var heads: [String] = []
    }

    private final class Guest: Sendable {
        let socket: Descriptor
        let watch: Mutex<Reactor.Token?>
        let heard = Mutex<[UInt8]>([])

        init(_ socket: consuming Descriptor) {
            self.socket = socket
            watch = Mutex(nil)
        }
    }

    let port: UInt16
    private let reactor: Reactor
    private let listener: TCPListener
    private let behaviour: Behaviour
    private let state = Mutex(State())
    private let watch = Mutex<Reactor.Token?>(nil)

    init(_ behaviour: Behaviour) throws {
        reactor = try #require(Stage.reactor)
        listener = try TCPListener(address: "127.0.0.1", port: 0, backlog: 4_096)
        port = listener.port
        self.behaviour = behaviour
        let token = try reactor.watch(number: listener.number, for: .reading) { [weak self] in self?.accept() }
        watch.withLock { $0 = token }
    }

    convenience init(answering text: String) throws { try self.init(.answer(Array(text.utf8))) }

    deinit {
        if let token = watch.withLock({ $0 }) { reactor.forget(token, number: listener.number) }
        for guest in state.withLock({ Array($0.guests.values) }) {
            if let token = guest.watch.withLock({ $0 }) { reactor.forget(token, guest.socket) }
        }
    }

    /// The heads of the requests that have come, in their order.
    var heads: [String] { state.withLock { $0.heads } }
    var url: String { "http://127.0.0.1:\(port)/" }
    var guests: Int { state.withLock { $0.guests.count } }

    private func accept() {
        while let socket = try? listener.accept() { greet(Guest(socket)) }
    }

    private func greet(_ guest: Guest) {
        let number = guest.socket.number
        switch behaviour {
        case .close: return
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(number, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
            return
        case .greet(let bytes): try? guest.socket.writeAll(bytes)
        case .hang, .answer, .drip: break
        }
        state.withLock { $0.guests[number] = guest }
        let token = try? reactor.watch(number: number, for: .reading) { [weak self, weak guest] in
            if let self, let guest { hear(guest) }
        }
        guest.watch.withLock { $0 = token }
    }

    private func hear(_ guest: Guest) {
        guard let bytes = try? guest.socket.read(upTo: 65_536) else { return leave(guest) }
        if bytes.isEmpty { return leave(guest) }
        let head = guest.heard.withLock { heard -> String? in
            heard += bytes
            let text = String(decoding: heard, as: UTF8.self)
            return text.contains("\r\n\r\n") ? text : nil
        }
        guard let head else { return }
        switch behaviour {
        case .answer(let bytes):
            state.withLock { $0.heads.append(head) }
            try? guest.socket.writeAll(bytes)
            leave(guest)
        case .drip(let bytes, let every): drip(bytes[...], every, guest)
        case .hang, .reset, .close, .greet: break
        }
    }

    private func drip(_ rest: ArraySlice<UInt8>, _ every: Int64, _ guest: Guest) {
        guard let byte = rest.first, (try? guest.socket.writeAll([byte])) != nil else { return leave(guest) }
        _ = reactor.alarm(after: every) { [weak self] in self?.drip(rest.dropFirst(), every, guest) }
    }

    private func leave(_ guest: Guest) {
        let token = guest.watch.withLock { $0.take() }
        if let token { reactor.forget(token, guest.socket) }
        state.withLock { _ = $0.guests.removeValue(forKey: guest.socket.number) }
    }
}
