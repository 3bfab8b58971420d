import Model

/// How a site is proven stopped, by the technology that stops it.
package enum FenceKind: Hashable, Codable, Sendable {
    case units(UnitsFence)
    case agent(AgentFence)
    case command(CommandFence)

    package static let shared = Key(
        "shared", .flag, default: "false",
        "Other pools use this fence too: what it does to one it does to all. Each of them has to say so.")

    package static let family = Family(
        "fence", "How the site left behind is proven stopped.", common: [Common.name, shared],
        [UnitsFence.block, AgentFence.block, CommandFence.block],
        faults: { faults(in: $0) })
}

extension FenceKind: Readable {
    package static func read(_ node: Node) throws(Unread) -> FenceKind {
        guard case .fields(let fields) = node.value else { throw Unread() }
        switch fields.block.name {
        case "units": return .units(try UnitsFence(fields))
        case "agent": return .agent(try AgentFence(fields))
        default: return .command(try CommandFence(fields))
        }
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        fields.block.name == "agent" ? AgentFence.faults(in: fields) : []
    }

    package var stopsWholeSite: Bool {
        switch self {
        case .agent, .command: true
        case .units: false
        }
    }

    package var lifts: Bool {
        switch self {
        case .units, .agent: true
        case .command(let fence): fence.operations.has("unfence")
        }
    }

    package func commands(lifting: Bool, in scene: Scene) -> [PlannedCommand] {
        switch self {
        case .units(let fence): fence.commands(lifting: lifting, in: scene)
        case .agent(let fence): fence.commands(lifting: lifting, in: scene)
        case .command(let fence): fence.commands(lifting: lifting, in: scene)
        }
    }
}
