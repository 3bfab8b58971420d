import Model

/// How a database server is started and stopped.
package enum ControlKind: Hashable, Codable, Sendable {
    case systemd(unit: String)
    case pgCtl(PgCtl)
    case command(start: [Template], stop: [Template])

    private static let unitKey = Key("unit", .scalar(.unit), .required, "The unit of the server.")
    private static let startKey = Key("start", .argv(.step), .required, "Starts the server and returns.")
    private static let stopKey = Key("stop", .argv(.step), .required, "Stops the server cleanly and returns.")

    package static let family = Family(
        "control", "How a database server is started and stopped.",
        [
            Block("systemd", "By the service manager of its host; masked while it must stay closed.", [unitKey]),
            PgCtl.block,
            Block("command", "By commands of one's own, on the database's host.", [startKey, stopKey]),
        ])
}

extension ControlKind: Readable {
    package static func read(_ node: Node) throws(Unread) -> ControlKind {
        guard case .fields(let fields) = node.value else { throw Unread() }
        switch fields.block.name {
        case "systemd": return .systemd(unit: try fields.value(unitKey))
        case "pg_ctl": return .pgCtl(try PgCtl(fields))
        default: return .command(start: try fields.value(startKey), stop: try fields.value(stopKey))
        }
    }

    package var unit: String? {
        switch self {
        case .systemd(let unit): unit
        case .pgCtl, .command: nil
        }
    }
}
