package import Model

/// Asks a web server for a page.
package struct HTTPProbe: Hashable, Codable, Sendable {
    package var urls: SitePair<Template?>
    package var statuses: [Int]
    /// Text that the page must contain.
    package var body: String?
    package var authority: String?
    package var expiresWithin: Interval
    package var user: String?
    package var passwordCredential: String?

    static let urlKey = Key("url", .scalar(.url(.question)), .required, perSite: true, "The page.")
    private static let statusKey = Key(
        "status", .list(.integer(100...599), count: 1...32), .fallback(.words(["200", "204"])), tuning: true,
        "The answers that mean alive; any other is dead.")
    private static let bodyKey = Key("body", .text, tuning: true, "Text that the page must contain to be alive.")
    private static let authorityKey = Key(
        "tls-ca", .scalar(.path), tuning: true,
        "The certificates that vouch for the server's; the system's where left out.")
    private static let expiryKey = Key(
        "expires-within", .scalar(.duration(0...31_536_000_000)), default: "7d", tuning: true,
        "A certificate that ends sooner makes the answer degraded.")
    private static let userKey = Key("user", .text, tuning: true, "The user of a page that asks for one.")
    private static let passwordKey = Key(
        "password-credential", .scalar(.credential), tuning: true, "The credential with the user's password.")

    package static let block = Block(
        "http", "A page of a web server.",
        [urlKey, statusKey, bodyKey, authorityKey, expiryKey, userKey, passwordKey])

    package init(_ fields: Fields) throws(Unread) {
        urls = try fields.maybePair(Self.urlKey)
        statuses = try fields.value(Self.statusKey)
        body = try fields.maybe(Self.bodyKey)
        authority = try fields.maybe(Self.authorityKey)
        expiresWithin = try fields.value(Self.expiryKey)
        user = try fields.maybe(Self.userKey)
        passwordCredential = try fields.maybe(Self.passwordKey)
    }
}
