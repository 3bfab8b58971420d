import Model
import Orchestration
import Runbook

// What was done to the world, held against what is so there.

extension Oracle {
    mutating func surveys(_ place: Int, _ survey: Survey) { facts[place].survey = survey }

    /// An order to act leaves the daemon: its intent must be on disk, and nothing of the kind still at work.
    mutating func performs(_ order: AttemptOrder, _ place: Int, _ deeds: [Deed], _ book: Book, at now: Instant) {
        let id = order.id
        guard let pool = book.pool(order.pool), let run = pool.run, run.attempt?.id == id else {
            blame(.intentFirst, "\(order.step.name) is performed without an intent on disk")
            return
        }
        if performed.contains(id) {
            blame(.repeatOnce, "attempt \(id.number) at \(order.step.name) is performed twice")
        }
        performed.append(id)
        for deed in deeds where deed.pool == place && !deed.isOver && !deed.hasActed && !deed.wasFound {
            let isSame = deed.order.id.run == id.run && deed.order.id.plan == id.plan
            let isFinished = isSame && run.isThrough(deed.order.id)
            if !isFinished {
                blame(
                    .repeatOnce,
                    "\(order.step.name) begins while \(deed.order.key) of attempt \(deed.order.id.number) "
                        + "may still take effect")
            }
        }
        if !runs.contains(where: { $0.id == id.run && $0.pool == place && $0.epoch == order.epoch }) {
            blame(.keysAreNew, "key \(order.key) with epoch \(order.epoch) means two things")
        }
        judgeShut(order, run, pool)
    }

    /// A site recorded as fenced is opened only by somebody's order.
    private mutating func judgeShut(_ order: AttemptOrder, _ run: Run, _ pool: PoolState) {
        guard run.orderedBy.isAutomatic, pool.fences[order.step.site] != .open else { return }
        switch (order.step.verb, order.id.direction) {
        case (.unfence, _), (.promote, _), (.startServices, .forward), (.freeze, .undo), (.seed, _), (.protect, _):
            blame(.fencedStaysShut, "\(order.step.name) at a fenced site by the daemon's own decision")
        case (_, _): break
        }
    }

    /// Something took effect in the world.
    mutating func sees(_ order: AttemptOrder, _ place: Int, before: World, after: World) {
        for pool in after.pools.indices {
            let wereTwo = before.isOpen(pool, 0) && before.isOpen(pool, 1)
            let areTwo = after.isOpen(pool, 0) && after.isOpen(pool, 1)
            guard areTwo, !wereTwo else { continue }
            if after.pools[pool].tainted || facts[pool].isExcused { continue }
            blame(.oneActive, "\(order.step.name) of run \(order.id.run) leaves both databases of a pool open")
        }
        if after.pools[place].tainted { see(.fenceLied) }
        let plant = after.pools[place].plant(order.step.site)
        switch (order.step.verb, order.id.direction) {
        case (.promote, .forward):
            if after.isOpen(place, plant), !before.isOpen(place, plant) { promoted(order, place, plant, before, after) }
        case (.seed, .forward), (.protect, .forward): rebuilt(order, place, plant, before, after)
        case (_, _): break
        }
    }

    private mutating func promoted(_ order: AttemptOrder, _ place: Int, _ plant: Int, _ before: World, _ after: World) {
        if order.epoch <= facts[place].promotedEpoch, facts[place].promotedRun != order.id.run {
            blame(.epochGrows, "promoted with epoch \(order.epoch) after \(facts[place].promotedEpoch)")
        }
        facts[place].promotedEpoch = order.epoch
        facts[place].promotedRun = order.id.run
        let old = before.pools[place].databases[1 - plant]
        // Positions of two histories cannot be compared, and without lineages nobody can know that they are two.
        let new = before.pools[place].databases[plant]
        guard after.pools[place].namesLineage || old.history == new.history else {
            facts[place].lost = nil
            return
        }
        let lost = before.histories.lacking(old, in: before.pools[place].databases[plant].applied)
        facts[place].lost = Lost(run: order.id.run, bytes: lost, end: old.end)
        let isExcused = after.pools[place].tainted || facts[place].isExcused || order.accepted.contains(.loss)
        if order.mode == .planned, lost > 0, !isExcused {
            blame(.plannedLosesNothing, "\(lost) acknowledged bytes are lost by a planned move")
        }
    }

    private mutating func rebuilt(_ order: AttemptOrder, _ place: Int, _ plant: Int, _ before: World, _ after: World) {
        let old = before.pools[place].databases[plant]
        let new = after.pools[place].databases[plant]
        guard old.role != new.role || old.end != new.end || old.history != new.history else { return }
        if before.isOpen(place, plant) { blame(.divergenceKept, "an open database was overwritten") }
        let lacking = before.histories.lacking(old, in: before.pools[place].databases[1 - plant])
        if lacking > 0, !order.mayDiverge, !after.pools[place].tainted {
            blame(.divergenceKept, "\(lacking) bytes were overwritten that nobody was told to look for")
        }
        if lacking > 0, order.mayDiverge { see(.divergenceKept) }
    }

    mutating func holdUndone(against world: World) {
        guard let (place, from) = undone else { return }
        undone = nil
        let database = world.pools[place].databases[world.pools[place].plant(from)]
        if database.isFrozen, !world.pools[place].tainted {
            blame(.undoneServes, "the move was undone and the database at the \(from) is still closed")
        }
    }

    mutating func lookAtEnd(_ world: World, _ book: Book) {
        if let order = openOrders.first { blame(.everyOrderAnswered, "order \(order.number) was never answered") }
        for pool in book.pools where pool.attention.contains(where: { $0.kind == .held }) { see(.held) }
    }
}

/// What a promotion truly lost.
struct Lost {
    let run: RunID
    let bytes: Int64
    /// Where the log of the site left behind ended.
    let end: Int64
}

extension DatabaseWorld {
    /// What would be left of it if it were opened now: only what it has applied.
    var applied: DatabaseWorld {
        var applied = self
        applied.end = replayed
        return applied
    }
}

extension Run {
    /// Whether nothing waits for the end of this attempt any more, because its step is known to be done.
    func isThrough(_ id: AttemptID) -> Bool {
        guard steps.indices.contains(id.step) else { return true }
        switch (id.direction, steps[id.step].state) {
        case (.forward, .done), (.undo, .undone): return true
        case (.forward, _), (.undo, _): return false
        }
    }
}
