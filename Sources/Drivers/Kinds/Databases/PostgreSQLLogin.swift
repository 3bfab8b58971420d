/// How the daemon logs in to a PostgreSQL server.
package struct PostgreSQLLogin: Hashable, Codable, Sendable {
    /// How far an encrypted connection is insisted on, in PostgreSQL's own words.
    package enum Encryption: String, ReadableWord {
        case disable
        case prefer
        case require
        case verifyCA = "verify-ca"
        case verifyFull = "verify-full"
    }

    package var user: String
    package var database: String
    package var passwordCredential: String?
    package var encryption: Encryption
    package var authority: String?

    private static let userKey = Key(
        "user", .text, default: "postgres", tuning: true, "The role the daemon logs in as.")
    private static let databaseKey = Key(
        "database", .text, default: "postgres", tuning: true, "The database it connects to.")
    private static let passwordKey = Key(
        "password-credential", .scalar(.credential), tuning: true,
        "The credential with the role's password; none where the server asks for none.")
    private static let encryptionKey = Key(
        "tls",
        .word(
            Word("disable", "never"), Word("prefer", "where the server can"), Word("require", "always"),
            Word("verify-ca", "always, by a server with a certificate of `tls-ca`"),
            Word("verify-full", "the same, and made out for its address")),
        default: "prefer", tuning: true, "Whether connections are encrypted.")
    private static let authorityKey = Key(
        "tls-ca", .scalar(.path), tuning: true, "The certificates that vouch for the server's.")

    static let keys = [userKey, databaseKey, passwordKey, encryptionKey, authorityKey]

    init(_ fields: Fields) throws(Unread) {
        user = try fields.value(Self.userKey)
        database = try fields.value(Self.databaseKey)
        passwordCredential = try fields.maybe(Self.passwordKey)
        encryption = try fields.value(Self.encryptionKey)
        authority = try fields.maybe(Self.authorityKey)
    }
}

extension PostgreSQLLogin {
    /// A login of which every part may be left out, and is then that of another.
    init(_ fields: Fields, otherwise other: PostgreSQLLogin?) throws(Unread) {
        user = try fields.maybe(Self.userKey) ?? other?.user ?? "postgres"
        database = try fields.maybe(Self.databaseKey) ?? other?.database ?? "postgres"
        passwordCredential = try fields.maybe(Self.passwordKey) ?? other?.passwordCredential
        encryption = try fields.maybe(Self.encryptionKey) ?? other?.encryption ?? .prefer
        authority = try fields.maybe(Self.authorityKey) ?? other?.authority
    }
}
