import Judgement
import Model
import Runbook

// After every event, for the pool it was about: what has changed, what follows from it, and when to look again.

extension Orchestrator {
    /// What follows may have consequences of its own. More rounds than this mean that a rule goes round in a circle,
    /// and the daemon must not act on it.
    private static let rounds = 20

    mutating func settle(_ index: Int, at now: Instant) {
        var verdicts: [GateVerdict] = []
        var known = -1
        var round = 0
        while turn.records.count != known {
            precondition(round < Self.rounds, "pool \(book.pools[index].id) does not come to rest")
            round += 1
            known = turn.records.count
            tendWorld(index, at: now)
            verdicts = gates(index, .automatic, at: now)
            // Decided first, so that nothing is begun that the decision would at once put an end to.
            decide(index, verdicts, at: now)
            advance(index, at: now)
        }
        tendGates(index, verdicts, at: now)
        tendAttention(index, at: now)
        wakeLater(index, at: now)
    }

    private mutating func tendWorld(_ index: Int, at now: Instant) {
        tendTilt(index, at: now)
        tendHealth(index, at: now)
        tendOutage(index, at: now)
        tendFirstStart(index, at: now)
        tendContradiction(index, at: now)
        tendProtection(index, at: now)
        tendPause(index, at: now)
        tendConfirmation(index, at: now)
    }

    private mutating func tendHealth(_ index: Int, at now: Instant) {
        let reading = reading(index, at: now)
        for site in Site.allCases {
            let health = reading.health(of: site)
            if health != book.pools[index].health[site].health {
                let evidence = health == .unknown ? "no answer is young enough" : senses[index].evidence[site]
                record(.siteHealth(site, health, evidence: evidence), for: index, at: now)
            }
        }
        tendHome(index, at: now)
    }

    /// How long home has been well. That nobody asked its database lately is no failing of home.
    private mutating func tendHome(_ index: Int, at now: Instant) {
        let wasWell = book.pools[index].homeWellSince != nil
        let isKnown = role(index, .primary, at: now) != .unknown
        let isWell = home(index, at: now) == .answers && (isKnown || wasWell)
        if isWell != wasWell { record(.homeWell(isWell), for: index, at: now) }
    }

    private mutating func tendProtection(_ index: Int, at now: Instant) {
        let isProtected = isProtected(index, at: now)
        if isProtected != book.pools[index].isProtected { record(.protected(isProtected), for: index, at: now) }
    }

    private func isProtected(_ index: Int, at now: Instant) -> Bool {
        guard let standby = book.pools[index].active?.other else { return false }
        switch book.pools[index].health[standby].health {
        case .down: return false
        case .suspect, .unknown: return book.pools[index].isProtected
        case .up, .degraded: break
        }
        let role = role(index, standby, at: now)
        // Nobody has asked it lately: that takes nothing back and proves nothing.
        if role == .unknown { return book.pools[index].isProtected }
        guard role == .standby, lineages(index, standby, at: now) == .same else { return false }
        let policy = senses[index].settings.pool.policy
        let behind = loss(index, to: standby, at: now).bytes ?? 0
        guard behind <= policy.maxLoss ?? Policy.replayLimit else { return false }
        // To have followed once is asked for; to stand still for a moment takes nothing back.
        return book.pools[index].isProtected || senses[index].log.isFollowing
    }

    private mutating func tendOutage(_ index: Int, at now: Instant) {
        guard let active = book.pools[index].active else { return }
        let reading = reading(index, at: now)
        if let outage = book.pools[index].outage {
            guard senses[index].board.lastAlive(outage.probe, active).map({ $0 > outage.firstDead }) ?? false else {
                return
            }
            record(.outageEnded, for: index, at: now)
        }
        if let (probe, firstDead) = reading.outage(at: active) {
            record(.outageBegan(Outage(probe: probe, firstDead: firstDead, downAt: now)), for: index, at: now)
        }
    }

    /// An empty ledger does not know who is active; the databases say it, once, when they fit together.
    private mutating func tendFirstStart(_ index: Int, at now: Instant) {
        guard book.pools[index].phase == .starting else { return }
        let roles = SitePair(primary: role(index, .primary, at: now), backup: role(index, .backup, at: now))
        guard roles.primary != .unknown, roles.backup != .unknown else { return }
        for site in Site.allCases where roles[site] == .active && roles[site.other] != .active {
            record(.activeFound(site), for: index, at: now)
            record(.phase(book.pools[index].restingPhase), for: index, at: now)
            return
        }
        record(.phase(.held), for: index, because: "the databases do not say which site is active", at: now)
    }

    /// A database against the ledger. Silence contradicts nothing, and agreement must be said, not assumed.
    private mutating func tendContradiction(_ index: Int, at now: Instant) {
        guard let active = book.pools[index].active, !book.pools[index].isBetweenIntentAndActivation else { return }
        let isClosedByUs = book.pools[index].isClosedByUs
        let own = role(index, active, at: now)
        let other = role(index, active.other, at: now)
        let found: Contradiction? =
            if other == .active {
                book.pools[index].leftBehind == active.other ? .oldActive : .otherIsActive
            } else if own == .standby, !isClosedByUs {
                .activeIsStandby
            } else {
                nil
            }
        if let found {
            if found != book.pools[index].contradiction { record(.contradicted(found), for: index, at: now) }
            return
        }
        let isOver =
            switch book.pools[index].contradiction {
            case nil: false
            case .oldActive, .otherIsActive:
                other != .unknown || fenceStatus(index, active.other, at: now) == .fenced
            case .activeIsStandby: own == .active
            }
        if isOver { record(.agreed, for: index, at: now) }
    }

    /// A verdict is recorded when it changes, not when it is looked at.
    private mutating func tendGates(_ index: Int, _ verdicts: [GateVerdict], at now: Instant) {
        let notes = book.pools[index].gates
        guard notes.count == verdicts.count else {
            record(.gates(verdicts), for: index, at: now)
            return
        }
        for place in notes.indices where notes[place] != GateNote(verdicts[place]) {
            record(.gates(verdicts), for: index, at: now)
            return
        }
    }

    /// The earliest instant at which time alone may change something, told to the shell when it is a new one.
    private mutating func wakeLater(_ index: Int, at now: Instant) {
        let due = nextWake(index, at: now)
        // A timer that is set too early only looks once for nothing; setting it anew at every answer would cost more.
        if let set = senses[index].wakeAt, let due, set <= due, set > now { return }
        guard let due, due != senses[index].wakeAt else { return }
        senses[index].wakeAt = due
        turn.directives.append(.wake(book.pools[index].id, at: due))
    }

    private func nextWake(_ index: Int, at now: Instant) -> Instant? {
        var alarm = Alarm(after: now)
        alarm.set(reading(index, at: now).nextVoid)
        alarm.set(senses[index].fences.nextVoid(after: now))
        alarm.set(senses[index].log.nextVoid(after: now, patience: senses[index].rolePatience))
        alarm.set(book.pools[index].tiltSince.map { $0 + Self.tiltLimit })
        if let pause = book.pools[index].pause { alarm.set(nextWord(of: pause, at: now)) }
        if let run = book.pools[index].run { alarm.set(runWake(index, run, at: now)) }
        alarm.set(senses[index].confirming?.until)
        let policy = senses[index].settings.pool.policy
        if let outage = book.pools[index].outage, book.pools[index].run == nil {
            alarm.set(max(outage.firstDead, book.pools[index].outageFloor) + policy.minOutage)
            alarm.set(book.pools[index].lastMoveEnded.map { $0 + policy.cooldown })
        }
        return alarm.earliest
    }
}

extension PoolState {
    fileprivate var isBetweenIntentAndActivation: Bool {
        guard let run, run.passedPivot else { return false }
        return !run.isFinished(.promote)
    }

    /// A planned move closes the active database itself; its own run is no witness against it.
    fileprivate var isClosedByUs: Bool {
        guard let run else { return false }
        return run.isMove && run.hasAttempted(.freeze) && !run.isFinished(.promote)
    }
}

/// Keeps the earliest of the instants that are still to come.
struct Alarm {
    let now: Instant
    private(set) var earliest: Instant?

    init(after now: Instant) { self.now = now }

    mutating func set(_ instant: Instant?) {
        guard let instant, instant > now else { return }
        earliest = earliest.map { min($0, instant) } ?? instant
    }
}
