/// Whether a move would go through if it had to be made now, in the words of Nagios.
package struct ReadyDocument: Codable, Sendable {
    package var result: String
    package var pools: [PoolReadiness]

    package init(pools: [PoolReadiness]) {
        self.pools = pools
        result = Readiness.worst(pools.map { Readiness(rawValue: $0.result) ?? .unknown }).rawValue
    }
}

package struct PoolReadiness: Codable, Sendable {
    package var pool: String
    package var result: String
    package var checks: [ReadinessCheck]

    package init(pool: String, checks: [ReadinessCheck]) {
        self.pool = pool
        self.checks = checks
        result = Readiness.worst(checks.map { Readiness(rawValue: $0.result) ?? .unknown }).rawValue
    }
}

package struct ReadinessCheck: Codable, Sendable {
    package var name: String
    package var result: String
    package var text: String
    package var hint: String?
    package var ageSeconds: Double?

    package init(name: String, result: Readiness, text: String, hint: String? = nil, ageSeconds: Double? = nil) {
        self.name = name
        self.result = result.rawValue
        self.text = text
        self.hint = hint
        self.ageSeconds = ageSeconds
    }
}

package enum Readiness: String, CaseIterable, Sendable {
    case ok
    case warning
    case critical
    case unknown

    /// The exit code of a Nagios plugin.
    package var code: Int32 {
        switch self {
        case .ok: 0
        case .warning: 1
        case .critical: 2
        case .unknown: 3
        }
    }

    /// Critical before unknown before warning: what is known to be broken is said first. Nothing checked is unknown.
    package static func worst(_ all: [Readiness]) -> Readiness {
        for readiness in [Readiness.critical, .unknown, .warning] where all.contains(readiness) { return readiness }
        return all.isEmpty ? .unknown : .ok
    }
}
