import Glibc
internal import Platform
import Synchronization

/// Who is connected, what each is doing, and since when. It says who may come in and who has to go.
///
/// The library closes a socket only after it has been taken out here, under the same lock under which it is shut down
/// here: a number that stands in the book is never somebody else's.
final class GuestBook: Sendable {
    enum Doing: Sendable {
        /// Nothing yet, or the beginning of a head.
        case waiting
        case receiving
        case handling
        case sending
        case streaming
    }

    private struct Guest {
        let peer: Peer
        var doing = Doing.waiting
        var since: Int64
        /// Was told to go, and does not count any more.
        var isLeaving = false
    }

    private struct State {
        var guests: [Int32: Guest] = [:]
        var counts: [Peer.Party: Int] = [:]
        var staying = 0

        mutating func count(_ party: Peer.Party, _ change: Int) {
            staying += change
            counts[party, default: 0] += change
            if counts[party] == 0 { counts[party] = nil }
        }
    }

    private static let refusal = Array(
        """
        HTTP/1.1 503 Service Unavailable\r
        Content-Length: 0\r
        Retry-After: 1\r
        Connection: close\r
        \r

        """.utf8)

    private let state = Mutex(State())
    private let limits: ServerLimits

    init(_ limits: ServerLimits) { self.limits = limits }

    var count: Int { state.withLock { $0.guests.count } }

    /// How many wait for something of ours.
    var served: Int {
        state.withLock { state in state.guests.values.count { [.handling, .sending].contains($0.doing) } }
    }

    func peer(of socket: Int32) -> Peer? { state.withLock { $0.guests[socket]?.peer } }

    /// Whether a new connection may stay. A party that has all of its own gives up the one that has been silent
    /// longest: a hundred that never ask must not lock out one that does. Who asks at once is never that one, since
    /// all the others would have to come between its coming and its first word.
    func admit(_ socket: Int32, _ peer: Peer) -> Bool {
        let now = Clocks.bootMilliseconds()
        return state.withLock { state in
            let isFull = state.counts[peer.party, default: 0] >= limits.connectionsPerParty
            if isFull || state.staying >= limits.connections {
                guard isFull, let oldest = Self.oldestSilent(of: peer.party, in: state) else {
                    return false
                }
                Self.turnAway(oldest)
                leave(oldest, &state)
            }
            state.guests[socket] = Guest(peer: peer, since: now)
            state.count(peer.party, 1)
            return true
        }
    }

    func note(_ socket: Int32, _ doing: Doing) {
        let now = Clocks.bootMilliseconds()
        state.withLock { state in
            state.guests[socket]?.doing = doing
            state.guests[socket]?.since = now
        }
    }

    func remove(_ socket: Int32) {
        state.withLock { state in
            guard let guest = state.guests.removeValue(forKey: socket), !guest.isLeaving else { return }
            state.count(guest.peer.party, -1)
        }
    }

    func removeAll() { state.withLock { $0 = State() } }

    /// Ends the connections that have used up their time.
    func sweep() {
        let now = Clocks.bootMilliseconds()
        state.withLock { state in
            for (socket, guest) in state.guests where !guest.isLeaving {
                guard let patience = patience(guest.doing), now - guest.since > patience else { continue }
                shutdown(socket, Int32(SHUT_RDWR))
                leave(socket, &state)
            }
        }
    }

    /// Says the one thing that fits to a client that cannot be served, without waiting for it.
    static func turnAway(_ socket: Int32) {
        let bytes = refusal
        _ = unsafe bytes.withUnsafeBytes {
            unsafe send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
        }
        shutdown(socket, Int32(SHUT_WR))
        // What it has said and nobody read would turn our last word into a reset.
        var rest = [UInt8](repeating: 0, count: 4_096)
        _ = unsafe rest.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, nowait) }
        shutdown(socket, Int32(SHUT_RD))
    }

    private static let nowait = Int32(MSG_DONTWAIT)

    private func leave(_ socket: Int32, _ state: inout State) {
        guard let guest = state.guests[socket] else { return }
        state.guests[socket]?.isLeaving = true
        state.count(guest.peer.party, -1)
    }

    private func patience(_ doing: Doing) -> Int64? {
        switch doing {
        case .waiting: limits.headMilliseconds
        case .receiving: limits.bodyMilliseconds
        case .sending: limits.sendingMilliseconds
        // The owner's time is measured where he can be told, and a stream's by what it takes.
        case .handling, .streaming: nil
        }
    }

    private static func oldestSilent(of party: Peer.Party, in state: State) -> Int32? {
        var silent = state.guests.filter { guest in
            guest.value.peer.party == party && guest.value.doing == .waiting && !guest.value.isLeaving
        }
        while let oldest = silent.min(by: { $0.value.since < $1.value.since }) {
            if !hasAsked(oldest.key) { return oldest.key }
            silent[oldest.key] = nil
        }
        return nil
    }

    /// Whether there is a whole head that the library has not come to yet, or more than can be looked at here.
    private static func hasAsked(_ socket: Int32) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 2_048)
        let flags = Int32(MSG_PEEK | MSG_DONTWAIT)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, flags) }
        guard count > 0, count < bytes.count else { return count > 0 }
        return TCPAttempt.occurs(Array("\r\n\r\n".utf8), in: bytes[..<count])
    }
}
