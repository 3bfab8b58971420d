import Judgement
import Model
import Orchestration
import TestKit

// The one loop that keeps the order: decide, commit, act. And all the places at which it can be cut off.

extension Simulation {
    mutating func deliver(_ event: Event) {
        guard daemon.subject != nil else { return }
        if !ledger.isWritable, !daemon.knowsLedgerClosed {
            deliverToClosedLedger(event)
            return
        }
        guard let turn = handle(event) else { return }
        conclude(turn, event)
    }

    private mutating func handle(_ event: Event) -> Turn? {
        let instant = daemonNow
        let turn = daemon.subject?.handle(event, at: instant, chance: chance.chance())
        if scribe != nil { tellEvent(event) }
        if let turn { trace.mix(turn, at: now) }
        return turn
    }

    /// The commit fails, so the turn never was; the daemon is told why and takes the event again.
    private mutating func deliverToClosedLedger(_ event: Event) {
        let before = daemon.subject
        guard let turn = handle(event) else { return }
        if turn.records.isEmpty, turn.marked.isEmpty {
            conclude(turn, event)
            return
        }
        daemon.subject = before
        daemon.knowsLedgerClosed = true
        for told in [Event.ledger(.full), event] {
            if let turn = handle(told) { conclude(turn, told) }
        }
    }

    private mutating func conclude(_ turn: Turn, _ event: Event) {
        let cut = cut(turn)
        if cut == .beforeCommit {
            die("before the commit")
            return
        }
        commit(turn, event)
        if cut == .betweenCommitAndDirectives {
            die("between commit and directives")
            return
        }
        for (place, directive) in turn.directives.enumerated() {
            if cut == .amongDirectives, place > 0 || turn.directives.count == 1 {
                die("among the directives")
                return
            }
            carryOut(directive)
        }
    }

    private mutating func commit(_ turn: Turn, _ event: Event) {
        let instant = daemonNow
        if daemon.knowsLedgerClosed, !turn.records.isEmpty {
            oracle.blame(.brakes, "records while the ledger cannot be written: \(turn.records)")
        }
        if let current = daemon.subject?.orchestrator.settings, event.maySettle { oracle.settings = current }
        oracle.begin(event, turn, book: ledger.book, at: instant)
        for record in turn.records {
            if scribe != nil { tellRecord(record) }
            oracle.look(record, ledger.book, at: instant)
            if scenario.isCareful { oracle.keep(ledger.book) }
            ledger.book.apply(record, at: instant)
            if scenario.isCareful { oracle.compare(record, ledger.book) }
        }
        if !turn.records.isEmpty {
            oracle.conclude(ledger.book, at: instant)
            oracle.holdUndone(against: world)
            ledger.lastSeen = instant
            ledger.axis = daemon.axis
            if scenario.isCareful { compareBooks() }
        }
        oracle.judgeTilt(ledger.book)
        guard ledger.isWritable else { return }
        for pool in turn.marked {
            guard let orchestrator = daemon.subject?.orchestrator, let index = orchestrator.book.index(of: pool) else {
                continue
            }
            ledger.marks[pool] = orchestrator.senses[index].marks
            ledger.lastSeen = instant
        }
    }

    /// Folding what was recorded must give what the daemon believes.
    mutating func compareBooks() {
        guard let subject = daemon.subject, subject.orchestrator.book != ledger.book else { return }
        oracle.blame(.foldIsBook, "the records do not give the stored state")
    }

    private mutating func carryOut(_ directive: Directive) {
        switch directive {
        case .perform(let order): perform(order)
        case .recheck(let order): recheck(order)
        case .cancel(let id): cancel(id)
        case .survey(let pool, let run, let asked): survey(pool, run, asked)
        case .wake(let pool, let instant): setTimer(pool, instant)
        case .reply(let order, let reply):
            tellReply(order, reply)
            if case .accepted = reply { adoptSettings(of: order) }
        }
    }

    // MARK: - Timers

    private mutating func setTimer(_ pool: PoolID?, _ instant: Instant) {
        let at = max(now, instant.milliseconds + daemon.axis)
        guard let pool else {
            daemon.ownTimer = instant
            agenda.enter(.timer(pool: -1, life: daemon.life), at: at)
            return
        }
        let place = place(of: pool)
        daemon.timers[place] = instant
        agenda.enter(.timer(pool: place, life: daemon.life), at: at)
    }

    mutating func ring(_ pool: Int, _ life: Int) {
        guard life == daemon.life else { return }
        if pool < 0 {
            guard let due = daemon.ownTimer, due <= daemonNow else { return }
            daemon.ownTimer = nil
            deliver(.woke(nil))
        } else {
            guard let due = daemon.timers[pool], due <= daemonNow else { return }
            daemon.timers[pool] = nil
            deliver(.woke(scenario.pools[pool].settings.id))
        }
    }
}

extension Event {
    /// Whether it may bring other settings.
    var maySettle: Bool {
        switch self {
        case .started, .ordered: true
        case .observed, .stepEnded, .rechecked, .surveyed, .woke, .ledger, .commitTook, .late, .clockJumped, .stopping:
            false
        }
    }
}
