import Model
import Orchestration
import Runbook
import TestKit

// Attempts, from the directive to the report. They are slow, fail, lie late, break off, repeat themselves.

extension Simulation {
    mutating func perform(_ order: AttemptOrder) {
        let pool = place(of: order.pool)
        oracle.performs(order, pool, deeds, ledger.book, at: daemonNow)
        var temper = drawTemper(order)
        if healthySince != nil { temper = .good }
        let deed = Deed(order: order, pool: pool, temper: temper, life: daemon.life)
        deeds.append(deed)
        let limit = min(order.step.timeout.milliseconds, 9_000)
        var acts = Int64(50 + chance.below(chance.happens(percent: 80) ? 1_200 : Int(limit)))
        var ends = acts + 50 + Int64(chance.below(600))
        if temper == .stalls {
            ends = limit + Int64(chance.below(4_500))
            acts = Int64(chance.below(Int(ends)))
        }
        tell { "  -> perform \(words(order)) (\(temper))" }
        agenda.enter(.deedActs(deeds.count - 1), at: now + acts)
        agenda.enter(.deedEnds(deeds.count - 1), at: now + ends)
    }

    private mutating func drawTemper(_ order: AttemptOrder) -> Deed.Temper {
        if chance.happens(percent: scenario.goodDeeds) { return .good }
        switch chance.below(9) {
        case 0, 1, 2: return .fails
        case 3: return .actsUnseen
        case 4: return .failsUnseen
        case 5: return order.step.timeout <= .seconds(60) ? .mute : .fails
        case 6: return .stalls
        case _: return .doubles
        }
    }

    mutating func act(_ index: Int) {
        guard !deeds[index].isOver else { return }
        let deed = deeds[index]
        let order = deed.order
        world.move(deed.pool, to: now)
        if order.checksFirst, order.step.hasCheck, case .done = world.check(order, deed.pool, performed: false) {
            deeds[index].wasFound = true
            return
        }
        switch deed.temper {
        case .fails, .failsUnseen: return
        case .stalls: if chance.happens(percent: 50) { return }
        case .good, .actsUnseen, .mute, .doubles: break
        }
        world.moveAll(to: now)
        let before = world
        if deed.isUndo {
            world.takeBack(order, deed.pool)
        } else {
            deeds[index].failure = world.act(order, deed.pool)
        }
        deeds[index].hasActed = true
        tell { "     (\(words(order)) takes effect)" }
        if order.step.verb == .fence { loosen(deed.pool, before) }
        oracle.sees(order, deed.pool, before: before, after: world)
    }

    mutating func end(_ index: Int) {
        guard !deeds[index].isOver else { return }
        deeds[index].isOver = true
        let deed = deeds[index]
        guard deed.life == daemon.life, deed.temper != .mute else { return }
        let report = Event.stepEnded(deed.order.id, outcome(of: deed))
        send(report, after: Int64(20 + chance.below(chance.happens(percent: 90) ? 200 : 4_000)))
        if deed.temper == .doubles { send(report, after: Int64(300 + chance.below(6_000))) }
    }

    private mutating func outcome(of deed: Deed) -> Outcome {
        switch deed.temper {
        case .actsUnseen, .failsUnseen: return .unknown(Failure("the connection broke"))
        case .good, .fails, .mute, .stalls, .doubles: break
        }
        world.move(deed.pool, to: now)
        let isPerformed = deed.hasActed && deed.failure == nil
        guard deed.order.step.hasCheck else {
            return isPerformed ? .done(Evidence("exit 0")) : .failed(Failure("exit 1"))
        }
        switch world.check(deed.order, deed.pool, performed: isPerformed) {
        case .done(let evidence): return deed.wasFound ? .foundDone(evidence) : .done(evidence)
        case .unknown: return .unknown(Failure("nobody answers"))
        case .notDone:
            let kind: Failure.Kind = deed.temper == .stalls ? .overtime : .ordinary
            let isHopeless = deed.temper == .fails && chance.happens(percent: 15)
            return .failed(deed.failure ?? Failure("it is not done", kind: isHopeless ? .terminal : kind))
        }
    }

    // MARK: - Questions

    mutating func recheck(_ order: AttemptOrder) {
        let pool = place(of: order.pool)
        tell { "  -> look again at \(words(order))" }
        if healthySince == nil, order.step.timeout <= .seconds(60), chance.happens(percent: 10) { return }
        world.move(pool, to: now)
        let plant = world.pools[pool].plant(order.step.site)
        let last = deeds.lastIndex { $0.order.id == order.id && $0.order.pool == order.pool }
        let isSeen = world.isReached(plant) || deeds.last?.life == daemon.life
        if isSeen, let last, !deeds[last].isOver, chance.happens(percent: 30) { deeds[last].isOver = true }
        let isOver = isSeen && (last.map { deeds[$0].isOver } ?? true)
        let finding: Finding =
            switch world.check(order, pool, performed: false) {
            case .done(let evidence): .done(evidence)
            case .notDone: .notDone(over: isOver)
            case .unknown: .unknown(over: isOver, Failure("nobody answers"))
            }
        send(.rechecked(order.id, finding), after: Int64(50 + chance.below(800)))
    }

    mutating func survey(_ pool: PoolID, _ run: RunID, _ asked: Instant) {
        tell { "  -> survey before promote" }
        if healthySince == nil, chance.happens(percent: 10) { return }
        let place = place(of: pool)
        guard let plan = ledger.book.pool(pool)?.run?.plan else { return }
        world.move(place, to: now)
        let old = world.pools[place].plant(plan.from)
        let new = world.pools[place].plant(plan.to)
        let role = world.isReached(old) ? world.role(place, old) ?? .unknown : .unknown
        let replayed =
            world.isReached(new) && world.role(place, new) == .standby
            ? world.pools[place].databases[new].replayed : nil
        let survey = Survey(
            fence: world.status(ofPool: place, old), roleLeftBehind: role, targetReplayed: replayed)
        oracle.surveys(place, survey)
        send(.surveyed(run, asked: asked, survey), after: Int64(50 + chance.below(900)))
    }

    mutating func cancel(_ id: AttemptID) {
        tell { "  -> cancel step \(id.step) attempt \(id.number) of run \(id.run)" }
        guard let index = deeds.lastIndex(where: { $0.order.id == id && $0.life == daemon.life }) else { return }
        if chance.happens(percent: 70) { end(index) }
    }
}
