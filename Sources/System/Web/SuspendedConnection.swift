internal import CMicrohttpd

/// A connection of the library that another thread may resume, as long as its request has not ended.
@safe struct SuspendedConnection: @unchecked Sendable {
    private let connection: OpaquePointer

    init(_ connection: OpaquePointer) { unsafe self.connection = connection }

    /// Only on the library's thread, inside one of its calls.
    func suspend() { unsafe MHD_suspend_connection(connection) }

    func resume() { unsafe MHD_resume_connection(connection) }
}
