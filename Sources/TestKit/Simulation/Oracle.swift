import Model
import Orchestration
import Runbook

/// Knows the truth, hears what the daemon hears, reads what it records, and says when a rule is broken.
struct Oracle {
    private(set) var violation: Violation?
    private(set) var sightings = Sightings()
    var facts: [Facts]
    var settings: Settings
    let pools: [PoolID]
    /// The event whose turn is being looked at.
    var event = Event.stopping
    /// Nothing can be recorded, so nothing of what is heard can be said.
    var isLedgerClosed = false
    var startedAt = Instant.distantPast
    var automaticMoves: [Instant] = []
    /// Which run each number has ever meant.
    var runs: [KnownRun] = []
    /// Orders without an answer, of this life.
    var openOrders: [OrderID] = []
    /// What the shell told the daemon at its last start.
    var lastStart: (shift: Interval, downtime: Interval)?
    /// The attempts that were ever carried out.
    var performed: [AttemptID] = []
    /// A move that was just taken back, to be held against the world.
    var undone: (pool: Int, from: Site)?
    var keptPools = SharedList<PoolState>()
    var keptDaemon: DaemonState?

    init(_ scenario: Scenario) {
        facts = scenario.pools.map { Facts(probes: $0.settings.probes.count) }
        settings = Settings(pools: scenario.pools.map(\.settings))
        pools = scenario.pools.map(\.settings.id)
    }

    /// Only the first is kept: what comes after it may be its consequence.
    mutating func blame(_ invariant: Invariant, _ text: String) {
        if violation == nil { violation = Violation(invariant: invariant, text: text) }
    }

    mutating func see(_ sighting: Sighting) { sightings.insert(sighting) }

    mutating func see(_ moment: Death.Moment) {
        switch moment {
        case .atOnce: see(.diedBetweenTurns)
        case .beforeCommit: see(.diedBeforeCommit)
        case .betweenCommitAndDirectives: see(.diedBeforeDirectives)
        case .amongDirectives: see(.diedAmongDirectives)
        case .stop: see(.stoppedCleanly)
        }
    }

    func place(of pool: PoolID) -> Int { pools.firstIndex(of: pool) ?? 0 }

    func settings(of place: Int) -> PoolSettings? { settings.pools.first { $0.id == pools[place] } }

    /// The highest epoch of every pool that anybody outside has seen.
    var seenEpochs: [PoolID: Int] {
        var seen: [PoolID: Int] = [:]
        for place in pools.indices { seen[pools[place]] = max(facts[place].highestEpoch, facts[place].promotedEpoch) }
        return seen
    }

    // MARK: - Starts

    /// A new life: nothing was heard in it yet.
    mutating func start(_ start: Start, marks: [PoolID: PoolMarks], at now: Instant) {
        startedAt = now
        for place in facts.indices {
            // What was heard and not stored is forgotten with the life that heard it.
            facts[place].sample = marks[pools[place]]?.sample
            if let taken = facts[place].sample?.taken { facts[place].sample?.taken = taken + start.shift }
            facts[place].heard = facts[place].heard.map { _ in SitePair(both: Heard()) }
            facts[place].rolesHeardAt = SitePair(both: .distantPast)
            facts[place].fenceHeardAt = SitePair(both: .distantPast)
            facts[place].otherActive = 0
            facts[place].otherActiveFloor = .distantPast
        }
        openOrders = []
        lastStart = (start.shift, max(.zero, now - (start.lastSeen ?? now)))
        if start.isRestored { see(.restored) }
        if start.shift != .zero { see(.rebooted) }
    }

    /// The ledger is another one: what was noted of the old one's runs does not hold.
    mutating func forget() {
        for place in facts.indices {
            facts[place].openRun = nil
            facts[place].deadline = nil
            facts[place].stillSince = nil
            facts[place].lastMoveEnded = nil
            facts[place].isExcused = true
        }
        automaticMoves = []
    }
}

/// A run's number with what it means.
struct KnownRun {
    let id: RunID
    let pool: Int
    let epoch: Int
    let kind: RunbookKind
}
