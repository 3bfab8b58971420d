package import Model

/// A pair of SQL Server databases with log shipping between the sites, each mirrored inside its site where it may be.
package struct SQLServerDatabase: Hashable, Codable, Sendable {
    package struct Store: Hashable, Codable, Sendable {
        package var host: String
        package var port: Int
        /// The other half of the in-site mirror; nil where there is none.
        package var mirror: String?
        package var witness: String?
        /// Where the copies of the log backups lie, as this server sees it.
        package var copyShare: String?
    }

    package enum InSite: String, ReadableWord {
        case propose
        case automatic
    }

    package enum Insistence: String, ReadableWord {
        case required
        case warn
    }

    package enum Seeding: String, ReadableWord {
        case reverse
        case printed
    }

    package var stores: SitePair<Store>
    package var database: String
    package var user: String
    package var passwordCredential: String
    package var authority: String?
    /// The share that every server of both sites reads and writes.
    package var backupShare: String
    package var inSite: InSite
    package var lastCopyBackedUp: Insistence
    package var seeding: Seeding
    package var removesShippingFirst: Bool
    package var mirrorTimeout: Interval
    package var backupThreshold: Interval
    package var restoreThreshold: Interval
}

extension SQLServerDatabase {
    static let host = Key("host", .scalar(.host), .required, perSite: true, "The host of the principal's instance.")
    static let port = Key("port", .integer(1...65_535), default: "1433", perSite: true, "Its TCP port.")
    static let mirror = Key(
        "mirror", .scalar(.endpoint), perSite: true, "The mirror inside the site; none where it is left out.")
    static let witness = Key(
        "witness", .scalar(.endpoint), perSite: true,
        "The witness of the mirror, for an automatic change inside a site.")
    static let copyShare = Key(
        "copy-share", .text, perSite: true, "The share or directory to which this site's server copies log backups.")
    static let database = Key("database", .text, default: "mgc", "The database that is shipped.")
    private static let user = Key("user", .text, .required, tuning: true, "The login of the daemon.")
    private static let password = Key(
        "password-credential", .scalar(.credential), .required, tuning: true, "The credential with its password.")
    private static let authority = Key(
        "tls-ca", .scalar(.path), tuning: true,
        "The certificates that vouch for the servers'; connections are encrypted.")
    private static let backupShare = Key(
        "backup-share", .text, .required, "The share for log backups; every server of both sites reads and writes it.")
    private static let inSite = Key(
        "in-site",
        .word(
            Word("propose", "says so, with the order to give"),
            Word("automatic", "changes to the mirror inside the site by itself")),
        default: "propose", tuning: true, "What to do when only the principal has died and its mirror is synchronised.")
    private static let lastCopy = Key(
        "last-copy-backed-up",
        .word(
            Word("required", "the step fails without"), Word("warn", "the step goes on with a warning")),
        default: "required", tuning: true,
        "Whether a verified backup must exist elsewhere before the last independent copy is overwritten.")
    private static let seeding = Key(
        "seed",
        .word(
            Word("reverse", "log shipping turned round: a short outage"),
            Word("printed", "a full backup and a full restore, as the vendor prints it")),
        default: "reverse", tuning: true, "How the site left behind is rebuilt.")
    private static let removal = Key(
        "remove-shipping",
        .word(
            Word("after-promote", "only when nothing needs it any more"),
            Word("before-promote", "as the vendor prints it; the record of the last file copied is lost first")),
        default: "after-promote", tuning: true, "When log shipping is removed on the secondary.")
    private static let mirrorTimeout = Key(
        "mirror-timeout", .scalar(.duration(5_000...3_600_000)), default: "10s", tuning: true,
        "After how much silence a mirror takes its partner for lost.")
    private static let backupThreshold = Key(
        "backup-threshold", .scalar(.duration(60_000...86_400_000)), default: "60m", tuning: true,
        "How old the newest log backup may be.")
    private static let restoreThreshold = Key(
        "restore-threshold", .scalar(.duration(60_000...86_400_000)), default: "45m", tuning: true,
        "How old the newest restored log may be.")

    package static let block = Block(
        "sqlserver", "A pair of SQL Server databases with log shipping, mirrored inside each site where wanted.",
        sections: .keys,
        [
            host, port, mirror, witness, copyShare, database, user, password, authority, backupShare, inSite, lastCopy,
            seeding, removal, mirrorTimeout, backupThreshold, restoreThreshold,
        ])
}

extension SQLServerDatabase: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        stores = SitePair(primary: try Store(fields, .primary), backup: try Store(fields, .backup))
        database = try fields.value(Self.database)
        user = try fields.value(Self.user)
        passwordCredential = try fields.value(Self.password)
        authority = try fields.maybe(Self.authority)
        backupShare = try fields.value(Self.backupShare)
        inSite = try fields.value(Self.inSite)
        lastCopyBackedUp = try fields.value(Self.lastCopy)
        seeding = try fields.value(Self.seeding)
        let removal: String = try fields.value(Self.removal)
        removesShippingFirst = removal == "before-promote"
        mirrorTimeout = try fields.value(Self.mirrorTimeout)
        backupThreshold = try fields.value(Self.backupThreshold)
        restoreThreshold = try fields.value(Self.restoreThreshold)
    }

    package var traits: DatabaseTraits {
        var traits = DatabaseTraits()
        traits.protectsLocally = stores.primary.mirror != nil || stores.backup.mirror != nil
        return traits
    }

    /// The name as it stands in a statement.
    package var quotedName: String { "[\(database.replacing("]", with: "]]"))]" }

    func commands(for verb: Verb, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        func sql(_ text: String, _ purpose: PlannedCommand.Purpose, _ site: Site) -> PlannedCommand {
            PlannedCommand(.sql, purpose, on: stores[site].host, text)
        }
        let state = "SELECT state_desc FROM sys.databases WHERE name = N'\(database.replacing("'", with: "''"))'"
        switch verb {
        case .freeze:
            return [
                sql("ALTER DATABASE \(quotedName) SET SINGLE_USER WITH ROLLBACK IMMEDIATE", .perform, site),
                sql("BACKUP LOG \(quotedName) TO DISK = N'\(backupShare)\\TAIL.trn' WITH NORECOVERY", .perform, site),
                sql(state, .check, site), sql("RESTORE DATABASE \(quotedName) WITH RECOVERY", .undo, site),
            ]
        case .drain:
            return [
                sql("RESTORE HEADERONLY FROM DISK = N'FILE'", .check, site),
                sql("RESTORE LOG \(quotedName) FROM DISK = N'FILE' WITH NORECOVERY", .perform, site),
            ]
        case .promote:
            return [
                sql(state, .check, site.other), sql("RESTORE DATABASE \(quotedName) WITH RECOVERY", .perform, site),
                sql(state, .check, site),
            ]
        case .unfence, .verify, .rehearse, .seed, .protect, .protectLocal:
            return [sql(state, .check, site)]
        case .fence, .stopServices, .switchEntry, .startServices, .approve, .wait, .run, .notify:
            return []
        }
    }
}

extension SQLServerDatabase.Store {
    init(_ fields: Fields, _ site: Site) throws(Unread) {
        func own<Wanted: Readable>(_ key: Key) throws(Unread) -> Wanted {
            let pair: SitePair<Wanted> = try fields.pair(key)
            return pair[site]
        }
        func maybe(_ key: Key) throws(Unread) -> String? {
            let pair: SitePair<String?> = try fields.maybePair(key)
            return pair[site]
        }
        host = try own(SQLServerDatabase.host)
        port = try own(SQLServerDatabase.port)
        mirror = try maybe(SQLServerDatabase.mirror)
        witness = try maybe(SQLServerDatabase.witness)
        copyShare = try maybe(SQLServerDatabase.copyShare)
    }
}
