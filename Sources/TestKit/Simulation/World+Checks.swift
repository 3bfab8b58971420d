import Model
import Orchestration
import Runbook

// What the check of each verb reads, over wires that may be cut.

extension World {
    /// Of a step that was just performed some checks ask less: what only looks done is not taken for done.
    func check(_ order: AttemptOrder, _ pool: Int, performed: Bool) -> CheckWord {
        if order.id.direction == .undo { return checkUndone(order, pool) }
        let plant = pools[pool].plant(order.step.site)
        switch order.step.verb {
        case .fence: return checkFence(pool, plant)
        case .unfence: return checkUnfence(pool, plant)
        case .stopServices: return reached(plant, !servicesRun(pool, plant))
        case .startServices: return reached(plant, servicesRun(pool, plant))
        case .freeze: return checkFreeze(pool, plant)
        case .drain: return checkDrain(order, pool, plant)
        case .promote: return checkPromote(pool, plant)
        case .switchEntry:
            guard pools[pool].isEntryLinked else { return .unknown }
            return pools[pool].entry == pools[pool].plant(order.to) ? .done(Evidence("it points there")) : .notDone
        case .verify:
            let isGood = isReached(plant) && isOpen(pool, plant) && servicesRun(pool, plant)
            return isGood ? .done(Evidence("it serves")) : .notDone
        case .seed, .protect: return checkRebuilt(order.mayDiverge && !performed, pool, plant)
        case .wait: return reached(plant, true)
        case .run where order.step.hasCheck:
            return pools[pool].ranFor == order.id.run.number ? .done(Evidence("it ran")) : .notDone
        case .protectLocal, .approve, .run, .notify, .rehearse:
            return performed ? .done(Evidence("it said so")) : .notDone
        }
    }

    private func reached(_ plant: Int, _ isDone: Bool) -> CheckWord {
        guard isReached(plant) else { return .unknown }
        return isDone ? .done(Evidence("read back")) : .notDone
    }

    private func checkFence(_ pool: Int, _ plant: Int) -> CheckWord {
        var word = CheckWord.notDone
        for (place, fence) in pools[pool].fences.enumerated() {
            switch status(fence, plant) {
            case .fenced: return .done(Evidence("\(fences[fence].name) says fenced", .fence(place)))
            case .unknown: word = .unknown
            case .notFenced: break
            }
        }
        return word
    }

    private func checkUnfence(_ pool: Int, _ plant: Int) -> CheckWord {
        for fence in pools[pool].fences {
            switch status(fence, plant) {
            case .fenced: return .notDone
            case .unknown: return .unknown
            case .notFenced: break
            }
        }
        return reached(plant, !isOpen(pool, plant) && !servicesRun(pool, plant))
    }

    private func checkFreeze(_ pool: Int, _ plant: Int) -> CheckWord {
        guard isReached(plant) else { return .unknown }
        let database = pools[pool].databases[plant]
        guard database.isFrozen else { return .notDone }
        let lineage = pools[pool].namesLineage ? histories.lineage(database.history) : nil
        return .done(Evidence("closed", .token(Token(position: database.end, lineage: lineage))))
    }

    private func checkDrain(_ order: AttemptOrder, _ pool: Int, _ plant: Int) -> CheckWord {
        guard isReached(plant), role(pool, plant) == .standby else { return .unknown }
        let database = pools[pool].databases[plant]
        let isThere =
            order.mode == .planned
            ? database.replayed == order.known.token?.position : database.replayed == database.end
        return isThere ? .done(Evidence("applied", .position(database.replayed))) : .notDone
    }

    private func checkPromote(_ pool: Int, _ plant: Int) -> CheckWord {
        guard isReached(plant) else { return .unknown }
        guard isOpen(pool, plant) else { return .notDone }
        let history = pools[pool].databases[plant].history
        let fork = histories.fork(history)
        let lineage = pools[pool].namesLineage ? histories.lineage(history) : nil
        return .done(Evidence("it is open", .promoted(position: fork, lineage: lineage)))
    }

    private func checkRebuilt(_ mayDiverge: Bool, _ pool: Int, _ plant: Int) -> CheckWord {
        let source = 1 - plant
        guard isReached(plant) else { return .unknown }
        guard role(pool, plant) == .standby, !pools[pool].databases[plant].isFrozen else { return .notDone }
        // Whoever was active may look like a standby and hold what nobody else has; only the lineage tells.
        if mayDiverge, !pools[pool].namesLineage { return .notDone }
        guard isReached(source), isOpen(pool, source) else { return .unknown }
        let database = pools[pool].databases[plant]
        guard histories.follows(database, pools[pool].databases[source]) else { return .notDone }
        let isClose = pools[pool].databases[source].end - database.end <= 1_000_000
        return isClose && isShipping ? .done(Evidence("it follows", .divergence(bytes: 0))) : .notDone
    }

    private func checkUndone(_ order: AttemptOrder, _ pool: Int) -> CheckWord {
        let plant = pools[pool].plant(order.step.site)
        switch order.step.verb {
        case .stopServices: return reached(plant, servicesRun(pool, plant))
        case .startServices: return reached(plant, !servicesRun(pool, plant))
        case .switchEntry:
            guard pools[pool].isEntryLinked else { return .unknown }
            return pools[pool].entry == pools[pool].plant(order.from) ? .done(Evidence("it points back")) : .notDone
        case .freeze: return reached(plant, isOpen(pool, plant))
        case .run: return pools[pool].ranFor == 0 ? .done(Evidence("taken back")) : .notDone
        case .fence, .unfence, .drain, .promote, .verify, .seed, .protect, .protectLocal, .approve, .wait, .notify,
            .rehearse:
            return .done(Evidence("nothing to take back"))
        }
    }
}
