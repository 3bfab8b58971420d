/// Why the server on the other end of an encrypted connection was not believed to be the one it should be.
package enum TrustFault: Sendable, Hashable {
    case expired
    case notYetValid
    /// The certificate is good, for another name.
    case wrongName
    /// The certificate leads to no authority that is trusted.
    case untrusted(String)
    /// Nothing could be agreed on; the usual cause is a port that does not speak TLS.
    case handshake(String)
}

extension TrustFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .expired: "certificate expired"
        case .notYetValid: "certificate not valid yet"
        case .wrongName: "certificate for another name"
        case .untrusted(let text): "certificate not trusted: \(text)"
        case .handshake(let text): "no TLS connection: \(text)"
        }
    }
}
