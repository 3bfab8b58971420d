import Model
import Orchestration

// Worlds that are walked in seconds without optimisation: for the tests, and to see whether a planted flaw is found.

extension Worlds {
    package static let small: [World] = [smallDisaster, smallPlanned]

    static var smallDisaster: World {
        var judged = policy()
        judged.minOutage = .zero
        var world = World(
            "small disaster", settings: Settings(pools: [pool(shortSteps, by: judged)]), truths: [.normal])
        world.open = [Inquiry(.probe(0, .primary), [.alive, .dead])]
        world.steady = seen
        world.endings = [.done, .failed, .unknownDone]
        world.surveys = SurveyWord.allCases
        world.strays = [.late, .foreign, .survey]
        world.fates = [.goesOn]
        world.wishes = [.pause(isTimed: false), .unexplained]
        world.budget = Budget(orders: 1, crashes: 1)
        world.prelude = [.tick, .observe(0, .alive)]
        return world
    }

    static var smallPlanned: World {
        var world = World(
            "small planned", settings: Settings(pools: [pool(shortSteps, by: policy(.observe))]), truths: [.normal])
        world.steady = [Inquiry(.probe(0, .primary))] + seen
        world.wishes = [
            .failover(.planned, []), .abortRun, .turnDisaster(.unfenced), .step(.retry, []), .adopt(.backup),
        ]
        world.endings = [.done, .failed, .unknownGoing]
        world.surveys = [.truth, .silence]
        world.strays = [.turned]
        world.budget = Budget(orders: 2)
        world.prelude = [.tick, .tick]
        return world
    }
}
