import Judgement
import Model
import Runbook

// Carries a pool's run on, one recorded change at a time, until it waits for something.

extension Orchestrator {
    /// More changes than this in one turn mean that a rule goes round in a circle, and the daemon must not act on it.
    private static let changesAtOnce = 200

    mutating func advance(_ index: Int, at now: Instant) {
        var changes = 0
        while let run = book.pools[index].run {
            precondition(changes < Self.changesAtOnce, "run \(run.id) does not come to rest")
            changes += 1
            if tendOverdue(index, run, at: now) { continue }
            if comesBack(index, run, at: now) { continue }
            if waitsForReading(index, run, at: now) { continue }
            let machine = machine(run, index, at: now)
            switch machine.next(isStill: isStill(index)) {
            case .nothing: return
            case .change(let change): record(change, of: run, index, at: now)
            case .undo(let step):
                guard mayBegin(index) else { return }
                begin(step, .undo, run, index, at: now)
            case .recheck(let id):
                ask(id, run, index, at: now)
                return
            case .clear(let step):
                guard clear(step, run, index, at: now) else { return }
            }
        }
    }

    func machine(_ run: Run, _ index: Int, at now: Instant) -> RunMachine {
        RunMachine(run, at: now, asking: senses[index].asking, chance: chance)
    }

    func isStill(_ index: Int) -> Bool { book.pools[index].stillSince != nil || isStopping }

    /// Nothing new begins while the ledger cannot take its intent or the daemon is about to stop.
    private func mayBegin(_ index: Int) -> Bool { ledger == .writable && !isStopping }

    /// Writes a run's change, and what follows from it for the pool, as rows of the same commit.
    mutating func record(
        _ change: RunChange, of run: Run, _ index: Int, by actor: Actor = .automatic, because reason: String = "",
        at now: Instant
    ) {
        record(.run(run.id, change), for: index, by: actor, because: reason, at: now)
        if !change.leavesQuestionsOpen { senses[index].asking = .nothing }
        follow(change, of: run, index, at: now)
    }

    private mutating func follow(_ change: RunChange, of run: Run, _ index: Int, at now: Instant) {
        switch change {
        case .stepDone(let step, _, let found): followDone(run.plan.steps[step], found, of: run, index, at: now)
        case .attemptBegan(let id, _, _):
            let planned = run.plan.steps[id.step]
            if planned.verb == .unfence, book.pools[index].fences[planned.site] == .fenced {
                record(.fenceLifting(planned.site), for: index, at: now)
            }
        case .ended(let end): followEnd(end, of: run, index, at: now)
        case .stepUndone(let step) where run.plan.steps[step].verb == .freeze:
            senses[index].forgetDatabase(at: run.plan.steps[step].site, now: now)
        case .began, .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepCovered, .stepSkipped,
            .stepDeferred, .stepFailed, .stepUndone, .stepAdded, .waits, .blocked, .undoBegan, .undoStuck,
            .retryOrdered, .accepted, .paused, .unpaused, .abortAsked, .turnedDisaster, .overdue:
            break
        }
    }

    private mutating func followDone(
        _ planned: PlannedStep, _ wasFound: Bool, of run: Run, _ index: Int, at now: Instant
    ) {
        switch planned.verb {
        case .fence:
            senses[index].forgetFences(at: planned.site, now: now)
            senses[index].forgetDatabase(at: planned.site, now: now)
            if book.pools[index].fences[planned.site] != .fenced {
                record(.fenceRecorded(planned.site), for: index, at: now)
            }
        case .unfence:
            senses[index].forgetFences(at: planned.site, now: now)
            if book.pools[index].fences[planned.site] != .open {
                record(.fenceLifted(planned.site), for: index, at: now)
            }
            liftShared(index, planned.site, at: now)
        case .promote:
            record(.activated(run.plan.to, lossReport(run, index)), for: index, at: now)
            if book.pools[index].isProtected { record(.protected(false), for: index, at: now) }
            senses[index].followActive(at: now)
        case .switchEntry: senses[index].forgetEntries(at: now)
        case .freeze: senses[index].forgetDatabase(at: planned.site, now: now)
        case .seed, .protect: followRebuilt(planned.site, wasFound, index, at: now)
        case .stopServices, .drain, .startServices, .verify, .protectLocal, .approve, .wait, .run, .notify, .rehearse:
            break
        }
    }

    /// The check has just said that it is a standby and follows; that is worth more than an answer of before.
    private mutating func followRebuilt(_ site: Site, _ wasFound: Bool, _ index: Int, at now: Instant) {
        if !wasFound { senses[index].forgetDatabase(at: site, now: now) }
        let pool = book.pools[index]
        let isUsable = pool.health[site].health.isUsable
        if pool.active == site.other, !pool.isProtected, isUsable { record(.protected(true), for: index, at: now) }
    }

    /// A planned move loses nothing. A disaster loses what is known and, for as long as nobody looked, what is not.
    private func lossReport(_ run: Run, _ index: Int) -> LossReport? {
        guard let now = book.pools[index].run else { return nil }
        let promotedAt = now.known.promotedAt ?? now.known.drained
        if run.mode == .planned, !run.accepted.contains(.loss) { return LossReport(known: 0, blind: .zero, exact: 0) }
        guard let sample = senses[index].marks.sample else { return LossReport(known: nil, blind: nil, exact: nil) }
        let interval = senses[index].settings.pool.probes.first { $0.purpose == .vital }?.interval ?? .zero
        // A planned run that became a disaster was not begun for an outage, but ends for one.
        let firstDead = now.times.origin?.firstDead ?? book.pools[index].outage?.firstDead
        let blind = firstDead.map { max(.zero, $0 - sample.taken) + interval }
        return LossReport(known: promotedAt.map { max(0, sample.position - $0) }, blind: blind, exact: nil)
    }

    /// A shared fence is lifted for every pool that rests on it: one act.
    private mutating func liftShared(_ index: Int, _ site: Site, at now: Instant) {
        let name = senses[index].settings.pool.siteNames[site]
        for other in sharing(index) {
            for place in Site.allCases where senses[other].settings.pool.siteNames[place] == name {
                senses[other].forgetFences(at: place, now: now)
                if book.pools[other].fences[place] != .open { record(.fenceLifted(place), for: other, at: now) }
            }
        }
    }

    /// The pools that rest on a fence of this one, by their place.
    func sharing(_ index: Int) -> [Int] {
        var places: [Int] = []
        for fence in senses[index].settings.pool.fences {
            for pool in fence.sharedWith {
                if let other = book.index(of: pool), other != index, !places.contains(other) { places.append(other) }
            }
        }
        return places
    }

    private mutating func followEnd(_ end: RunEnd, of run: Run, _ index: Int, at now: Instant) {
        if let confirming = senses[index].confirming {
            senses[index].confirming = nil
            answer(confirming.order, .refused(.wrongState, book.pools[index].id), at: now)
        }
        if run.awaits != nil, book.pools[index].atWork == nil { leave(run, index, at: now) }
        guard run.isMove, book.pools[index].phase != .held else { return }
        let isHeld = end == .aborted && (run.passedPivot || (run.mode == .disaster && !isSiteBack(index, run, at: now)))
        record(.phase(isHeld ? .held : book.pools[index].restingPhase), for: index, at: now)
    }

    // MARK: - Attempts

    /// The intent is a row of this turn, the order to act a directive of it.
    private mutating func begin(_ step: Int, _ direction: Direction, _ run: Run, _ index: Int, at now: Instant) {
        let machine = machine(run, index, at: now)
        let intent = machine.intent(step, direction)
        record(intent, of: run, index, at: now)
        guard case .attemptBegan(let id, _, _) = intent else { return }
        turn.directives.append(.perform(attemptOrder(id, run, index)))
    }

    mutating func beginForward(_ step: Int, _ run: Run, _ index: Int, at now: Instant) -> Bool {
        guard mayBegin(index) else { return false }
        begin(step, .forward, run, index, at: now)
        return true
    }

    func attemptOrder(_ id: AttemptID, _ run: Run, _ index: Int) -> AttemptOrder {
        let planned = run.plan.steps[id.step]
        return AttemptOrder(
            id: id, pool: book.pools[index].id, step: planned, runbook: run.plan.runbook, mode: run.mode,
            from: run.plan.from, to: run.plan.to, epoch: run.epoch, accepted: run.accepted, known: run.known,
            checksFirst: !(planned.verb == .freeze && id.number == 1 && id.direction == .forward),
            mayDiverge: book.pools[index].activeSinceSeed[planned.site], promotedAt: book.pools[index].promotedAt)
    }

    private mutating func ask(_ id: AttemptID, _ run: Run, _ index: Int, at now: Instant) {
        let timeout = run.plan.steps[id.step].timeout
        senses[index].asking = .recheck(until: now + timeout + RunMachine.grace)
        turn.directives.append(.recheck(attemptOrder(id, run, index)))
    }

    // MARK: - Reports

    mutating func report(_ id: AttemptID, _ outcome: Outcome, at now: Instant) {
        guard let index = book.index(of: id.run), let run = book.pools[index].run,
            let change = machine(run, index, at: now).report(id, outcome)
        else {
            drop(id, outcome, at: now)
            return
        }
        record(change, of: run, index, at: now)
        settle(index, at: now)
    }

    /// The report of an attempt that another run displaced says that it is over, unless it says that nobody knows:
    /// then its deadline has to be waited for.
    private mutating func drop(_ id: AttemptID, _ outcome: Outcome, at now: Instant) {
        for index in senses.indices where book.pools[index].run?.awaits?.attempt == id && outcome.isOver {
            guard let run = book.pools[index].run else { continue }
            record(.displacedOver, of: run, index, at: now)
            settle(index, at: now)
            return
        }
        let index = book.index(of: id.run)
        record(.reportDropped(id), pool: index.map { book.pools[$0].id }, at: now)
    }

    mutating func recheck(_ id: AttemptID, _ finding: Finding, at now: Instant) {
        guard let index = book.index(of: id.run), let run = book.pools[index].run else { return }
        if let confirming = senses[index].confirming, confirming.attempt == id {
            confirm(confirming, finding, run, index, at: now)
            settle(index, at: now)
            return
        }
        guard case .recheck = senses[index].asking, run.attempt?.id == id else { return }
        if let change = machine(run, index, at: now).found(id, finding) {
            record(change, of: run, index, at: now)
        } else {
            senses[index].asking = .recheckAt(now + RunMachine.pause)
        }
        settle(index, at: now)
    }

    // MARK: - Time

    private mutating func tendOverdue(_ index: Int, _ run: Run, at now: Instant) -> Bool {
        guard !isStill(index), let due = run.clock.dueAt, due <= now else { return false }
        record(.overdue, of: run, index, at: now)
        return true
    }

    func runWake(_ index: Int, _ run: Run, at now: Instant) -> Instant? {
        var alarm = Alarm(after: now)
        if !isStill(index) { alarm.set(run.clock.dueAt) }
        switch machine(run, index, at: now).next(isStill: isStill(index)) {
        case .nothing(let wakeAt): alarm.set(wakeAt)
        case .clear(let step), .undo(let step): alarm.set(run.steps[step].deadline)
        case .change, .recheck: break
        }
        switch senses[index].asking {
        case .survey(let until): alarm.set(until)
        case .surveyAt(let instant), .recheckAt(let instant), .recheck(let instant): alarm.set(instant)
        case .nothing: break
        }
        return alarm.earliest
    }
}
