internal import CLinux

/// The calling end of a Unix socket.
package enum UnixConnection {
    /// A connected socket, which blocks.
    package static func open(_ path: String) throws(SystemError) -> Descriptor {
        try Descriptor.check(path: path)
        return Descriptor(owning: try SystemCall.value("connect to \(path)") { unsafe fo_connect_unix(path) })
    }
}
