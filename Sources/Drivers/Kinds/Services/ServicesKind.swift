import Model

/// What runs beside the database, by the technology that starts and stops it.
package enum ServicesKind: Hashable, Codable, Sendable {
    case systemd(SystemdServices)
    case command(CommandServices)

    package static let family = Family(
        "services", "What runs beside the database.", common: [Common.name],
        [SystemdServices.block, CommandServices.block])
}

extension ServicesKind: Readable {
    package static func read(_ node: Node) throws(Unread) -> ServicesKind {
        guard case .fields(let fields) = node.value else { throw Unread() }
        switch fields.block.name {
        case "systemd": return .systemd(try SystemdServices(fields))
        default: return .command(try CommandServices(fields))
        }
    }

    package func commands(starting: Bool, in scene: Scene) -> [PlannedCommand] {
        switch self {
        case .systemd(let services): services.commands(starting: starting, in: scene)
        case .command(let services): services.commands(starting: starting, in: scene)
        }
    }
}
