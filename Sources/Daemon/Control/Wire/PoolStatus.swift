package struct PoolStatus: Codable, Sendable {
    package var name: String
    package var phase: String
    package var phaseSince: Timestamp
    package var active: String?
    package var primary: String
    package var backup: String
    package var epoch: Int
    package var level: String
    package var protected: Bool
    package var paused: PauseStatus?
    package var drill: DrillStatus?
    package var sites: NamedValues<SiteStatus>
    package var lag: LagStatus?
    package var run: RunDocument?
    package var attention: [AttentionItem]
}

package struct PauseStatus: Codable, Sendable {
    package var since: Timestamp
    package var until: Timestamp?
    package var by: String
    package var reason: String
}

/// The last rehearsal of the pool's plan.
package struct DrillStatus: Codable, Sendable {
    package var at: Timestamp
    package var result: String
    /// Whether the plan is still the one that was rehearsed.
    package var verified: Bool

    package init(at: Timestamp, result: String, verified: Bool) {
        self.at = at
        self.result = result
        self.verified = verified
    }
}

package struct SiteStatus: Codable, Sendable {
    package var health: String
    package var since: Timestamp
    package var role: String
    package var fenced: Bool?
    package var probes: [ProbeStatus]
}

package struct ProbeStatus: Codable, Sendable {
    package var name: String
    package var health: String
    package var evidence: String
    package var ageSeconds: Double?
}

package struct LagStatus: Codable, Sendable {
    package var bytes: Int64?
    package var seconds: Double?
    package var ageSeconds: Double
}

package struct AttentionItem: Codable, Sendable {
    package var kind: String
    package var since: Timestamp
    package var text: String
    package var hint: String?
}
