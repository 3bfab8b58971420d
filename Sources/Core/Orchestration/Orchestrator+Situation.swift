package import Judgement
package import Model
import Runbook

// One pool, read off as the gates want to see it.

extension Orchestrator {
    /// The verdict of every gate that applies to the question, in order.
    func gates(_ index: Int, _ question: Question, at now: Instant) -> [GateVerdict] {
        Gates.judge(question, situation(index, question, at: now))
    }

    /// For `why` and `plan`: the same judgement, asked from outside and changing nothing.
    package func gates(of pool: PoolID, _ question: Question, at now: Instant) -> [GateVerdict]? {
        book.index(of: pool).map { gates($0, question, at: now) }
    }

    func situation(_ index: Int, _ question: Question, at now: Instant) -> Situation {
        let policy = senses[index].settings.pool.policy
        let reading = reading(index, at: now)
        let from = question.from
        return Situation(
            level: policy.level,
            pause: pause(index),
            storm: question.isAutomatic ? storm(index, at: now) : .none,
            trust: trust(index),
            ledger: ledger,
            openRun: book.pools[index].openMove,
            verbInFlight: book.pools[index].rebuilding,
            place: book.pools[index].place,
            active: book.pools[index].active,
            fromHealth: reading.health(of: from),
            toHealth: reading.health(of: question.to),
            outageLasted: book.pools[index].outage.map { now - max($0.firstDead, book.pools[index].outageFloor) },
            minOutage: policy.minOutage,
            witness: reading.witnesses(about: from),
            home: home(index, at: now),
            isTargetFenced: book.pools[index].fences[question.to] != .open,
            targetRole: role(index, question.to, at: now),
            isSeeding: book.pools[index].isSeeding(question.to),
            lineages: lineages(index, question.to, at: now),
            isFollowing: senses[index].log.isFollowing,
            loss: loss(index, to: question.to, at: now),
            fence: fence(index, from, isAutomatic: question.isAutomatic, at: now),
            cooldownLeft: left(book.pools[index].lastMoveEnded, policy.cooldown, at: now),
            holdLeft: holdLeft(index, policy.failbackHold, at: now))
    }

    func pause(_ index: Int) -> Situation.Pause {
        if book.daemon.pause != nil { return .everything }
        guard let pause = book.pools[index].pause else { return .none }
        return pause.awaitsUp ? .endedInOutage : .pool
    }

    func trust(_ index: Int) -> Situation.Trust {
        if book.pools[index].tiltSince != nil { return .tilted }
        if isCommitSlow { return .commitSlow }
        return book.daemon.hasCrashBrake ? .crashBrake : .whole
    }

    func home(_ index: Int, at now: Instant) -> Situation.Home {
        if book.pools[index].fences[.primary] == .fenced || fenceStatus(index, .primary, at: now) == .fenced {
            return .fenced
        }
        return senses[index].hosts[.primary] == false ? .silent : .answers
    }

    func lineages(_ index: Int, _ target: Site, at now: Instant) -> Situation.Lineages {
        let patience = senses[index].rolePatience
        let ours = senses[index].marks.sample?.lineage
        let theirs = senses[index].log.reading(target, at: now, patience: patience)?.lineage
        switch (ours, theirs) {
        // A standby that has a history of its own after the active's was open once: it has left this lineage.
        case (.some(let ours), .some(let theirs)): return ours.continues(theirs) ? .same : .other
        // A database that never names its lineage cannot be judged by it.
        case (nil, nil): return .same
        case (nil, .some), (.some, nil): return .notKnown
        }
    }

    /// Ages do not grow while an outage lasts: what counts is how old the sample was when it began.
    func loss(_ index: Int, to target: Site, replayed: Int64? = nil, at now: Instant) -> Loss {
        let policy = senses[index].settings.pool.policy
        let sample = senses[index].marks.sample
        let theirs = senses[index].log.reading(target, at: now, patience: senses[index].rolePatience)
        let held = replayed ?? theirs?.held
        let reference = book.pools[index].outage?.firstDead ?? now
        return Loss(
            sample: sample, sampleAge: sample.map { max(.zero, reference - $0.taken) } ?? .zero, targetHeld: held,
            lag: lag(index, sample, held: held, newest: theirs?.newestLog, at: now), maxLoss: policy.maxLoss,
            maxLag: policy.maxLag, maxAge: policy.lagSampleAge)
    }

    private func lag(_ index: Int, _ sample: LogSample?, held: Int64?, newest: Instant?, at now: Instant) -> Interval? {
        guard let sample, let held else { return nil }
        if held >= sample.position { return .zero }
        let reference = book.pools[index].outage == nil ? now : senses[index].marks.lastAlive ?? now
        let dated =
            senses[index].settings.pool.database.datesItsLog ? newest : senses[index].log.firstSeen(at: held)
        return dated.map { max(.zero, reference - $0) }
    }

    /// Storm: more moves of our own than allowed, unless everything that is active at that site is down.
    private func storm(_ index: Int, at now: Instant) -> Situation.Storm {
        guard isStormy(at: now) || book.daemon.isStormLatched else { return .none }
        return isSiteLoss(index) ? .siteLoss : .latched
    }

    func isStormy(at now: Instant) -> Bool {
        var recent = 0
        for move in book.daemon.automaticMoves where now - move.at < settings.storm.within { recent += 1 }
        return recent >= settings.storm.pools
    }

    private func isSiteLoss(_ index: Int) -> Bool {
        guard let active = book.pools[index].active else { return false }
        let name = senses[index].settings.pool.siteNames[active]
        for other in senses.indices {
            guard let site = book.pools[other].active else { continue }
            guard senses[other].settings.pool.siteNames[site] == name else { continue }
            if book.pools[other].health[site].health != .down { return false }
        }
        return true
    }

    /// A fence of the site that answered lately. An automatic run does not count one that would stop a healthy pool.
    private func fence(_ index: Int, _ site: Site, isAutomatic: Bool, at now: Instant) -> FenceWord {
        let fences = senses[index].settings.pool.fences
        var word = FenceWord.silent
        for fence in fences.indices {
            guard senses[index].fences.status(of: fence, at: site, now: now) != .unknown else { continue }
            guard isAutomatic, let hurt = poolHurt(by: fences[fence], index, site) else { return .answers(fence) }
            word = .shared(hurt)
        }
        return word
    }

    private func poolHurt(by fence: FenceSettings, _ index: Int, _ site: Site) -> PoolID? {
        let name = senses[index].settings.pool.siteNames[site]
        for pool in fence.sharedWith {
            guard let other = book.index(of: pool), other != index, let active = book.pools[other].active else {
                continue
            }
            let isThere = senses[other].settings.pool.siteNames[active] == name
            if isThere, book.pools[other].health[active].health != .down { return pool }
        }
        return nil
    }

    func left(_ since: Instant?, _ length: Interval, at now: Instant) -> Interval? {
        guard let since else { return nil }
        let left = length - (now - since)
        return left > .zero ? min(left, length) : nil
    }

    private func holdLeft(_ index: Int, _ length: Interval, at now: Instant) -> Interval? {
        guard let since = book.pools[index].homeWellSince else { return length }
        return left(since, length, at: now)
    }
}

extension PoolState {
    fileprivate var openMove: RunID? {
        guard let run, run.isMove else { return nil }
        return run.id
    }

    fileprivate var place: Situation.Place {
        if phase == .held { return .held }
        if active == nil { return .starting }
        return contradiction == nil ? .clear : .contradicted
    }

    fileprivate var rebuilding: Verb? {
        guard let run, !run.isMove, let verb = run.verbInFlight else { return nil }
        switch verb {
        case .unfence, .seed, .protect: return verb
        case .fence, .stopServices, .freeze, .drain, .promote, .switchEntry, .startServices, .verify, .protectLocal,
            .approve, .wait, .run, .notify, .rehearse:
            return nil
        }
    }

    fileprivate func isSeeding(_ site: Site) -> Bool {
        guard let run, let attempt = run.attempt else { return false }
        let planned = run.plan.steps[attempt.id.step]
        return planned.site == site && (planned.verb == .seed || planned.verb == .protect)
    }
}
