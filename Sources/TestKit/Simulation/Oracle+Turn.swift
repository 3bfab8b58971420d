import Judgement
import Model
import Orchestration
import Runbook

// What the oracle hears with the daemon, and what it holds against whole turns.

extension Oracle {
    /// Before the turn's records are looked at.
    mutating func begin(_ event: Event, _ turn: Turn, book: Book, at now: Instant) {
        self.event = event
        judgeReplies(turn)
        switch event {
        case .observed(let observation): hear(observation, book)
        case .ordered(let order):
            openOrders.append(order.id)
            judge(order, turn)
        case .ledger(let state):
            isLedgerClosed = state != .writable
            see(.ledgerClosed)
        case .started: isLedgerClosed = false
        case .stepEnded, .rechecked, .surveyed, .woke, .commitTook, .late, .clockJumped, .stopping: break
        }
    }

    private mutating func hear(_ observation: Observation, _ book: Book) {
        let place = place(of: observation.pool)
        let site = observation.site
        switch observation.sight {
        case .probe(let probe, let answer):
            guard let settings = settings(of: place), settings.probes.indices.contains(probe) else { return }
            facts[place].heard[probe][site].note(
                answer, asked: observation.asked, settings: settings.probes[probe])
        case .database(let reading): hear(reading, observation, place, book)
        case .fence(_, let status):
            guard status != .unknown else { return }
            facts[place].fenceHeardAt[site] = observation.asked
            facts[place].fenceSaid[site] = status
        case .entry, .hosts: break
        }
    }

    private mutating func hear(_ reading: DatabaseReading, _ observation: Observation, _ place: Int, _ book: Book) {
        let site = observation.site
        // What was asked before the last move tells of a world that is gone.
        guard observation.asked > facts[place].otherActiveFloor else { return }
        facts[place].roles[site] = reading.role
        facts[place].rolesHeardAt[site] = observation.asked
        guard let pool = book.pool(observation.pool), let active = pool.active else { return }
        if site == active {
            guard reading.role == .active, let written = reading.written else { return }
            facts[place].sample = LogSample(position: written, lineage: reading.lineage, taken: observation.asked)
            return
        }
        if let run = pool.run, run.passedPivot, !run.isFinished(.promote) {
            // It is being promoted: nobody judges it until that is known.
            facts[place].otherActive = 0
            return
        }
        guard observation.asked > facts[place].fenceChanged else {
            facts[place].otherActive = 0
            return
        }
        if facts[place].otherActive >= 2, reading.role == .active, pool.contradiction == nil, !isLedgerClosed {
            blame(.oldActiveAlarm, "\(pool.id): the \(site) has said active \(facts[place].otherActive) times")
        }
        let counts = reading.role == .active && !isLedgerClosed
        facts[place].otherActive = counts ? facts[place].otherActive + 1 : 0
    }

    /// Every order is answered once, and every refusal has its row.
    private mutating func judgeReplies(_ turn: Turn) {
        var refusals = 0
        for directive in turn.directives {
            guard case .reply(let order, let reply) = directive else { continue }
            if case .refused = reply { refusals += 1 }
            if case .ordered(let given) = event, given.id == order { continue }
            if !openOrders.contains(order) { blame(.everyOrderAnswered, "order \(order.number) is answered twice") }
            openOrders.removeAll { $0 == order }
        }
        var rows = 0
        for record in turn.records { if case .orderRefused = record.change { rows += 1 } }
        if rows != refusals, !isLedgerClosed {
            blame(.refusedChangesNothing, "\(refusals) orders refused and \(rows) rows of it")
        }
    }

    private mutating func judge(_ order: Order, _ turn: Turn) {
        let isRefused = turn.directives.contains { directive in
            if case .reply(order.id, .refused) = directive { true } else { false }
        }
        let isAccepted = turn.directives.contains { directive in
            if case .reply(order.id, .accepted) = directive { true } else { false }
        }
        if isRefused || isAccepted { openOrders.removeAll { $0 == order.id } }
        if isRefused {
            see(.orderRefused)
            if case .reload = order.request { see(.reloadRefused) }
        }
        let isNamed = order.reason.contains { $0 != " " }
        if isAccepted, !isNamed { blame(.namedActor, "an order without a reason was accepted") }
        guard isRefused else { return }
        for record in turn.records where record.actor == order.actor {
            if case .orderRefused = record.change { continue }
            blame(.refusedChangesNothing, "refused, and yet \(record.change)")
        }
    }

    /// Lateness and jumps beyond two seconds are tilt in every pool, and nothing begins by itself in it.
    mutating func judgeTilt(_ book: Book) {
        let length: Interval
        switch event {
        case .late(let late): length = late
        case .clockJumped(let jump): length = max(jump, .zero - jump)
        case .started, .observed, .stepEnded, .rechecked, .surveyed, .woke, .ordered, .ledger, .commitTook, .stopping:
            return
        }
        guard length > .seconds(2), !isLedgerClosed else { return }
        for pool in book.pools where pool.tiltSince == nil {
            blame(.tiltHeeded, "\(pool.id) takes no notice of a jump by \(length)")
        }
    }

    /// After the turn's records have been applied.
    mutating func conclude(_ book: Book, at now: Instant) {
        for pool in book.pools { tend(pool, book.daemon, place(of: pool.id), at: now) }
        guard case .started(let start) = event, start.isRestored else { return }
        for pool in book.pools where pool.phase != .held || pool.run != nil {
            blame(.restoredIsHeld, "\(pool.id) is \(pool.phase) on a restored ledger")
        }
    }

    private mutating func tend(_ pool: PoolState, _ daemon: DaemonState, _ place: Int, at now: Instant) {
        guard let run = pool.run else {
            facts[place].stillSince = nil
            facts[place].deadline = nil
            facts[place].idleSince = nil
            return
        }
        judgeIdling(run, pool, daemon, at: now)
        tendStillness(run.isPaused || pool.pause != nil || daemon.pause != nil, place, at: now)
        guard facts[place].stillSince == nil, let deadline = facts[place].deadline else { return }
        let isRight =
            deadline.run == run.id && deadline.plan == run.planNumber && run.steps.indices.contains(deadline.step)
            && run.steps[deadline.step].deadline == deadline.at
        if !isRight {
            blame(
                .deadlines,
                "\(pool.id) run \(run.id) step \(deadline.step): should be due at \(deadline.at.milliseconds), not "
                    + "\(run.steps[deadline.step].deadline?.milliseconds ?? -1)")
        }
    }

    /// A run that is running has an attempt in flight, waits for its next one, or asks before promote.
    private mutating func judgeIdling(_ run: Run, _ pool: PoolState, _ daemon: DaemonState, at now: Instant) {
        let place = place(of: pool.id)
        let isPaused = run.isPaused || pool.pause != nil || daemon.pause != nil || isStopping
        let isBetween =
            run.steps.indices.contains(run.cursor) && run.steps[run.cursor].retryAt.map { $0 > now } ?? false
        guard run.state == .running, run.attempt == nil, run.awaits == nil, let step = run.current, !isPaused,
            !isBetween, step.verb != .promote
        else {
            facts[place].idleSince = nil
            return
        }
        if step.verb == .seed || step.verb == .protect {
            // It may wait for the databases to be asked, which happens within a round of probing.
            let since = facts[place].idleSince ?? now
            facts[place].idleSince = since
            if now - since < .seconds(30) { return }
        }
        blame(.idles, "\(pool.id) run \(run.id) stands at \(step.name) and does nothing")
    }

    private var isStopping: Bool {
        switch event {
        case .stopping: true
        case .started, .observed, .stepEnded, .rechecked, .surveyed, .woke, .ordered, .ledger, .commitTook, .late,
            .clockJumped:
            false
        }
    }

    mutating func tendStillness(_ isPaused: Bool, _ place: Int, at now: Instant) {
        if isPaused {
            if facts[place].stillSince == nil { facts[place].stillSince = now }
        } else if let since = facts[place].stillSince {
            facts[place].stillSince = nil
            if let instant = facts[place].deadline?.at { facts[place].deadline?.at = instant + (now - since) }
        }
    }

    // MARK: - Careful runs

    mutating func keep(_ book: Book) {
        keptDaemon = book.daemon
        keptPools = book.pools
    }

    /// A row that changes nothing is a row too many, unless it only tells.
    mutating func compare(_ record: Record, _ book: Book) {
        let tells =
            switch record.change {
            case .orderRefused, .reportDropped, .settingsLoaded, .stopped, .restored: true
            case .run(_, .overdue): true
            case _: false
            }
        if !tells, book.daemon == keptDaemon, book.pools == keptPools {
            blame(.oneRow, "a row that changes nothing: \(record.change)")
        }
    }
}
