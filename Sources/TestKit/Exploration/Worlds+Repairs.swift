import Model

// Worlds in which what was settled comes loose, and those in which two pools meet.

extension Worlds {
    /// The pool serves from the backup, and the old site, the entry or the fence will not stay as they were left.
    static var repairs: World {
        var judged = policy()
        judged.rejoinsByItself = true
        var pool = pool(disasterSteps + [StepTemplate(.switchEntry)], by: judged)
        pool.entries = ["front"]
        var world = World("repairs", settings: Settings(pools: [pool]), truths: [.normal])
        world.open = [
            Inquiry(.database(.primary), [.truth, .hidden]), Inquiry(.fence(0, .primary), [.truth, .hidden]),
        ]
        world.steady = [
            Inquiry(.probe(0, .primary)), Inquiry(.probe(0, .backup)), Inquiry(.database(.backup)), Inquiry(.entry(0)),
        ]
        world.wishes = [.unfence, .fence, .protect([]), .pause(isTimed: false), .abortRun, .adopt(.backup)]
        world.endings = [.done, .failed, .divergence]
        world.mishaps = [.fenceFallsOff, .oldComesUp, .entryForgets]
        world.fates = [.acted]
        world.budget = Budget(orders: 1, crashes: 1, mishaps: 2, tilts: 1)
        world.prelude =
            [.tick, .observe(0, .truth), .observe(1, .truth), .tick, .observe(0, .truth), .observe(1, .truth)]
            + [.mishap(0, .primaryDies), .tick, .observe(1, .truth), .tick, .observe(1, .truth)]
            + [.report(0, .done), .report(0, .done), .survey(0, .truth), .report(0, .done), .report(0, .done)]
            + [.report(0, .done), .tick]
        return world
    }

    /// Two pools on the same two sites, one fence for both, and a storm brake of one move.
    static var twoPools: World {
        var judged = policy()
        judged.minOutage = .zero
        var first = pool(shortSteps, by: judged)
        var second = first
        second.id = PoolID("mail")
        first.fences[0].sharedWith = [second.id]
        second.fences[0].sharedWith = [first.id]
        let storm = StormLimit(pools: 1, within: .hours(1))
        var world = World(
            "two pools", settings: Settings(pools: [first, second], storm: storm), truths: [.normal, .normal])
        world.open = [
            Inquiry(.probe(0, .primary), [.alive, .dead]), Inquiry(.probe(0, .primary), [.alive, .dead], pool: 1),
        ]
        world.steady = seen + seen.map { Inquiry($0.about, pool: 1) }
        world.wishes = [.acknowledgeAll, .unfence, .abortRun]
        world.endings = [.done]
        world.budget = Budget(orders: 1)
        world.prelude = [.tick, .observe(0, .alive), .observe(1, .alive)]
        return world
    }
}
