internal import CLinux
import Glibc

/// A listening Unix socket that removes its path when it ends.
///
/// A path left behind by a daemon that was killed is taken over; a path at which somebody answers is not, and neither
/// is anything that is not a socket.
package struct UnixListener: ~Copyable, Sendable {
    package let path: String
    private let socket: Descriptor
    /// The file as it was made here: another daemon may have put its own in its place meanwhile, and that one stays.
    private let file: FileIdentity?

    package init(path: String, mode: UInt32 = 0o600, backlog: Int32 = 128) throws(SystemError) {
        try Descriptor.check(path: path)
        try Self.clear(path)
        let number = try SystemCall.value("listen at \(path)") { unsafe fo_listen_unix(path, mode, backlog) }
        self.path = path
        socket = Descriptor(owning: number)
        file = FileIdentity(path: path)
    }

    deinit {
        if let file, FileIdentity(path: path) == file { _ = unsafe unlink(path) }
    }

    /// The number of the listening socket, which does not block; for a library that accepts by itself.
    package var number: Int32 { socket.number }

    /// The next connection, which does not block; `nil` when nobody waits.
    package borrowing func accept() throws(SystemError) -> Descriptor? {
        let number = socket.number
        guard let accepted = try SystemCall.valueIfReady("accept at \(path)", { fo_accept(number) }) else { return nil }
        return Descriptor(owning: accepted)
    }

    private static func clear(_ path: String) throws(SystemError) {
        guard let file = FileIdentity(path: path) else { return }
        guard file.isSocket else {
            throw SystemError("listen at \(path)", code: EEXIST, hint: "something else has the path; move it away")
        }
        do throws(SystemError) {
            _ = try UnixConnection.open(path)
        } catch  where error.code == ECONNREFUSED {
            _ = try SystemCall.value("remove the socket left at \(path)") { unsafe unlink(path) }
            return
        }
        throw SystemError("listen at \(path)", code: EADDRINUSE, hint: "another process answers there; stop it first")
    }
}
