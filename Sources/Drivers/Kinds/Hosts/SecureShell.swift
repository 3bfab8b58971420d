/// How OpenSSH gets to a host.
package struct SecureShell: Hashable, Codable, Sendable {
    /// Nil: the daemon's own user.
    package var user: String?
    package var port: Int
    package var keyCredential: String?
    /// The file that vouches for the host's key; nil: OpenSSH's own.
    package var knownHosts: String?

    private static let userKey = Key(
        "user", .text, tuning: true, "The user there; the daemon's own user where it is left out.")
    private static let portKey = Key("port", .integer(1...65_535), default: "22", tuning: true, "The port of sshd.")
    private static let keyKey = Key(
        "key-credential", .scalar(.credential), tuning: true,
        "The credential with the private key; OpenSSH's own keys where it is left out.")
    private static let knownHostsKey = Key(
        "known-hosts", .scalar(.path), tuning: true,
        "The file with the host's public key; OpenSSH's own file where it is left out.")

    package static let keys = [userKey, portKey, keyKey, knownHostsKey]

    package init(_ fields: Fields) throws(Unread) {
        user = try fields.maybe(Self.userKey)
        port = try fields.value(Self.portKey)
        keyCredential = try fields.maybe(Self.keyKey)
        knownHosts = try fields.maybe(Self.knownHostsKey)
    }
}
