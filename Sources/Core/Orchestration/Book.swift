import Judgement
package import Model
import Runbook

/// All that is on disk: the fold of every record since the ledger began. The orchestrator judges by it, the ledger
/// keeps it, the verifier builds it again from the audit; all three by this one `apply`.
package struct Book: Hashable, Codable, Sendable {
    package var daemon = DaemonState()
    /// In the order in which they were added.
    package var pools = SharedList<PoolState>()

    package init() {}

    /// What the ledger read back: pools in the order in which they were added.
    package init(daemon: DaemonState, pools: [PoolState]) {
        self.daemon = daemon
        for pool in pools { self.pools.append(pool) }
    }

    /// By hand: a closure would be lent a copy of every pool on the way, and this is asked for every answer.
    package func index(of pool: PoolID) -> Int? {
        for index in pools.indices where pools[index].id == pool { return index }
        return nil
    }
    package func pool(_ id: PoolID) -> PoolState? { index(of: id).map { pools[$0] } }
    package func index(of run: RunID) -> Int? {
        for index in pools.indices where pools[index].run?.id == run { return index }
        return nil
    }

    package mutating func apply(_ record: Record, at now: Instant) {
        guard let pool = record.pool else {
            applyToDaemon(record, at: now)
            return
        }
        switch record.change {
        case .poolAdded(let identity): add(pool, identity, at: now)
        case .poolRemoved: remove(pool)
        case _:
            guard let index = index(of: pool) else { return }
            noteForDaemon(record, pool, at: now)
            pools[index].apply(record, at: now)
            tendStillness(index, at: now)
        }
    }

    private mutating func add(_ pool: PoolID, _ identity: String, at now: Instant) {
        var state = PoolState(id: pool, identity: identity, at: now)
        if let index = daemon.retired.firstIndex(where: { $0.pool == pool }) {
            state.epoch = daemon.retired[index].epoch
            state.phase = .held
            daemon.retired.remove(at: index)
        }
        pools.append(state)
    }

    private mutating func remove(_ pool: PoolID) {
        guard let index = index(of: pool) else { return }
        daemon.retired.append(RetiredPool(pool: pool, epoch: pools[index].epoch))
        pools.remove(at: index)
    }

    /// What a pool's change means for the daemon as a whole.
    private mutating func noteForDaemon(_ record: Record, _ pool: PoolID, at now: Instant) {
        guard case .run(let id, let change) = record.change else { return }
        switch change {
        case .began(let birth):
            daemon.nextRun = max(daemon.nextRun, id.number + 1)
            if birth.plan.runbook.isMove, birth.orderedBy.isAutomatic {
                daemon.automaticMoves.append(AutomaticMove(pool: pool, at: now))
                if daemon.automaticMoves.count > 64 { daemon.automaticMoves.removeFirst() }
            }
        case .stepDone: daemon.starts = []
        case .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepCovered, .stepSkipped,
            .stepDeferred, .stepFailed, .stepUndone, .stepAdded, .waits, .blocked, .undoBegan, .undoStuck,
            .retryOrdered, .accepted, .paused, .unpaused, .abortAsked, .turnedDisaster, .overdue, .ended:
            break
        }
    }

    private mutating func applyToDaemon(_ record: Record, at now: Instant) {
        switch record.change {
        case .started(let note): start(note, at: now)
        case .stopped: daemon.starts = []
        case .crashBrakeSet: daemon.hasCrashBrake = true
        case .crashBrakeCleared:
            daemon.hasCrashBrake = false
            daemon.starts = []
        case .everythingPaused(let until):
            daemon.pause = Pause(since: now, until: until, by: record.actor, reason: record.reason)
        case .everythingResumed:
            daemon.pause = nil
            for index in pools.indices { pools[index].outageFloor = now }
        case .pauseSpoken: daemon.pause?.spokenAt = now
        case .stormLatched: daemon.isStormLatched = true
        case .stormCleared:
            daemon.isStormLatched = false
            daemon.automaticMoves = []
        case _: break
        }
        for index in pools.indices { tendStillness(index, at: now) }
    }

    private mutating func start(_ note: StartNote, at now: Instant) {
        shift(by: note.shift)
        daemon.nextRun = max(daemon.nextRun, note.runFloor)
        daemon.starts.removeAll { now - $0 >= DaemonState.crashWindow }
        daemon.starts.append(now)
        if daemon.starts.count > DaemonState.crashLimit { daemon.starts.removeFirst() }
        for index in pools.indices { pools[index].restart(note, at: now) }
    }

    private mutating func shift(by length: Interval) {
        guard length != .zero else { return }
        for index in daemon.automaticMoves.indices {
            daemon.automaticMoves[index].at = daemon.automaticMoves[index].at + length
        }
        for index in daemon.starts.indices { daemon.starts[index] = daemon.starts[index] + length }
        daemon.pause?.shift(by: length)
        for index in pools.indices { pools[index].shift(by: length) }
    }

    /// Moves every stored instant; what the exploration uses to compare states of different times.
    package mutating func shifted(by length: Interval) { shift(by: length) }

    /// A run's deadlines stand still as long as anything above it, or the run itself, is paused.
    private mutating func tendStillness(_ index: Int, at now: Instant) {
        let isStill = pools[index].hasOpenRun(pausedAbove: daemon.pause != nil)
        if isStill {
            if pools[index].stillSince == nil { pools[index].stillSince = now }
        } else if let since = pools[index].stillSince {
            pools[index].stillSince = nil
            pools[index].run?.moveDeadlines(by: now - since)
        }
    }
}

extension PoolState {
    fileprivate func hasOpenRun(pausedAbove: Bool) -> Bool {
        guard let run, !run.isEnded else { return false }
        return pausedAbove || pause != nil || run.isPaused
    }
}
