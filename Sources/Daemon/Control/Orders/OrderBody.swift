package import Model
import Orchestration

/// The words of an order: option names with `_` for `-`. The client writes it, the server reads it strictly.
package struct OrderBody: Hashable, Sendable {
    package var reason: String
    /// Who typed it under sudo. Recorded beside the uid and never believed in its place.
    package var sudoUser: String?
    package var mode: Mode?
    package var accepted: Acceptances = []
    /// The name of a site.
    package var active: String?
    package var length: Interval?
    package var planDigest: String?

    package init(reason: String) { self.reason = reason }

    /// More than this is no reason but a report, and would fill the audit.
    package static let reasonLimit = 1_000
    package static let byteLimit = 65_536
}

extension OrderTarget {
    /// The names that the order's body may have besides `reason` and `sudo_user`.
    package var allowedNames: [String] {
        switch self {
        case .pool(_, .failover): ["mode", "accept_loss", "accept_unfenced", "plan_digest"]
        case .pool(_, .failback): ["mode", "accept_hold", "accept_loss", "accept_unfenced", "plan_digest"]
        case .pool(_, .protect): ["accept_divergence"]
        case .pool(_, .pause), .everything(.pause): ["for"]
        case .pool(_, .adopt): ["active"]
        case .run(_, .disaster): ["accept_loss", "accept_unfenced"]
        case .step: ["accept_loss", "accept_unfenced", "accept_divergence"]
        case .everything(.ack): ["all"]
        case .pool, .everything, .run: []
        }
    }
}

extension OrderBody {
    package var document: JSONValue {
        var members = [JSONValue.Member("reason", .text(reason))]
        if let sudoUser { members.append(.init("sudo_user", .text(sudoUser))) }
        if let mode { members.append(.init("mode", .text(mode.description))) }
        for (name, acceptance) in Self.acceptances where accepted.contains(acceptance) {
            members.append(.init(name, .bool(true)))
        }
        if let active { members.append(.init("active", .text(active))) }
        if let length { members.append(.init("for", .text(length.description))) }
        if let planDigest { members.append(.init("plan_digest", .text(planDigest))) }
        return .object(members)
    }

    static let acceptances: [(String, Acceptances)] = [
        ("accept_loss", .loss), ("accept_unfenced", .unfenced), ("accept_hold", .hold),
        ("accept_divergence", .divergence),
    ]
}
