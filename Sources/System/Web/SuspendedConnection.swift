internal import CMicrohttpd
import Glibc

/// A connection of the library that another thread may resume, as long as its request has not ended.
@safe struct SuspendedConnection: @unchecked Sendable {
    private let connection: OpaquePointer

    init(_ connection: OpaquePointer) { unsafe self.connection = connection }

    /// Only on the library's thread, inside one of its calls.
    func suspend() { unsafe MHD_suspend_connection(connection) }

    func resume() { unsafe MHD_resume_connection(connection) }

    /// Ends the connection without its last words. The library would otherwise keep it until its time is up.
    func breakOff() { shutdown(unsafe fo_mhd_socket(connection), Int32(SHUT_RDWR)) }
}
