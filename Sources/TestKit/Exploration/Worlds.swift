import Model

/// The worlds that are explored. Each is small in all but one or two respects, and together they are the product.
package enum Worlds {
    package static let all: [World] =
        small + [
            disasterAutomatic, disasterOrdered, plannedFailover, plannedFailback, repairs, twoPools, crashBrake, pauses,
            restored, ownHealth, firstStart, reloads,
        ]

    static let chat = PoolID("chat")

    static func policy(_ level: Level = .automatic) -> Policy {
        var policy = Policy()
        policy.level = level
        policy.minOutage = .seconds(31)
        policy.maxLoss = 50
        policy.maxLag = .seconds(60)
        policy.lagSampleAge = .seconds(62)
        policy.cooldown = .hours(1)
        policy.failbackHold = .hours(1)
        policy.runDeadline = .hours(1)
        return policy
    }

    /// A series is void after two instants.
    static func probe(_ purpose: ProbeSettings.Purpose = .vital, downAfter: Int = 1, upAfter: Int = 1) -> ProbeSettings
    {
        ProbeSettings(
            name: "database", purpose: purpose, interval: .seconds(10), timeout: .seconds(10), downAfter: downAfter,
            upAfter: upAfter)
    }

    /// Steps that have little time: two instants each, an attempt one.
    static func brief(_ templates: [StepTemplate]) -> [StepTemplate] {
        templates.map { template in
            var brief = template
            brief.timeout = .seconds(20)
            brief.deadline = .seconds(50)
            return brief
        }
    }

    static func pool(_ steps: [StepTemplate], by policy: Policy = Worlds.policy()) -> PoolSettings {
        PoolSettings(
            id: chat, siteNames: SitePair(primary: "paris", backup: "lyon"), policy: policy, probes: [probe()],
            fences: [FenceSettings(name: "power")], failover: brief(steps), failback: brief(steps), identity: "one")
    }
}
