import Glibc
package import Platform
import Synchronization

/// A server of HTTP/1.1 at Unix sockets and numeric addresses.
///
/// It accepts by itself and hands each connection to the library, because the library would keep everybody waiting
/// while somebody opens hundreds of connections and says nothing. Nobody waits for anybody here: what a client may
/// take is limited, and whoever takes too long is ended.
package final class HTTPServer: Sendable {
    package typealias Handler = @Sendable (IncomingRequest) async -> Reply

    private struct State {
        var doors: [(door: Door, watch: Reactor.Token)] = []
        var isStopped = false
    }

    /// So many are let in before others have their turn on the reactor.
    private static let batch = 64
    /// When no descriptor is left, those who wait at a door wait on.
    private static let pause: Int64 = 50
    /// So long the last words may take to be sent.
    private static let farewell: Int64 = 200

    private let reactor: Reactor
    private let switchboard: Switchboard
    private let library: LibraryThread
    private let state = Mutex(State())

    /// `stop` must be called before the last reference goes: the library's thread goes on until then.
    package init(
        _ limits: ServerLimits = ServerLimits(), on reactor: Reactor, _ handler: @escaping Handler
    ) throws(SystemError) {
        self.reactor = reactor
        switchboard = Switchboard(limits, handler)
        library = try LibraryThread(switchboard)
        sweepLater()
        beatLater()
    }

    /// Opens a Unix socket. Its peers are known by user and groups.
    package func listen(at path: String, mode: UInt32 = 0o666) throws(SystemError) {
        try open(Door(try UnixListener(path: path, mode: mode)))
    }

    /// Opens a TCP socket at a numeric address; answers the port, which for port 0 is a free one.
    @discardableResult
    package func listen(address: String, port: UInt16) throws(SystemError) -> UInt16 {
        let listener = try TCPListener(address: address, port: port)
        let taken = listener.port
        try open(Door(listener))
        return taken
    }

    /// Closes the doors, lets what is being worked on come to its end for so long, and ends the rest.
    package func stop(within milliseconds: Int64 = 1_000) async {
        let doors = state.withLock { state in
            defer {
                state.doors = []
                state.isStopped = true
            }
            return state.isStopped ? nil : state.doors
        }
        guard let doors else { return }
        for (door, watch) in doors { reactor.forget(watch, number: door.number) }
        switchboard.stop()
        await wait(within: milliseconds) { $0.guests.served > 0 }
        switchboard.giveUp()
        await wait(within: Self.farewell) { $0.openExchanges > 0 }
        // It waits for a thread, which must not hold one of the few that run tasks.
        await withCheckedContinuation { continuation in
            do throws(SystemError) {
                try Worker.start(named: "http-stop") { [self] in
                    library.stop()
                    continuation.resume()
                }
            } catch {
                library.stop()
                continuation.resume()
            }
        }
        switchboard.guests.removeAll()
    }

    /// The task that stops the daemon may be cancelled already, and what is under way has its time nevertheless.
    private func wait(within milliseconds: Int64, while isBusy: (Switchboard) -> Bool) async {
        let end = Clocks.bootMilliseconds() + milliseconds
        while isBusy(switchboard), Clocks.bootMilliseconds() < end {
            await withCheckedContinuation { continuation in
                _ = reactor.alarm(after: 2) { continuation.resume() }
            }
        }
    }

    /// Connections, and requests that are not at their end; for those who look for what was forgotten.
    var census: (guests: Int, exchanges: Int) { (switchboard.guests.count, switchboard.openExchanges) }

    // MARK: Doors

    private func open(_ door: Door) throws(SystemError) {
        try state.withLock { state throws(SystemError) in
            guard !state.isStopped else { return }
            let watch = try reactor.watch(number: door.number, for: .reading) { [self] in letIn(door) }
            state.doors.append((door, watch))
        }
    }

    private func letIn(_ door: Door) {
        for _ in 0..<Self.batch {
            do throws(SystemError) {
                guard let socket = try door.next() else { return }
                // Who has gone already is nobody.
                if let peer = try? door.peer(of: socket) { receive(socket, peer) }
            } catch {
                // A client that went away while it waited says nothing about the door.
                if error.code != ECONNABORTED { return rest(door) }
            }
        }
    }

    private func receive(_ socket: consuming Descriptor, _ peer: Peer) {
        let number = socket.number
        guard switchboard.guests.admit(number, peer) else { return GuestBook.turnAway(number) }
        if !library.take(socket) { switchboard.guests.remove(number) }
    }

    /// Looks away for a moment, since a door at which somebody waits would call again and again.
    private func rest(_ door: Door) {
        let isOpen = state.withLock { state in
            guard let index = state.doors.firstIndex(where: { $0.door === door }) else { return false }
            reactor.forget(state.doors.remove(at: index).watch, number: door.number)
            return true
        }
        if isOpen { openLater(door) }
    }

    private func openLater(_ door: Door) {
        _ = reactor.alarm(after: Self.pause) { [self] in
            do throws(SystemError) { try open(door) } catch { openLater(door) }
        }
    }

    // MARK: Time

    private func sweepLater() {
        let limits = switchboard.limits
        let shortest = min(
            limits.headMilliseconds, limits.bodyMilliseconds, limits.handlingMilliseconds, limits.sendingMilliseconds)
        again(after: max(10, min(1_000, shortest / 4))) { $0.sweep() }
    }

    private func beatLater() { again(after: max(10, switchboard.limits.heartbeatMilliseconds)) { $0.beat() } }

    private func again(after milliseconds: Int64, _ act: @escaping @Sendable (Switchboard) -> Void) {
        _ = reactor.alarm(after: milliseconds) { [weak self] in
            guard let self, !state.withLock({ $0.isStopped }) else { return }
            act(switchboard)
            again(after: milliseconds, act)
        }
    }
}
