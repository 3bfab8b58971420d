import Model
import Orchestration

// Worlds in which the daemon is stopped, paused, killed or put back.

extension Worlds {
    static let shortSteps = [
        StepTemplate(.fence, when: .disaster), StepTemplate(.freeze, when: .planned), StepTemplate(.drain),
        StepTemplate(.promote),
    ]

    /// The daemon dies again and again.
    static var crashBrake: World {
        var judged = policy()
        judged.minOutage = .zero
        var world = World("crash brake", settings: Settings(pools: [pool(shortSteps, by: judged)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead])]
        world.steady = seen
        world.endings = [.done, .unknownGoing]
        world.fates = Fate.allCases
        world.wishes = [.resumeAll, .step(.retry, []), .abortRun]
        world.features = [.asleep]
        world.budget = Budget(orders: 1, crashes: 6, laters: 1)
        world.prelude = [.tick, .observe(0, .alive)]
        return world
    }

    /// Pauses of everything, of the pool and of the run, with and without an end.
    static var pauses: World {
        var judged = policy()
        judged.minOutage = .zero
        var world = World("pauses", settings: Settings(pools: [pool(shortSteps, by: judged)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead])]
        world.steady = seen
        world.wishes = [
            .pause(isTimed: false), .pause(isTimed: true), .pauseAll(isTimed: false), .pauseAll(isTimed: true), .resume,
            .resumeAll, .pauseRun, .resumeRun, .abortRun, .failover(.planned, []), .acknowledge,
        ]
        world.endings = [.done, .failed, .unknownGoing]
        world.fates = [.vanished, .goesOn]
        world.features = [.asleep]
        world.budget = Budget(orders: 4, crashes: 1)
        world.prelude = [.tick, .observe(0, .alive)]
        return world
    }

    /// An older copy of the ledger is put back, at any moment of a disaster or of a planned move.
    static var restored: World {
        var judged = policy()
        judged.minOutage = .zero
        var world = World(
            "restored ledger", settings: Settings(pools: [pool(shortSteps, by: judged)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead])]
        world.steady = seen
        world.wishes = [
            .failover(.planned, []), .failback(.planned, .hold), .failover(.disaster, .unfenced), .adopt(.primary),
            .adopt(.backup), .fence, .unfence, .protect([]),
        ]
        world.endings = [.done, .failed, .unknownGoing]
        world.restores = [.beginning, .beginningBlind, .now]
        world.budget = Budget(orders: 3, crashes: 1)
        world.prelude = [.tick, .observe(0, .alive)]
        return world
    }

    /// The daemon's own trouble: tilt, a full disk, a slow one, and a clean stop.
    static var ownHealth: World {
        var judged = policy()
        judged.minOutage = .zero
        var world = World("own health", settings: Settings(pools: [pool(shortSteps, by: judged)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead, .unknown])]
        world.steady = seen
        world.wishes = [.failover(.disaster, .unfenced), .abortRun, .fence, .step(.retry, [])]
        world.endings = [.done, .failed, .unknownGoing]
        world.fates = [.acted]
        world.features = [.ledger, .slowCommit]
        world.budget = Budget(orders: 1, crashes: 1, tilts: 1, stops: 1)
        world.prelude = [.tick, .observe(0, .alive)]
        return world
    }

    /// An empty ledger meets two databases.
    static var firstStart: World {
        var pool = pool(shortSteps)
        pool.probes.append(probe(.witness))
        pool.probes[1].place = .only(.primary)
        var world = World("first start", settings: Settings(pools: [pool]), truths: [.normal])
        world.open = [
            Inquiry(.probe(0, .primary), [.alive, .dead]), Inquiry(.probe(1, .primary), [.alive, .dead, .unknown]),
            Inquiry(.database(.primary), [.truth, .hidden]), Inquiry(.database(.backup), [.truth, .hidden]),
        ]
        world.steady = [Inquiry(.probe(0, .backup)), Inquiry(.fence(0, .primary))]
        world.wishes = [.adopt(.primary), .adopt(.backup), .failover(.planned, [])]
        world.endings = [.done]
        world.mishaps = [.oldComesUp, .standbyStops]
        world.budget = Budget(orders: 1, mishaps: 1)
        return world
    }

    /// Another configuration at any moment.
    static var reloads: World {
        let steps = shortSteps
        var observing = policy(.observe)
        observing.minOutage = .zero
        var judged = policy()
        judged.minOutage = .zero
        var renamed = pool(steps, by: judged)
        renamed.identity = "another"
        let unfenced = pool([StepTemplate(.drain)] + steps, by: judged)
        var world = World("reloads", settings: Settings(pools: [pool(steps, by: observing)]), truths: [.normal])
        world.others = [
            Settings(pools: [pool(steps, by: judged)]), Settings(pools: [renamed]), Settings(pools: [unfenced]),
        ]
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead])]
        world.steady = seen
        world.wishes = [
            .reload(0), .reload(1), .reload(2), .failover(.planned, []), .failover(.disaster, []), .fence, .unfence,
            .abortRun,
        ]
        world.endings = [.done, .failed]
        world.fates = [.acted]
        world.budget = Budget(orders: 3, crashes: 1)
        world.prelude = [.tick, .observe(0, .alive)]
        return world
    }
}
