import Model

/// What clients connect to, by the technology that points it.
package enum EntryKind: Hashable, Codable, Sendable {
    case haproxy(HAProxyEntry)
    case dns(DNSEntry)
    case persistentChat(PersistentChatEntry)
    case command(CommandEntry)

    package static let family = Family(
        "entry", "What clients connect to.", common: [Common.name],
        [HAProxyEntry.block, DNSEntry.block, PersistentChatEntry.block, CommandEntry.block],
        faults: { faults(in: $0) })
}

extension EntryKind: Readable {
    package static func read(_ node: Node) throws(Unread) -> EntryKind {
        guard case .fields(let fields) = node.value else { throw Unread() }
        switch fields.block.name {
        case "haproxy": return .haproxy(try HAProxyEntry(fields))
        case "dns": return .dns(try DNSEntry(fields))
        case "persistent-chat": return .persistentChat(try PersistentChatEntry(fields))
        default: return .command(try CommandEntry(fields))
        }
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        switch fields.block.name {
        case "haproxy": HAProxyEntry.faults(in: fields)
        case "dns": DNSEntry.faults(in: fields)
        default: []
        }
    }

    package func commands(in scene: Scene) -> [PlannedCommand] {
        switch self {
        case .haproxy(let entry): entry.commands(in: scene)
        case .dns(let entry): entry.commands(in: scene)
        case .persistentChat(let entry): entry.commands(in: scene)
        case .command(let entry): entry.commands(in: scene)
        }
    }
}
