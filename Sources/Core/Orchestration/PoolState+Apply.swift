import Judgement
import Model
import Runbook

extension PoolState {
    /// The only way a pool's stored state changes.
    mutating func apply(_ record: Record, at now: Instant) {
        switch record.change {
        case .identityChanged(let identity): self.identity = identity
        case .restored(let floor): epochFloor = max(epochFloor, floor)
        case .phase(let next):
            phase = next
            phaseSince = now
        case .activeFound(let site):
            active = site
            activeSinceSeed[site] = true
        case .activated(let site, let loss):
            activate(site)
            run?.loss = loss
        case .adopted(let site, let epoch): adopt(site, epoch, at: now)
        case .siteHealth(let site, let word, _):
            health[site].health = word
            health[site].since = now
        case .outageBegan(let begun): outage = begun
        case .outageEnded: outage = nil
        case .contradicted(let kind): contradict(kind)
        case .agreed: contradiction = nil
        case .tiltBegan: tiltSince = now
        case .tiltEnded:
            tiltSince = nil
            outageFloor = now
        case .fenceRecorded(let site): fences[site] = .fenced
        case .fenceLifting(let site): fences[site] = .lifting
        case .fenceLifted(let site): fences[site] = .open
        case .homeWell(let isWell): homeWellSince = isWell ? now : nil
        case .protected(let word): isProtected = word
        case .leftAtWork(let displaced): atWork = displaced
        case .run(let id, let change): apply(id, change, at: now)
        case .settingsLoaded(let raisedLevel): if raisedLevel { outageFloor = now }
        case .paused, .resumed, .pauseEndedInOutage, .pauseSpoken, .gates, .decided, .attentionRaised,
            .attentionCleared, .acknowledged:
            applyWord(record, at: now)
        case .started, .stopped, .crashBrakeSet, .crashBrakeCleared, .everythingPaused, .everythingResumed,
            .stormLatched, .stormCleared, .poolAdded, .poolRemoved, .orderRefused, .reportDropped:
            break
        }
    }

    private mutating func applyWord(_ record: Record, at now: Instant) {
        switch record.change {
        case .paused(let until): pause = Pause(since: now, until: until, by: record.actor, reason: record.reason)
        case .resumed:
            pause = nil
            outageFloor = now
        case .pauseEndedInOutage:
            if pause == nil { pause = Pause(since: now, until: now, by: record.actor, reason: record.reason) }
            pause?.awaitsUp = true
        case .pauseSpoken: pause?.spokenAt = now
        case .gates(let verdicts): gates = verdicts.map(GateNote.init)
        case .decided(let word): decision = word
        case .attentionRaised(let kind):
            let place = attention.firstIndex { $0.kind.rawValue > kind.rawValue } ?? attention.count
            attention.insert(AttentionNote(kind: kind, since: now), at: place)
        case .attentionCleared(let kind): attention.removeAll { $0.kind == kind }
        case .acknowledged: unacknowledged = nil
        case _: break
        }
    }

    /// Whoever serves, by our word or not, may have what exists nowhere else.
    private mutating func contradict(_ kind: Contradiction) {
        contradiction = kind
        switch kind {
        case .oldActive, .otherIsActive: if let active { activeSinceSeed[active.other] = true }
        case .activeIsStandby: break
        }
    }

    private mutating func activate(_ site: Site) {
        leftBehind = active
        active = site
        activeSinceSeed[site] = true
        outage = nil
        contradiction = nil
        promotedAt = run?.known.promotedAt ?? run?.known.drained ?? run?.known.token?.position
    }

    private mutating func adopt(_ site: Site, _ epoch: Int, at now: Instant) {
        active = site
        activeSinceSeed[site] = true
        self.epoch = epoch
        outage = nil
        contradiction = nil
        leftBehind = nil
        promotedAt = nil
        outageFloor = now
    }

    private mutating func apply(_ id: RunID, _ change: RunChange, at now: Instant) {
        if case .began(let birth) = change {
            run = Run(birth: birth, at: now)
            atWork = nil
            epoch = max(epoch, birth.epoch)
            // What was decided, or proposed, is being done.
            if birth.plan.runbook.isMove { decision = .stay }
            note(birth.plan.runbook, at: now)
            return
        }
        guard run?.id == id else { return }
        run?.apply(change, at: now)
        switch change {
        case .stepDone(let step, _, _):
            if let planned = run?.plan.steps[step], planned.verb == .seed || planned.verb == .protect {
                activeSinceSeed[planned.site] = false
            }
        case .ended(let end):
            if run?.isMove == true {
                lastMoveEnded = now
                outageFloor = now
            }
            if end != .succeeded { unacknowledged = id }
            run = nil
            stillSince = nil
        case .stepAdded: note(.refence, at: now)
        case .began, .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepCovered,
            .stepSkipped, .stepDeferred, .stepFailed, .stepUndone, .waits, .blocked, .undoBegan,
            .undoStuck, .retryOrdered, .accepted, .paused, .unpaused, .abortAsked, .turnedDisaster, .overdue:
            break
        }
    }

    private mutating func note(_ kind: RunbookKind, at now: Instant) {
        switch kind {
        case .refence: refences = Self.recent(refences, at: now)
        case .repoint: repoints = Self.recent(repoints, at: now)
        case .protect: rejoins = Self.recent(rejoins, at: now)
        case .failover, .failback, .fence, .unfence, .drill: break
        }
    }

    /// The last few instants are all that a limit of three an hour needs.
    private static func recent(_ instants: [Instant], at now: Instant) -> [Instant] {
        instants.suffix(2) + [now]
    }

    /// A start: nothing that was believed of the sites is believed any more, and no deadline counts the time down.
    mutating func restart(_ note: StartNote, at now: Instant) {
        for site in Site.allCases {
            health[site].health = .unknown
            health[site].since = now
        }
        tiltSince = nil
        outageFloor = max(outageFloor, now)
        if stillSince == nil { run?.moveDeadlines(by: note.downtime) }
        if note.shift != .zero {
            run?.grantAnew(at: now)
            atWork?.grantAnew(at: now)
        }
        run?.attempt?.startsSeen += 1
    }

    mutating func shift(by length: Interval) {
        phaseSince = phaseSince + length
        outageFloor = outageFloor + length
        if let begun = outage {
            outage = Outage(
                probe: begun.probe, firstDead: begun.firstDead + length, downAt: begun.downAt + length)
        }
        if let instant = lastMoveEnded { lastMoveEnded = instant + length }
        if let instant = homeWellSince { homeWellSince = instant + length }
        if let instant = tiltSince { tiltSince = instant + length }
        if let instant = stillSince { stillSince = instant + length }
        refences = refences.map { $0 + length }
        repoints = repoints.map { $0 + length }
        rejoins = rejoins.map { $0 + length }
        for site in Site.allCases { health[site].since = health[site].since + length }
        for index in attention.indices { attention[index].since = attention[index].since + length }
        pause?.shift(by: length)
        if let overAt = atWork?.overAt { atWork?.overAt = overAt + length }
        run?.shift(by: length)
    }
}

extension Pause {
    mutating func shift(by length: Interval) {
        since = since + length
        if let instant = until { until = instant + length }
        if let instant = spokenAt { spokenAt = instant + length }
    }
}
