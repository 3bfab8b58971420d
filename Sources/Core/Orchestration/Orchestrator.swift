package import Judgement
package import Model
import Runbook

/// Decides for every pool of one daemon. A value: it waits for nothing, reads no clock, opens nothing and knows no
/// technology. `handle` is told one event and answers with one turn.
///
/// Pools never wait for each other. They meet in four places only: the storm brake, a fence that several share, the
/// pause of everything, and the daemon's own health.
package struct Orchestrator: Sendable {
    package var book: Book
    package internal(set) var settings: Settings
    /// One for each pool of the book, in its order.
    package var senses = SharedList<Senses>()
    package internal(set) var ledger = Situation.LedgerState.writable
    package internal(set) var isCommitSlow = false
    package internal(set) var isStopping = false
    var daemonWakeAt: Instant?
    var turn = Turn()
    var chance: UInt32 = 0

    /// A commit that took this long says that the daemon's own disk is sick.
    static let slowCommit = Interval.seconds(1)
    /// Lateness or a jump beyond this is tilt.
    package static let tiltThreshold = Interval.seconds(2)
    /// Tilt ends after this at the latest, or it would never let anybody be rescued.
    package static let tiltLimit = Interval.seconds(60)

    /// Pools of the settings that the book does not know are added by `started`.
    package init(settings: Settings, book: Book = Book(), marks: [PoolID: PoolMarks] = [:]) {
        self.settings = settings
        self.book = book
        for pool in book.pools {
            let known = settings.pools.first { $0.id == pool.id }
            senses.append(
                Senses(settings: SharedSettings(known ?? .empty(pool.id)), marks: marks[pool.id] ?? PoolMarks()))
        }
    }

    /// `chance` is any number; equal numbers give equal turns. It only spreads the waits between attempts.
    package mutating func handle(_ event: Event, at now: Instant, chance: UInt32 = 0) -> Turn {
        turn = Turn()
        self.chance = chance
        if ledger == .writable {
            take(event, at: now)
        } else {
            takeWithoutLedger(event, at: now)
        }
        wakeDaemon(at: now)
        defer { turn = Turn() }
        return turn
    }

    private mutating func take(_ event: Event, at now: Instant) {
        switch event {
        case .started(let start): begin(start, at: now)
        case .observed(let observation): observe(observation, at: now)
        case .stepEnded(let id, let outcome): report(id, outcome, at: now)
        case .rechecked(let id, let finding): recheck(id, finding, at: now)
        case .surveyed(let run, let asked, let survey): surveyed(run, asked, survey, at: now)
        case .woke(let pool): wake(pool, at: now)
        case .ordered(let order): obey(order, at: now)
        case .ledger(let state): ledger = state
        case .commitTook(let length): commitTook(length, at: now)
        case .late(let length): tilt(.loopLate(length), length, at: now)
        case .clockJumped(let length): tilt(.clockJumped(length), length, at: now)
        case .stopping:
            isStopping = true
            record(.stopped, at: now)
        }
    }

    /// Nothing can be recorded, so nothing may change and nothing may be done. Seeing goes on.
    private mutating func takeWithoutLedger(_ event: Event, at now: Instant) {
        switch event {
        case .observed(let observation):
            guard let index = book.index(of: observation.pool) else { return }
            note(observation, for: index, at: now)
        case .stepEnded(let id, _):
            if let index = book.index(of: id.run), book.pools[index].run?.attempt?.id == id {
                senses[index].kept = event
            }
        case .rechecked(let id, _): forgetQuestion(of: id.run, at: now)
        case .surveyed(let run, _, _): forgetQuestion(of: run, at: now)
        case .ordered(let order):
            turn.directives.append(.reply(order.id, .refused(.ledgerCannotWrite)))
        case .ledger(let state):
            ledger = state
            guard state == .writable else { return }
            for index in senses.indices {
                if let kept = senses[index].kept {
                    senses[index].kept = nil
                    take(kept, at: now)
                }
                settle(index, at: now)
            }
        case .started, .woke, .commitTook, .late, .clockJumped, .stopping:
            break
        }
    }

    /// An answer that could not be acted on is asked for again as soon as the ledger takes writes; the person who said
    /// that a step is done is told then that nothing was read back.
    private mutating func forgetQuestion(of run: RunID, at now: Instant) {
        guard let index = book.index(of: run) else { return }
        senses[index].asking = .nothing
        senses[index].confirming?.until = now
    }

    // MARK: - Recording

    /// Writes one row and applies it at once. There is no other way to change the book.
    mutating func record(
        _ change: Change, pool: PoolID? = nil, by actor: Actor = .automatic, because reason: String = "",
        at now: Instant
    ) {
        let record = Record(pool: pool, actor: actor, reason: reason, change: change)
        turn.records.append(record)
        book.apply(record, at: now)
    }

    mutating func record(
        _ change: Change, for index: Int, by actor: Actor = .automatic, because reason: String = "", at now: Instant
    ) {
        record(change, pool: book.pools[index].id, by: actor, because: reason, at: now)
    }

    mutating func wake(_ pool: PoolID?, at now: Instant) {
        guard let pool else {
            daemonWakeAt = nil
            tendPauseOfEverything(at: now)
            for index in senses.indices { settle(index, at: now) }
            return
        }
        guard let index = book.index(of: pool) else { return }
        senses[index].wakeAt = nil
        settle(index, at: now)
    }

    private mutating func commitTook(_ length: Interval, at now: Instant) {
        let wasSlow = isCommitSlow
        isCommitSlow = length >= Self.slowCommit
        if wasSlow != isCommitSlow { for index in senses.indices { settle(index, at: now) } }
    }
}

extension PoolSettings {
    /// Stands for a pool that the configuration does not name any more, until `started` takes it out.
    static func empty(_ id: PoolID) -> PoolSettings {
        PoolSettings(id: id, siteNames: SitePair(primary: "primary", backup: "backup"), probes: [])
    }
}
