package import Model

/// A pair of PostgreSQL servers, one shipping its log to the other.
package struct PostgreSQLDatabase: Hashable, Codable, Sendable {
    /// One server of the pair.
    package struct Server: Hashable, Codable, Sendable {
        package var host: String
        package var port: Int
        package var data: String
        package var control: ControlKind
        package var binaries: String
        package var systemUser: String
        package var becoming: Becoming
        /// Where this server finds archived log segments; nil without an archive.
        package var archive: String?
        package var kept: String
    }

    /// How a command gets to be one of the user that owns the data.
    package enum Becoming: String, ReadableWord {
        case sudo
        case runuser
        case none
    }

    package enum Shipping: String, ReadableWord {
        case streaming
        case archive
        case both
    }

    package var servers: SitePair<Server>
    package var login: PostgreSQLLogin
    package var replicationUser: String
    package var replicationCredential: String?
    package var shipping: Shipping
    /// The shell line that PostgreSQL itself runs to fetch a segment; nil: a copy out of `archive`.
    package var restoreCommand: String?
    package var rewinds: Bool
}

extension PostgreSQLDatabase {
    static let host = Key("host", .scalar(.host), .required, perSite: true, "The host of the server.")
    static let port = Key("port", .integer(1...65_535), default: "5432", perSite: true, "Its TCP port.")
    static let data = Key("data", .scalar(.path), .required, perSite: true, "Its data directory.")
    static let control = Key(
        "control", .family(ControlKind.family), .required, perSite: true, "How it is started and stopped.")
    static let binaries = Key(
        "binaries", .scalar(.path), default: "/usr/lib/postgresql/15/bin", perSite: true, tuning: true,
        "The directory of `pg_ctl`, `pg_rewind` and `pg_basebackup` of its version.")
    static let systemUser = Key(
        "system-user", .text, default: "postgres", perSite: true, tuning: true,
        "The user of the operating system that owns the data.")
    static let becoming = Key(
        "become",
        .word(
            Word("sudo", "by `sudo`, which has to allow it without a password"),
            Word("runuser", "by `runuser`, which only root may"),
            Word("none", "not at all: the one who logs in is that user")),
        default: "sudo", perSite: true, tuning: true, "How commands get to be run as `system-user`.")
    static let archive = Key(
        "archive", .scalar(.path), perSite: true,
        "The directory in which this server finds the other's archived log segments.")
    static let kept = Key(
        "kept", .scalar(.path), perSite: true, tuning: true,
        "Where the data of a divergent server is kept before it is overwritten; `DATA.kept` where left out.")
    private static let replicationUser = Key(
        "replication-user", .text, tuning: true, "The role that streams the log; `user` where left out.")
    private static let replicationCredential = Key(
        "replication-credential", .scalar(.credential), tuning: true,
        "Its password; `password-credential` where left out.")
    static let shipping = Key(
        "shipping",
        .word(
            Word("streaming", "by a replication connection"), Word("archive", "by archived segments"),
            Word("both", "by both, which survives a gap in either")),
        default: "streaming", "How the log gets to the other site.")
    static let restoreCommand = Key(
        "restore-command", .text, tuning: true,
        "The shell line with which PostgreSQL fetches a segment; a copy out of `archive` where left out.")
    private static let rewinds = Key(
        "rewind", .flag, default: "true", tuning: true,
        "Try `pg_rewind` before a whole `pg_basebackup` when a server is rebuilt.")

    package static let block = Block(
        "postgresql", "A pair of PostgreSQL servers with log shipping.", sections: .keys,
        PostgreSQLLogin.keys + [
            host, port, data, control, binaries, systemUser, becoming, archive, kept, replicationUser,
            replicationCredential,
            shipping, restoreCommand, rewinds,
        ])
}

extension PostgreSQLDatabase: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        login = try PostgreSQLLogin(fields)
        servers = SitePair(primary: try Server(fields, .primary), backup: try Server(fields, .backup))
        replicationUser = try fields.maybe(Self.replicationUser) ?? login.user
        replicationCredential = try fields.maybe(Self.replicationCredential) ?? login.passwordCredential
        shipping = try fields.value(Self.shipping)
        restoreCommand = try fields.maybe(Self.restoreCommand)
        rewinds = try fields.value(Self.rewinds)
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        guard let database = try? PostgreSQLDatabase(fields), database.shipping != .streaming else { return [] }
        return Site.allCases.compactMap { site in
            let hasSource = database.restoreCommand != nil || database.servers[site].archive != nil
            guard !hasSource else { return nil }
            return Complaint(
                fields.mark(of: shipping),
                "ships by archive, and \(fields.sites?[site] ?? "a site") has no archive to restore from",
                allowed: "archive: for both sites, restore-command:, or shipping: streaming")
        }
    }

    package var traits: DatabaseTraits { DatabaseTraits() }
}

extension PostgreSQLDatabase.Server {
    init(_ fields: Fields, _ site: Site) throws(Unread) {
        func own<Wanted: Readable>(_ key: Key) throws(Unread) -> Wanted {
            let pair: SitePair<Wanted> = try fields.pair(key)
            return pair[site]
        }
        func maybe(_ key: Key) throws(Unread) -> String? {
            let pair: SitePair<String?> = try fields.maybePair(key)
            return pair[site]
        }
        host = try own(PostgreSQLDatabase.host)
        port = try own(PostgreSQLDatabase.port)
        data = try own(PostgreSQLDatabase.data)
        control = try own(PostgreSQLDatabase.control)
        binaries = try own(PostgreSQLDatabase.binaries)
        systemUser = try own(PostgreSQLDatabase.systemUser)
        becoming = try own(PostgreSQLDatabase.becoming)
        archive = try maybe(PostgreSQLDatabase.archive)
        kept = try maybe(PostgreSQLDatabase.kept) ?? data + ".kept"
    }
}
