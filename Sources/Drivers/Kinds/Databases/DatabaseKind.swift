package import Model

/// The database of a pool, by the technology that it is.
package enum DatabaseKind: Hashable, Codable, Sendable {
    case postgresql(PostgreSQLDatabase)
    case sqlserver(SQLServerDatabase)
    case command(CommandDatabase)

    package static let family = Family(
        "database", "The log-shipping pair that is promoted.",
        [PostgreSQLDatabase.block, SQLServerDatabase.block, CommandDatabase.block],
        faults: { faults(in: $0) })
}

extension DatabaseKind: Readable {
    package static func read(_ node: Node) throws(Unread) -> DatabaseKind {
        guard case .fields(let fields) = node.value else { throw Unread() }
        switch fields.block.name {
        case "postgresql": return .postgresql(try PostgreSQLDatabase(fields))
        case "sqlserver": return .sqlserver(try SQLServerDatabase(fields))
        default: return .command(try CommandDatabase(fields))
        }
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        fields.block.name == "postgresql" ? PostgreSQLDatabase.faults(in: fields) : []
    }

    package var traits: DatabaseTraits {
        switch self {
        case .postgresql(let database): database.traits
        case .sqlserver(let database): database.traits
        case .command(let database): database.traits
        }
    }

    package var hosts: SitePair<String> {
        switch self {
        case .postgresql(let it): SitePair(primary: it.servers.primary.host, backup: it.servers.backup.host)
        case .sqlserver(let it): SitePair(primary: it.stores.primary.host, backup: it.stores.backup.host)
        case .command(let it): it.hosts
        }
    }

    /// The unit that runs the server at a site, where a service manager does.
    package func unit(at site: Site) -> String? {
        guard case .postgresql(let database) = self else { return nil }
        return database.servers[site].control.unit
    }

    package func commands(for verb: Verb, in scene: Scene) -> [PlannedCommand] {
        switch self {
        case .postgresql(let database): database.commands(for: verb, in: scene)
        case .sqlserver(let database): database.commands(for: verb, in: scene)
        case .command(let database): database.commands(for: verb, in: scene)
        }
    }
}
