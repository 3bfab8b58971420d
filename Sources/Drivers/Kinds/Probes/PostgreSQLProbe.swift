package import Model

/// Asks a PostgreSQL server by logging in and, at the active site, by a small write.
package struct PostgreSQLProbe: Hashable, Codable, Sendable {
    package var login: PostgreSQLLogin
    /// Nil: the server of the pool's database.
    package var hosts: SitePair<String?>
    package var ports: SitePair<Int?>
    package var writes: Bool
    package var freshEvery: Interval

    static let hostKey = Key(
        "host", .scalar(.host), perSite: true, "The host of the server; the pool's database where left out.")
    private static let portKey = Key(
        "port", .integer(1...65_535), perSite: true, "Its TCP port; the pool's database where left out.")
    private static let writesKey = Key(
        "write", .flag, default: "true", tuning: true,
        "Whether the active side is asked by a small write, which also notices a full disk.")
    private static let freshKey = Key(
        "fresh-every", .scalar(.duration(1_000...3_600_000)), default: "30s", tuning: true,
        "How often a new connection is made although the kept one is fine.")

    /// What is left out of the login is that of the pool's database.
    private static let loginKeys = PostgreSQLLogin.keys.map {
        Key($0.name, $0.form, .optional, tuning: true, $0.doc + " That of the pool's database where left out.")
    }

    package static let block = Block(
        "postgresql",
        "A PostgreSQL server, by a login and a small write. Refused, reset and silent are dead;"
            + " read-only, full, starting and overcrowded are degraded; a refused login is unknown.",
        loginKeys + [hostKey, portKey, writesKey, freshKey])

    package init(_ fields: Fields, database: PostgreSQLDatabase?) throws(Unread) {
        login = try PostgreSQLLogin(fields, otherwise: database?.login)
        hosts = try fields.maybePair(Self.hostKey)
        ports = try fields.maybePair(Self.portKey)
        writes = try fields.value(Self.writesKey)
        freshEvery = try fields.value(Self.freshKey)
    }
}
