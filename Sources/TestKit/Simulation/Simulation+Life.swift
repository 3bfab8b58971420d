import Judgement
import Model
import Orchestration
import TestKit

// The daemon's deaths and starts.

extension Simulation {
    mutating func meetDeath(_ index: Int) {
        guard daemon.subject != nil, healthySince == nil, armedDeath == nil else { return }
        let death = deaths[index]
        switch death.moment {
        case .atOnce:
            armedDeath = death
            die("between two turns")
        case .stop: stop(death)
        case .beforeCommit, .betweenCommitAndDirectives, .amongDirectives: armedDeath = death
        }
    }

    private mutating func stop(_ death: Death) {
        armedDeath = death
        tell { "!! the daemon is asked to stop" }
        deliver(.stopping)
        guard daemon.subject != nil else { return }
        daemon.isStopping = true
        die("by a clean stop")
    }

    /// Whether this turn is the one at which the daemon is to die, and where in it.
    func cut(_ turn: Turn) -> Death.Moment? {
        guard let death = armedDeath else { return nil }
        switch death.moment {
        case .atOnce, .stop: return nil
        case .beforeCommit, .betweenCommitAndDirectives, .amongDirectives: break
        }
        let isRight =
            death.choosesAttempt
            ? turn.directives.contains { if case .perform = $0 { true } else { false } } : !turn.records.isEmpty
        return isRight || healthySince != nil ? death.moment : nil
    }

    mutating func die(_ place: String) {
        guard let death = armedDeath else { return }
        tell { "!! the daemon dies \(place)" }
        compareBooksAtDeath(death)
        armedDeath = nil
        lastDeath = death
        daemon.subject = nil
        daemon.life += 1
        oracle.see(death.moment)
        for index in deeds.indices where !deeds[index].isOver && chance.happens(percent: death.isReboot ? 80 : 50) {
            deeds[index].isOver = true
        }
        agenda.enter(.restart, at: now + death.downtime)
    }

    /// Only between two turns are the daemon and its disk of one mind.
    private mutating func compareBooksAtDeath(_ death: Death) {
        switch death.moment {
        case .atOnce, .stop: compareBooks()
        case .beforeCommit, .betweenCommitAndDirectives, .amongDirectives: break
        }
    }

    mutating func restart() {
        guard daemon.subject == nil else { return }
        guard ledger.isWritable else {
            agenda.enter(.restart, at: now + 2_000)
            return
        }
        let death = lastDeath
        var isRestored = false
        if let death, death.isRestored, !ledger.copies.isEmpty {
            ledger.restore(ledger.copies.count - 1)
            isRestored = true
            oracle.forget()
        }
        if death == nil || death?.isReboot == true { daemon.axis = now - 20_000 }
        if let death, death.changesSettings { settings = changedSettings() }
        let shift = ledger.lastSeen == nil ? Interval.zero : axisShift(death)
        let isRemembered = isRestored && (hasForgotten || chance.happens(percent: 50))
        if isRestored, !isRemembered { hasForgotten = true }
        let start = Start(
            shift: shift, lastSeen: ledger.lastSeen.map { $0 + shift }, isRestored: isRestored,
            seenEpochs: isRemembered ? oracle.seenEpochs : [:],
            seenRun: isRemembered ? oracle.runs.map(\.id.number).max() ?? 0 : 0,
            isPaused: death != nil && chance.happens(percent: 3))
        tell { "!! the daemon starts\(isRestored ? " on a restored ledger" : ""), shift \(shift)" }
        daemon.wakeUp(pools: world.pools.count)
        daemon.subject = Subject(
            Orchestrator(settings: settings, book: ledger.book, marks: ledger.marks), flaw: daemon.flaw)
        oracle.start(start, marks: ledger.marks, at: daemonNow)
        for pool in world.pools.indices {
            agenda.enter(.probing(pool: pool, life: daemon.life), at: now + 100 + Int64(chance.below(900)))
        }
        deliver(.started(start))
    }

    /// Only the wall clock knows how long the machine was down, and it may be wrong; time never runs backwards.
    private func axisShift(_ death: Death?) -> Interval {
        let shift = ledger.axis - daemon.axis
        guard shift != 0, let death, let lastSeen = ledger.lastSeen?.milliseconds else { return .milliseconds(shift) }
        let elapsed = daemonNow.milliseconds - (lastSeen + shift)
        return .milliseconds(shift - (max(0, elapsed + death.clockError) - elapsed))
    }

    // MARK: - The daemon's own troubles

    mutating func troubleItself() {
        guard daemon.subject != nil else { return }
        switch chance.below(6) {
        case 0, 1: deliver(.late(.seconds(Int64(1 + chance.below(5)))))
        case 2: deliver(.clockJumped(.seconds(Int64(chance.below(7_200)) - 3_600)))
        case 3:
            deliver(.commitTook(.milliseconds(1_500)))
            send(.commitTook(.milliseconds(3)), after: Int64(1_000 + chance.below(8_000)))
        case _:
            ledger.isWritable = false
            tell { "!! the ledger's disk is full" }
            agenda.enter(.ledgerHeals, at: now + 2_000 + Int64(chance.below(20_000)))
        }
    }

    mutating func healLedger() {
        guard !ledger.isWritable else { return }
        ledger.isWritable = true
        tell { "!! the ledger's disk has space again" }
        guard daemon.knowsLedgerClosed else { return }
        daemon.knowsLedgerClosed = false
        deliver(.ledger(.writable))
    }
}
