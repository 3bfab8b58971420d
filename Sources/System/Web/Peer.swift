package import Platform

/// Who is at the other end of a connection.
package enum Peer: Sendable, Hashable {
    /// Somebody on this machine, as the kernel noted it when the connection was made.
    case user(PeerCredentials, groups: [UInt32])
    /// Somebody who came over the network, which here may be this machine too. Nothing is known of who it is.
    case network

    /// Who shares one allowance of connections.
    enum Party: Hashable {
        case user(UInt32)
        case network
    }

    var party: Party {
        switch self {
        case .user(let credentials, groups: _): .user(credentials.user)
        case .network: .network
        }
    }
}
