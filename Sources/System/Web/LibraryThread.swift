internal import CMicrohttpd
import Glibc
internal import Platform
import Synchronization

/// The library's one thread and the calls that it makes.
@safe final class LibraryThread: Sendable {
    @safe private struct Running: @unchecked Sendable {
        let daemon: OpaquePointer
        /// Held for the library until it has stopped.
        let user: Unmanaged<Switchboard>
    }

    private let running: Mutex<Running?>

    init(_ switchboard: Switchboard) throws(SystemError) {
        let limits = switchboard.limits
        let user = unsafe Unmanaged.passRetained(switchboard)
        var calls = unsafe fo_mhd_calls(
            user: user.toOpaque(), begun: Self.onBegin, asked: Self.onAsk, ended: Self.onEnd, changed: Self.onChange)
        // The library makes its thread here, and signals belong to the first thread of the process.
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_SETMASK, &all, &before)
        // Those who have been told to go are still there for a moment.
        let daemon = unsafe fo_mhd_start(
            &calls, limits.idleSeconds, UInt32(limits.connections * 2), limits.headBytes)
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        guard let daemon = unsafe daemon else {
            unsafe user.release()
            throw SystemError("start libmicrohttpd", code: EMFILE)
        }
        running = Mutex(unsafe Running(daemon: daemon, user: user))
    }

    /// Hands a connection over for good; `false` when it was closed instead.
    func take(_ socket: consuming Descriptor) -> Bool {
        let number = socket.surrender()
        return running.withLock { running in
            guard let running else {
                close(number)
                return false
            }
            // Only the library's own list of addresses looks at this one, and it is not used.
            var address = sockaddr()
            address.sa_family = sa_family_t(AF_UNSPEC)
            let size = socklen_t(MemoryLayout<sockaddr>.size)
            return unsafe MHD_add_connection(running.daemon, number, &address, size) == .YES
        }
    }

    /// Waits until the library's thread is at its end. Nothing may be suspended any more.
    func stop() {
        guard let ended = running.withLock({ running in running.take() }) else { return }
        unsafe MHD_stop_daemon(ended.daemon)
        unsafe ended.user.release()
    }

    private static func switchboard(_ user: UnsafeMutableRawPointer) -> Switchboard {
        unsafe Unmanaged<Switchboard>.fromOpaque(user).takeUnretainedValue()
    }

    private static let onBegin:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? =
            { user, target, connection in
                guard let user = unsafe user, let target = unsafe target, let connection = unsafe connection else {
                    return nil
                }
                let exchange = unsafe switchboard(user).begin(String(cString: target), connection)
                return unsafe Unmanaged.passRetained(exchange).toOpaque()
            }

    /// Once for the head, once for each piece of the body, once at the end of it, and once more when the connection
    /// has been resumed.
    private static let onAsk: MHD_AccessHandlerCallback = { user, connection, _, method, _, bytes, count, slot in
        guard let user = unsafe user, let connection = unsafe connection, let method = unsafe method,
            let count = unsafe count, let slot = unsafe slot?.pointee
        else { return .NO }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(slot).takeUnretainedValue()
        let board = unsafe switchboard(user)
        if exchange.begins() {
            board.guests.note(exchange.socket, .receiving)
            return .YES
        }
        if unsafe count.pointee > 0 {
            let piece = unsafe UnsafeRawBufferPointer(start: bytes, count: count.pointee)
            unsafe exchange.take(piece, limit: board.limits.bodyBytes)
            unsafe count.pointee = 0
            return .YES
        }
        let reply = board.advance(exchange, method: unsafe String(cString: method)) { unsafe headers(connection) }
        guard let reply else { return .YES }
        board.guests.note(exchange.socket, reply.content.stream == nil ? .sending : .streaming)
        return unsafe Dispatch.queue(reply, connection)
    }

    private static let onEnd: MHD_RequestCompletedCallback = { user, _, slot, _ in
        guard let user = unsafe user, let slot = unsafe slot, let held = unsafe slot.pointee else { return }
        unsafe slot.pointee = nil
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(held).takeRetainedValue()
        unsafe switchboard(user).end(exchange)
    }

    private static let onChange: MHD_NotifyConnectionCallback = { user, connection, _, change in
        guard fo_mhd_is_closed(change) != 0, let user = unsafe user else { return }
        unsafe switchboard(user).guests.remove(fo_mhd_socket(connection))
    }

    private static func headers(_ connection: OpaquePointer) -> [HTTPField] {
        final class List { var fields: [HTTPField] = [] }
        let list = List()
        unsafe MHD_get_connection_values(
            connection, FO_MHD_HEADERS,
            { user, _, name, value in
                guard let user = unsafe user, let name = unsafe name else { return .NO }
                let list = unsafe Unmanaged<List>.fromOpaque(user).takeUnretainedValue()
                let text = unsafe value.map { unsafe String(cString: $0) } ?? ""
                unsafe list.fields.append(HTTPField(String(cString: name), text))
                return .YES
            }, Unmanaged.passUnretained(list).toOpaque())
        return list.fields
    }
}
