import Model

/// Who is told of what happens, and how.
package enum NotifierKind: Hashable, Codable, Sendable {
    case webhook(WebhookNotifier)
    case command(CommandNotifier)

    package static let family = Family(
        "notify", "Who is told of every transition and of every blocked or overdue run; at least once.",
        [WebhookNotifier.block, CommandNotifier.block],
        faults: { faults(in: $0) })
}

extension NotifierKind: Readable {
    package static func read(_ node: Node) throws(Unread) -> NotifierKind {
        guard case .fields(let fields) = node.value else { throw Unread() }
        switch fields.block.name {
        case "webhook": return .webhook(try WebhookNotifier(fields))
        default: return .command(try CommandNotifier(fields))
        }
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        fields.block.name == "webhook" ? WebhookNotifier.faults(in: fields) : []
    }
}
