internal import CLinux

/// A listening TCP socket at a numeric address.
package struct TCPListener: ~Copyable, Sendable {
    package let address: String
    package let port: UInt16
    private let socket: Descriptor

    /// Port 0 takes a free one, and `port` says which.
    package init(address: String, port: UInt16, backlog: Int32 = 128) throws(SystemError) {
        let attempt = "listen at \(address) port \(port)"
        let socket = Descriptor(
            owning: try SystemCall.value(attempt) { unsafe fo_listen_tcp(address, port, backlog) })
        let number = socket.number
        self.port = UInt16(truncatingIfNeeded: try SystemCall.value(attempt) { fo_local_port(number) })
        self.address = address
        self.socket = socket
    }

    /// The number of the listening socket, which does not block.
    package var number: Int32 { socket.number }

    /// The next connection, which does not block; `nil` when nobody waits.
    package borrowing func accept() throws(SystemError) -> Descriptor? {
        let number = socket.number
        let attempt = "accept at \(address) port \(port)"
        guard let accepted = try SystemCall.valueIfReady(attempt, { fo_accept(number) }) else { return nil }
        return Descriptor(owning: accepted)
    }
}
