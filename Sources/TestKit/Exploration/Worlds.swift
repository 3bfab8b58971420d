import Model

/// The worlds that are explored. Each is small in all but one or two respects, and together they are the product.
package enum Worlds {
    package static let all: [World] = [disasterAutomatic]

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
    static func probe(_ purpose: ProbeSettings.Purpose = .vital, downAfter: Int = 1, upAfter: Int = 1) -> ProbeSettings {
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

    static let disasterSteps = [
        StepTemplate(.fence, when: .disaster), StepTemplate(.freeze, when: .planned), StepTemplate(.drain),
        StepTemplate(.promote), StepTemplate(.verify), StepTemplate(.protect),
    ]

    static var disasterAutomatic: World {
        var world = World("disaster, automatic", settings: Settings(pools: [pool(disasterSteps)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead, .unknown])]
        world.steady = [
            Inquiry(.probe(0, .backup)), Inquiry(.database(.primary)), Inquiry(.database(.backup)),
            Inquiry(.fence(0, .primary)),
        ]
        world.endings = [.done, .foundDone, .failed, .unknownDone, .unknownOver, .unknownGoing]
        world.surveys = SurveyWord.allCases
        world.strays = [.late, .foreign]
        world.fates = Fate.allCases
        world.features = [.strike, .asleep]
        world.budget = Budget(crashes: 1)
        world.prelude = [.tick, .observe(0, .alive), .tick, .observe(0, .alive)]
        return world
    }
}
