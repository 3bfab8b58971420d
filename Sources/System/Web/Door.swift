internal import Platform

/// One place where clients come in.
final class Door: Sendable {
    private let isLocal: Bool
    private let local: UnixListener?
    private let network: TCPListener?

    init(_ listener: consuming UnixListener) {
        number = listener.number
        isLocal = true
        local = consume listener
        network = nil
    }

    init(_ listener: consuming TCPListener) {
        local = nil
        number = listener.number
        isLocal = false
        network = consume listener
    }

    /// Of the listening socket.
    let number: Int32

    /// The next client, and who it is; `nil` when nobody waits.
    func next() throws(SystemError) -> Descriptor? {
        switch local {
        case .some(let listener): return try listener.accept()
        case .none: break
        }
        switch network {
        case .some(let listener): return try listener.accept()
        case .none: return nil
        }
    }

    func peer(of socket: borrowing Descriptor) throws(SystemError) -> Peer {
        guard isLocal else { return .network }
        return .user(
            try PeerCredentials(ofSocket: socket.number),
            groups: try PeerCredentials.groups(ofSocket: socket.number))
    }
}
