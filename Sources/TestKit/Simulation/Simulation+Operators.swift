import Model
import Orchestration
import Runbook
import TestKit

// People. Some of what they order makes sense.

extension Simulation {
    mutating func giveOrder() {
        guard daemon.subject != nil else { return }
        let place = chance.below(world.pools.count)
        let makesSense = chance.happens(percent: scenario.sense)
        let wanted = makesSense ? sensible(place) : foolish(place)
        guard let request = wanted else { return }
        ordersGiven += 1
        let reason = chance.happens(percent: 97) ? "because of drill \(ordersGiven)" : "  "
        let order = Order(id: OrderID(ordersGiven), actor: .person("ada"), reason: reason, request: request)
        if case .reload(let settings) = request { wantedSettings.append((ordersGiven, settings)) }
        tellOrder(order)
        deliver(.ordered(order))
    }

    mutating func adoptSettings(of order: OrderID) {
        guard let wanted = wantedSettings.last(where: { $0.order == order.number }) else { return }
        settings = wanted.settings
    }

    // MARK: - Sense

    private mutating func sensible(_ place: Int) -> Request? {
        let id = scenario.pools[place].settings.id
        guard let pool = ledger.book.pool(id) else { return .reload(restoredSettings()) }
        if let run = pool.run { return sensible(run, pool) }
        if ledger.book.daemon.isStormLatched, chance.happens(percent: 50) { return .acknowledge(nil) }
        if ledger.book.daemon.hasCrashBrake || pool.pause != nil || ledger.book.daemon.pause != nil {
            return .resume(ledger.book.daemon.pause == nil ? id : nil)
        }
        if pool.phase == .held { return .adopt(id, trulyActive(place)) }
        guard let active = pool.active else { return .drill(id) }
        if pool.attention.contains(where: { $0.kind == .proposal }), chance.happens(percent: 60) {
            return .move(id, .failover, .disaster, someAcceptances([.loss, .unfenced, []]), digest: nil)
        }
        switch pool.phase {
        case .failedOver: return afterFailover(id, pool)
        case .normal: return inPeace(id, pool, active)
        case .starting, .failingOver, .failingBack, .held: return nil
        }
    }

    private mutating func afterFailover(_ id: PoolID, _ pool: PoolState) -> Request {
        if pool.fences.primary != .open { return .unfence(id) }
        if !pool.isProtected, chance.happens(percent: 40) {
            return .protect(id, chance.happens(percent: 50) ? .divergence : [])
        }
        if chance.happens(percent: 15) {
            return .move(id, .failback, .disaster, someAcceptances([.loss, .unfenced]), digest: nil)
        }
        return .move(id, .failback, .planned, chance.happens(percent: 60) ? .hold : [], digest: nil)
    }

    private mutating func inPeace(_ id: PoolID, _ pool: PoolState, _ active: Site) -> Request {
        switch chance.below(12) {
        case 0...5:
            let isDown = pool.health[active].health == .down
            return .move(
                id, .failover, isDown ? .disaster : .planned, isDown ? someAcceptances([.loss, .unfenced]) : [],
                digest: chance.happens(percent: 20) ? digest(id, .failover, isDown ? .disaster : .planned) : nil)
        case 6: return .drill(id)
        case 7: return .pause(chance.happens(percent: 60) ? id : nil, length: .seconds(Int64(5 + chance.below(20))))
        case 8: return .fence(id)
        case 9: return pool.fences[active.other] == .open ? .protect(id, []) : .unfence(id)
        case 10: return .reload(changedSettings())
        case _: return .acknowledge(id)
        }
    }

    private mutating func sensible(_ run: Run, _ pool: PoolState) -> Request? {
        guard let step = run.standing else { return nil }
        let accepted = someAcceptances([.loss, .unfenced, .divergence])
        if run.isPaused { return .resumeRun(run.id) }
        switch run.state {
        case .waiting(.approval): return .step(run.id, step.name, .approve, [])
        case .waiting(.handwork): return .step(run.id, step.name, .done, accepted)
        case .blocked, .undoing(stuck: .some), .waiting: return unblock(run, step, accepted)
        case .running, .undoing(stuck: nil):
            switch chance.below(8) {
            case 0: return .pauseRun(run.id)
            case 1: return .abortRun(run.id)
            case 2: return .turnDisaster(run.id, accepted)
            case _: return nil
            }
        case .ended: return nil
        }
    }

    private mutating func unblock(_ run: Run, _ step: PlannedStep, _ accepted: Acceptances) -> Request {
        switch chance.below(8) {
        case 0, 1, 2: .step(run.id, step.name, .retry, accepted)
        case 3: .step(run.id, step.name, .skip, accepted)
        case 4: .step(run.id, step.name, .done, accepted)
        case 5: .turnDisaster(run.id, accepted)
        case _: .abortRun(run.id)
        }
    }

    private func trulyActive(_ place: Int) -> Site {
        let pool = world.pools[place]
        return pool.databases[pool.plant(.backup)].role == .active && !world.isOpen(place, pool.plant(.primary))
            ? .backup : .primary
    }

    // MARK: - Folly

    private mutating func foolish(_ place: Int) -> Request {
        let id = chance.happens(percent: 95) ? scenario.pools[place].settings.id : PoolID("nobody's")
        let site: Site = chance.happens(percent: 50) ? .primary : .backup
        let accepted = someAcceptances([.loss, .unfenced, .hold, .divergence])
        switch chance.below(16) {
        case 0, 1: return .move(id, .failover, anyMode(), accepted, digest: nil)
        case 2, 3: return .move(id, .failback, anyMode(), accepted, digest: nil)
        case 4: return .fence(id)
        case 5: return .unfence(id)
        case 6: return .protect(id, accepted)
        case 7:
            let pool = chance.happens(percent: 70) ? id : nil
            return .pause(pool, length: chance.happens(percent: 80) ? .seconds(6) : nil)
        case 8: return .resume(chance.happens(percent: 50) ? id : nil)
        case 9: return .adopt(id, site)
        case 10: return .acknowledge(nil)
        case 11: return .move(id, .failover, .disaster, accepted, digest: "another")
        case _: return foolishRun(accepted)
        }
    }

    private mutating func foolishRun(_ accepted: Acceptances) -> Request {
        let number = max(1, ledger.book.daemon.nextRun - 1 - chance.below(2))
        let run = RunID(number)
        let plan = ledger.book.index(of: run).flatMap { ledger.book.pools[$0].run?.plan }
        let name = plan.map { $0.steps[chance.below($0.steps.count)].name } ?? "promote"
        switch chance.below(9) {
        case 0: return .pauseRun(run)
        case 1: return .resumeRun(run)
        case 2: return .abortRun(run)
        case 3: return .turnDisaster(run, accepted)
        case 4: return .step(run, name, .retry, accepted)
        case 5: return .step(run, name, .skip, accepted)
        case 6: return .step(run, name, .done, accepted)
        case 7: return .step(run, name, .approve, accepted)
        case _: return .reload(changedSettings())
        }
    }

    // MARK: - Drawing

    private mutating func someAcceptances(_ all: [Acceptances]) -> Acceptances {
        var some: Acceptances = []
        for acceptance in all where chance.happens(percent: 45) { some.formUnion(acceptance) }
        return some
    }

    private mutating func anyMode() -> Mode { chance.happens(percent: 50) ? .planned : .disaster }

    private func digest(_ id: PoolID, _ kind: RunbookKind, _ mode: Mode) -> String? {
        settings.pools.first { $0.id == id }.map {
            Planner.plan(kind, mode: mode, to: kind == .failback ? .primary : .backup, in: $0).digest
        }
    }

    /// Another configuration: other limits, another level, other machines, a pool less.
    mutating func changedSettings() -> Settings {
        var changed = restoredSettings()
        let place = chance.below(changed.pools.count)
        switch chance.below(6) {
        case 0: changed.pools[place].policy.level = [.observe, .propose, .automatic][chance.below(3)]
        case 1: changed.pools[place].policy.cooldown = .seconds(Int64(5 + chance.below(60)))
        case 2: changed.pools[place].policy.minOutage = .seconds(Int64(chance.below(12)))
        case 3: changed.pools[place].identity = "changed \(ordersGiven)"
        case 4: if changed.pools.count > 1 { changed.pools.remove(at: place) }
        case _: changed.pools[place].digest = "changed \(ordersGiven)"
        }
        for index in changed.pools.indices where changed.pools[index].fences.isEmpty {
            changed.pools[index].policy.level = min(changed.pools[index].policy.level, .propose)
        }
        return changed
    }

    private func restoredSettings() -> Settings {
        Settings(
            pools: scenario.pools.map { pool in settings.pools.first { $0.id == pool.settings.id } ?? pool.settings },
            storm: scenario.storm)
    }
}

extension Run {
    /// The step that a person would name.
    var standing: PlannedStep? {
        if let attempt { return plan.steps[attempt.id.step] }
        return current
    }
}
