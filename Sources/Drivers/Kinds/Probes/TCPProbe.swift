package import Model

/// Connects to a port and, where it is told to, speaks and listens.
package struct TCPProbe: Hashable, Codable, Sendable {
    package var hosts: SitePair<String?>
    package var ports: SitePair<Int?>
    package var send: String?
    package var expect: String?

    static let hostKey = Key("host", .scalar(.host), .required, perSite: true, "The host it connects to.")
    private static let portKey = Key("port", .integer(1...65_535), .required, perSite: true, "The port.")
    private static let sendKey = Key("send", .text, tuning: true, "Text that is sent once connected.")
    private static let expectKey = Key(
        "expect", .text, tuning: true,
        "Text that the answer must begin with. Without it a frozen machine still counts as alive, since its kernel"
            + " accepts connections.")

    package static let block = Block(
        "tcp", "A TCP port.", [hostKey, portKey, sendKey, expectKey])

    package init(_ fields: Fields) throws(Unread) {
        hosts = try fields.maybePair(Self.hostKey)
        ports = try fields.maybePair(Self.portKey)
        send = try fields.maybe(Self.sendKey)
        expect = try fields.maybe(Self.expectKey)
    }
}
