import Model
import Orchestration
import Runbook

// What each verb does to the world. One function for the doing and one for the taking back.

extension World {
    /// Nil where it could be done; otherwise why not.
    mutating func act(_ order: AttemptOrder, _ pool: Int) -> Failure? {
        let plant = pools[pool].plant(order.step.site)
        switch order.step.verb {
        case .fence: fence(pool, plant)
        case .unfence: unfence(pool, plant)
        case .stopServices: if isReached(plant) { pools[pool].services[plant].areWanted = false }
        case .startServices: if isReached(plant) { pools[pool].services[plant].areWanted = true }
        case .freeze: freeze(pool, plant)
        case .drain: return drain(order, pool, plant)
        case .promote: promote(pool, plant)
        case .switchEntry: if pools[pool].isEntryLinked { pools[pool].entry = pools[pool].plant(order.to) }
        case .seed, .protect: return rebuild(order, pool, plant)
        case .run: pools[pool].ranFor = order.id.run.number
        case .verify, .protectLocal, .approve, .wait, .notify, .rehearse: break
        }
        return nil
    }

    mutating func takeBack(_ order: AttemptOrder, _ pool: Int) {
        let plant = pools[pool].plant(order.step.site)
        switch order.step.verb {
        case .stopServices: if isReached(plant) { pools[pool].services[plant].areWanted = true }
        case .startServices: if isReached(plant) { pools[pool].services[plant].areWanted = false }
        case .switchEntry: if pools[pool].isEntryLinked { pools[pool].entry = pools[pool].plant(order.from) }
        case .freeze:
            guard isReached(plant), pools[pool].databases[plant].isFrozen else { return }
            pools[pool].databases[plant].isFrozen = false
            pools[pool].databases[plant].role = .active
        case .run: pools[pool].ranFor = 0
        case .fence, .unfence, .drain, .promote, .verify, .seed, .protect, .protectLocal, .approve, .wait, .notify,
            .rehearse:
            break
        }
    }

    /// Closes the database and ships the last of its log.
    private mutating func freeze(_ pool: Int, _ plant: Int) {
        guard isReached(plant), isOpen(pool, plant) else { return }
        pools[pool].databases[plant].isFrozen = true
        if pools[pool].freezesAsStandby { pools[pool].databases[plant].role = .standby }
        let source = pools[pool].databases[plant]
        let other = 1 - plant
        guard isShipping, role(pool, other) == .standby, histories.follows(pools[pool].databases[other], source) else {
            return
        }
        pools[pool].databases[other].end = source.end
        pools[pool].databases[other].history = source.history
        pools[pool].databases[other].newestLog = source.newestLog
    }

    private mutating func drain(_ order: AttemptOrder, _ pool: Int, _ plant: Int) -> Failure? {
        guard isReached(plant), role(pool, plant) == .standby else { return nil }
        if order.mode == .planned || pools[pool].drainsAll {
            pools[pool].databases[plant].replayed = pools[pool].databases[plant].end
        } else {
            pools[pool].databases[plant].end = pools[pool].databases[plant].replayed
        }
        if order.mode == .planned, let token = order.known.token, pools[pool].databases[plant].end > token.position {
            return Failure("the target is above the token", kind: .terminal)
        }
        return nil
    }

    /// Opens the target: what it had received and not applied is not part of the new history.
    private mutating func promote(_ pool: Int, _ plant: Int) {
        guard isReached(plant), role(pool, plant) == .standby else { return }
        let database = pools[pool].databases[plant]
        pools[pool].databases[plant].history = histories.branch(from: database.history, at: database.replayed)
        pools[pool].databases[plant].end = database.replayed
        pools[pool].databases[plant].role = .active
        pools[pool].databases[plant].isFrozen = false
    }

    /// Makes a database a standby of the other one. What only it has is kept aside first, or given up by order.
    private mutating func rebuild(_ order: AttemptOrder, _ pool: Int, _ plant: Int) -> Failure? {
        let source = 1 - plant
        guard isReached(plant), isReached(source), isShipping, isOpen(pool, source), !isOpen(pool, plant) else {
            return Failure("the source is not active, or the target is")
        }
        let lacking = histories.lacking(pools[pool].databases[plant], in: pools[pool].databases[source])
        let isKept = pools[pool].keepsDivergent && pools[pool].canKeep
        if order.mayDiverge, lacking > 0, !isKept, !order.accepted.contains(.divergence) {
            return Failure("\(lacking) bytes exist nowhere else and cannot be kept", kind: .divergence)
        }
        let database = pools[pool].databases[source]
        pools[pool].databases[plant].history = database.history
        pools[pool].databases[plant].end = database.end
        pools[pool].databases[plant].replayed = database.end
        pools[pool].databases[plant].newestLog = database.newestLog
        pools[pool].databases[plant].role = .standby
        pools[pool].databases[plant].isFrozen = false
        pools[pool].databases[plant].isMasked = false
        return nil
    }
}
