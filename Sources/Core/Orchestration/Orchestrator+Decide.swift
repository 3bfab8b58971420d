import Judgement
import Model
import Runbook

// What the daemon does by its own decision: move, fence again, point back, rebuild. Nothing else.

extension Orchestrator {
    /// A fence again, a pointing back or a rebuilding by itself: at most this many an hour.
    private static let repairsAnHour = 3

    mutating func decide(_ index: Int, _ verdicts: [GateVerdict], at now: Instant) {
        guard !isStopping, ledger == .writable else { return }
        let policy = senses[index].settings.pool.policy
        let isMoving = book.pools[index].run?.isMove ?? false
        let decision = isMoving ? .stay : FailoverMachine.decide(verdicts, level: policy.level)
        latchStorm(index, verdicts, at: now)
        if decision != book.pools[index].decision { record(.decided(decision), for: index, at: now) }
        if decision == .failOver {
            let reason = "the outage of \(senses[index].settings.pool.siteNames.primary) passed every gate"
            begin(.failover, .disaster, to: .backup, index, because: reason, at: now)
        } else if policy.level == .automatic {
            repair(index, at: now)
        }
    }

    /// The move that the storm brake stopped, and nothing else stopped, is what latches it.
    private mutating func latchStorm(_ index: Int, _ verdicts: [GateVerdict], at now: Instant) {
        guard !book.daemon.isStormLatched, isStormy(at: now) else { return }
        for verdict in verdicts where verdict.gate != .noStorm && !verdict.opens { return }
        for verdict in verdicts where verdict.gate == .noStorm && !verdict.opens {
            record(.stormLatched, at: now)
        }
    }

    // MARK: - Repairs

    private mutating func repair(_ index: Int, at now: Instant) {
        guard let active = book.pools[index].active, book.pools[index].phase != .held, pause(index) == .none else {
            return
        }
        // A daemon that distrusts itself, or whose moves look like a mistake, starts nothing of its own.
        guard trust(index) == .whole, !book.daemon.isStormLatched else { return }
        if let cause = causeToFence(index, active.other, at: now) {
            return fenceAgain(index, active, because: cause, at: now)
        }
        guard book.pools[index].run == nil, book.pools[index].isSettled, book.pools[index].contradiction == nil else {
            return
        }
        if isEntryAdrift(index), isAllowed(book.pools[index].repoints, at: now) {
            begin(.repoint, nil, to: active, index, because: "the entry points elsewhere", at: now)
        } else if needsRebuild(index, active.other, at: now), isAllowed(book.pools[index].rejoins, at: now) {
            begin(.protect, nil, to: active, index, because: "rejoin is automatic", at: now)
        }
    }

    /// A site that was fenced, or left behind, and serves all the same without anybody's order.
    private func causeToFence(_ index: Int, _ site: Site, at now: Instant) -> String? {
        let settings = senses[index].settings.pool
        guard book.pools[index].leftBehind == site || book.pools[index].fences[site] == .fenced,
            !settings.fences.isEmpty
        else { return nil }
        if book.pools[index].leftBehind == site, role(index, site, at: now) == .active {
            return "\(settings.siteNames[site]) was left and answers active"
        }
        let isOpen = book.pools[index].fences[site] == .fenced && fenceStatus(index, site, at: now) == .notFenced
        return isOpen ? "\(settings.siteNames[site]) was fenced and reads not fenced" : nil
    }

    private mutating func fenceAgain(_ index: Int, _ active: Site, because cause: String, at now: Instant) {
        let pool = book.pools[index]
        guard isAllowed(pool.refences, at: now) else { return }
        switch pool.run?.plan.runbook {
        case nil, .repoint, .drill: begin(.refence, nil, to: active, index, because: cause, at: now)
        case .refence, .fence, .unfence, .protect: break
        case .failover, .failback: if let run = pool.run { addFence(run, index, active, at: now) }
        }
    }

    /// In an open run the fence is a step more, once the new active site is known.
    private mutating func addFence(_ run: Run, _ index: Int, _ active: Site, at now: Instant) {
        guard run.isFinished(.promote), !hasOpenFence(run), run.plan.from == active.other else { return }
        guard !run.plan.steps.contains(where: { $0.verb == .unfence }) else { return }
        var step = Planner.plan(.refence, mode: nil, to: active, in: senses[index].settings.pool).steps[0]
        step.onFailure = .carryOn
        let place = run.attempt == nil ? run.cursor : run.cursor + 1
        record(.stepAdded(place, step), of: run, index, at: now)
    }

    private func hasOpenFence(_ run: Run) -> Bool {
        for index in run.steps.indices where index >= run.cursor && run.plan.steps[index].verb == .fence { return true }
        return false
    }

    private func needsRebuild(_ index: Int, _ site: Site, at now: Instant) -> Bool {
        // Once it was rebuilt, a standby that fails later is an outage of the standby and not a site to let back.
        guard senses[index].settings.pool.policy.rejoinsByItself, book.pools[index].leftBehind == site,
            book.pools[index].activeSinceSeed[site]
        else { return false }
        guard book.pools[index].fences[site] == .open, fenceStatus(index, site, at: now) != .fenced else {
            return false
        }
        let theirs = role(index, site, at: now)
        return theirs == .stopped || (theirs == .standby && !senses[index].log.isFollowing)
    }

    private func isAllowed(_ earlier: [Instant], at now: Instant) -> Bool {
        earlier.filter { now - $0 < .hours(1) }.count < Self.repairsAnHour
    }

    func isEntryAdrift(_ index: Int) -> Bool {
        guard let active = book.pools[index].active else { return false }
        return senses[index].entries.contains { $0 != .unknown && $0 != EntryReading(active) }
    }

    // MARK: - Beginning

    /// Begins a run. An open run without `promote` makes way for it, and its attempt must be over before any effect.
    mutating func begin(
        _ kind: RunbookKind, _ mode: Mode?, to target: Site, _ index: Int, by actor: Actor = .automatic,
        because reason: String, accepting accepted: Acceptances = [], at now: Instant
    ) {
        let awaits = displace(index, at: now)
        let pool = book.pools[index]
        let settings = senses[index].settings.pool
        let plan = Planner.plan(kind, mode: mode, to: target, in: settings)
        let birth = RunBirth(
            id: RunID(book.daemon.nextRun), plan: plan, epoch: kind.isMove ? pool.nextEpoch : pool.epoch,
            orderedBy: actor, accepted: accepted, awaits: awaits, allowed: settings.policy.runDeadline,
            origin: kind.isMove ? origin(index) : nil)
        senses[index].asking = .nothing
        record(.run(birth.id, .began(birth)), for: index, by: actor, because: reason, at: now)
        if kind.isMove {
            let phase: Phase = kind == .failback ? .failingBack : .failingOver
            record(.phase(phase), for: index, by: actor, because: reason, at: now)
        }
    }

    private func origin(_ index: Int) -> Origin? {
        book.pools[index].outage.map {
            Origin(lastAlive: senses[index].marks.lastAlive, firstDead: $0.firstDead, downAt: $0.downAt)
        }
    }

    /// An attempt whose order to act is still in this turn was never begun; then true.
    private mutating func takeBack(_ id: AttemptID) -> Bool {
        let ordered = turn.directives.count
        turn.directives.removeAll { directive in
            if case .perform(let order) = directive { order.id == id } else { false }
        }
        return turn.directives.count < ordered
    }

    private mutating func displace(_ index: Int, at now: Instant) -> Displaced? {
        if let run = book.pools[index].run {
            let isUnbegun = run.attempt.map { takeBack($0.id) } ?? false
            if let attempt = run.attempt, !isUnbegun { turn.directives.append(.cancel(attempt.id)) }
            leave(run, isUnbegun: isUnbegun, index, at: now)
            record(.ended(.aborted), of: run, index, because: "another run takes its place", at: now)
        }
        return book.pools[index].atWork.flatMap { $0.overAt > now ? $0 : nil }
    }

    /// The run is about to end while its attempt, or the one that it waited for, may still be at work.
    mutating func leave(_ run: Run, isUnbegun: Bool = false, _ index: Int, at now: Instant) {
        let own = isUnbegun ? nil : run.attempt.map(Displaced.init)
        guard let left = own ?? run.awaits, left.overAt > now else { return }
        record(.leftAtWork(left), for: index, at: now)
    }
}
