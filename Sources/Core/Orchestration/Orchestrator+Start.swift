import Judgement
import Model
import Runbook

// A start: what was in flight is looked at first, and nothing is believed that was believed before.

extension Orchestrator {
    mutating func begin(_ start: Start, at now: Instant) {
        let lastSeen = start.lastSeen ?? now
        let runFloor = start.isRestored ? max(start.seenRun + 1, book.daemon.nextRun + Self.blindRuns) : 0
        let note = StartNote(
            shift: start.shift, downtime: max(.zero, now - lastSeen), isRestored: start.isRestored, runFloor: runFloor)
        for index in senses.indices { senses[index].marks.shift(by: start.shift) }
        record(.started(note), at: now)
        brakeOnCrashes(at: now)
        if start.isPaused, book.daemon.pause == nil {
            record(.everythingPaused(until: nil), because: "started with --paused", at: now)
        }
        meetSettings(at: now)
        for index in senses.indices {
            if start.isRestored { holdRestored(index, start, at: now) }
            takeUp(index, at: now)
        }
        for index in senses.indices { settle(index, at: now) }
        // The marks on disk are still counted on the old axis; a second start would not know that.
        if start.shift != .zero { turn.marked = book.pools.map(\.id) }
    }

    private mutating func brakeOnCrashes(at now: Instant) {
        guard book.daemon.starts.count >= DaemonState.crashLimit, !book.daemon.hasCrashBrake else { return }
        record(.crashBrakeSet, because: "five starts within ten minutes and no step finished between them", at: now)
    }

    /// The ledger and the configuration may have been changed apart from each other while nobody ran.
    private mutating func meetSettings(at now: Instant) {
        for pool in book.pools where !settings.pools.contains(where: { $0.id == pool.id }) { retire(pool.id, at: now) }
        for pool in settings.pools {
            guard let index = book.index(of: pool.id) else {
                add(pool, at: now)
                continue
            }
            let state = book.pools[index]
            guard state.identity != pool.identity else { continue }
            let isBusy = state.run != nil || state.phase != .normal || isAnyFenced(state)
            record(.identityChanged(pool.identity), for: index, at: now)
            if isBusy, state.phase != .held, state.phase != .starting {
                let reason = "sites, roles, database or fences changed while the pool was not at rest in normal"
                record(.phase(.held), for: index, because: reason, at: now)
            }
        }
    }

    func isAnyFenced(_ pool: PoolState) -> Bool { pool.fences.primary != .open || pool.fences.backup != .open }

    mutating func add(_ pool: PoolSettings, at now: Instant) {
        record(.poolAdded(identity: pool.identity), pool: pool.id, at: now)
        senses.append(Senses(settings: SharedSettings(pool), marks: PoolMarks()))
    }

    mutating func retire(_ pool: PoolID, at now: Instant) {
        guard let index = book.index(of: pool) else { return }
        if let run = book.pools[index].run {
            record(.ended(.aborted), of: run, index, because: "its pool left the configuration", at: now)
        }
        record(.poolRemoved, pool: pool, at: now)
        senses.remove(at: index)
    }

    /// How many runs may have begun after a snapshot that nobody can ask about.
    private static let blindRuns = 1_000
    /// How many epochs may have been given after a snapshot that nobody can ask about. Adopt adds one more.
    private static let blindEpochs = 999

    /// An older ledger knows less than the sites do. Nothing moves and nothing is undone until a person has looked.
    private mutating func holdRestored(_ index: Int, _ start: Start, at now: Instant) {
        let reason = "the ledger was restored from an older one"
        let pool = book.pools[index]
        let floor = start.seenEpochs[pool.id] ?? pool.epoch + Self.blindEpochs
        record(.restored(epochFloor: floor), for: index, because: reason, at: now)
        if book.pools[index].phase != .held { record(.phase(.held), for: index, because: reason, at: now) }
        if let run = book.pools[index].run {
            leave(run, index, at: now)
            record(.ended(.aborted), of: run, index, because: reason, at: now)
        }
    }

    private mutating func takeUp(_ index: Int, at now: Instant) {
        guard let run = book.pools[index].run, let attempt = run.attempt else { return }
        if book.daemon.hasCrashBrake, attempt.startsSeen >= DaemonState.crashLimit {
            let failure = Failure("the daemon died \(attempt.startsSeen) times with this attempt in flight")
            if !run.isMove { leave(run, index, at: now) }
            let change: RunChange =
                run.isMove ? .blocked(.crashes, failure) : .stepFailed(attempt.id.step, failure)
            record(change, of: run, index, at: now)
            return
        }
        guard !attempt.isDoubtful else { return }
        let failure = Failure("the daemon was started again while the attempt was in flight")
        record(machine(run, index, at: now).doubt(attempt.id, failure), of: run, index, at: now)
    }
}
