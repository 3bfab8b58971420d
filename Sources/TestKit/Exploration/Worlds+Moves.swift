import Model
import Orchestration

// Worlds in which the active site moves.

extension Worlds {
    static let disasterSteps = [
        StepTemplate(.fence, when: .disaster), StepTemplate(.freeze, when: .planned), StepTemplate(.drain),
        StepTemplate(.promote), StepTemplate(.verify), StepTemplate(.protect),
    ]

    static let seen: [Inquiry] = [
        Inquiry(.probe(0, .backup)), Inquiry(.database(.primary)), Inquiry(.database(.backup)),
        Inquiry(.fence(0, .primary)),
    ]

    /// The primary goes dark, or seems to; the daemon acts by itself and dies once at any moment.
    static var disasterAutomatic: World {
        var world = World("disaster, automatic", settings: Settings(pools: [pool(disasterSteps)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead, .unknown])]
        world.steady = seen
        world.endings = [.done, .foundDone, .failed, .unknownDone, .unknownOver, .unknownGoing]
        world.surveys = SurveyWord.allCases
        world.strays = [.late, .foreign]
        world.fates = Fate.allCases
        world.features = [.strike, .asleep]
        world.budget = Budget(crashes: 1)
        world.prelude = [.tick, .observe(0, .alive), .tick, .observe(0, .alive)]
        return world
    }

    /// An operator moves the pool away from a site that may be dead, with and without taking exceptions upon himself.
    static var disasterOrdered: World {
        let steps = [
            StepTemplate(.fence, when: .disaster), StepTemplate(.stopServices), StepTemplate(.freeze, when: .planned),
            StepTemplate(.drain), StepTemplate(.promote),
        ]
        var judged = policy(.propose)
        judged.minOutage = .zero
        var pool = pool(steps, by: judged)
        pool.services = ["chat"]
        pool.fences[0].stopsWholeSite = false
        var world = World("disaster, ordered", settings: Settings(pools: [pool]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead])]
        world.steady = seen
        world.wishes = [
            .failover(.disaster, []), .failover(.disaster, .unfenced), .failover(.disaster, .loss),
            .failover(.disaster, [.unfenced, .loss]), .unexplained, .abortRun, .adopt(.primary), .adopt(.backup),
            .step(.retry, []), .step(.retry, .loss), .step(.skip, []), .step(.skip, [.loss, .unfenced]),
            .step(.done, []), .step(.done, [.loss, .unfenced]), .step(.approve, []), .drill,
        ]
        world.endings = [.done, .failed, .hopeless, .unknownDone, .unknownGoing]
        world.surveys = [.truth, .silence]
        world.mishaps = [.fallsBehind]
        world.budget = Budget(orders: 3, mishaps: 1)
        world.prelude = [.tick, .observe(0, .alive), .tick, .observe(0, .alive)]
        return world
    }

    /// Both sites live and an operator moves the pool, stops half-way, takes it back, or turns it into a disaster.
    static var plannedFailover: World {
        let steps = [
            StepTemplate(.fence, when: .disaster), StepTemplate(.stopServices), StepTemplate(.freeze, when: .planned),
            StepTemplate(.drain), StepTemplate(.promote), StepTemplate(.switchEntry), StepTemplate(.protect),
        ]
        var pool = pool(steps, by: policy(.observe))
        pool.services = ["chat"]
        pool.entries = ["front"]
        var world = World("failover, planned", settings: Settings(pools: [pool]), truths: [.normal])
        world.steady = [Inquiry(.probe(0, .primary))] + seen + [Inquiry(.entry(0))]
        world.wishes = [
            .failover(.planned, []), .abortRun, .pauseRun, .resumeRun, .turnDisaster([]),
            .turnDisaster([.unfenced, .loss]), .step(.retry, []), .step(.skip, .loss), .step(.done, .loss),
        ]
        world.endings = [.done, .foundDone, .failed, .hopeless, .unknownDone, .unknownOver]
        world.surveys = SurveyWord.allCases
        world.strays = [.late, .turned, .foreign, .survey]
        world.fates = Fate.allCases
        world.budget = Budget(orders: 3, crashes: 1)
        world.prelude = [.tick, .tick]
        return world
    }

    /// Home comes back: unfenced, rebuilt, and the pool moves there.
    static var plannedFailback: World {
        let steps = [
            StepTemplate(.fence, when: .disaster), StepTemplate(.unfence, when: .planned),
            StepTemplate(.seed, when: .planned), StepTemplate(.stopServices), StepTemplate(.freeze, when: .planned),
            StepTemplate(.drain), StepTemplate(.promote), StepTemplate(.protect),
        ]
        var pool = pool(steps)
        pool.services = ["chat"]
        var truth = PoolTruth.normal
        truth.entry = .backup
        var world = World("failback, planned", settings: Settings(pools: [pool]), truths: [truth])
        world.open = [Inquiry(.database(.primary), [.truth, .hidden])]
        world.steady = [
            Inquiry(.probe(0, .primary)), Inquiry(.probe(0, .backup)), Inquiry(.database(.backup)),
            Inquiry(.fence(0, .primary)), Inquiry(.fence(0, .backup)),
        ]
        world.wishes = [
            .failback(.planned, []), .failback(.planned, .hold), .failback(.disaster, .unfenced), .unfence, .abortRun,
            .protect([]), .protect(.divergence), .step(.retry, []), .step(.retry, .divergence),
            .turnDisaster(.unfenced),
        ]
        world.endings = [.done, .failed, .divergence, .unknownGoing]
        world.mishaps = [.fenceFallsOff]
        world.budget = Budget(orders: 3, mishaps: 1, laters: 1)
        world.prelude = fencedAndMoved
        return world
    }

    /// From a healthy pool to the backup by an automatic disaster, the primary fenced.
    static let fencedAndMoved: [Happening] =
        [.tick, .observe(0, .truth), .tick, .observe(0, .truth), .tick, .mishap(0, .primaryDies), .tick, .tick, .tick]
        + [.report(0, .done), .report(0, .done), .survey(0, .truth), .report(0, .done), .report(0, .done), .tick]
}
