import Model
import Orchestration
import Runbook
import TestKit

/// One run of the whole system: the real orchestrator, a world that breaks, people who give orders, and an oracle
/// that knows what is really so. Everything happens in one thread on a clock of its own; the seed decides all of it.
struct Simulation {
    let scenario: Scenario
    var chance: Seeded
    var world: World
    var agenda = Agenda()
    /// The world's own time in milliseconds. The daemon's axis is this less `daemon.axis`.
    var now = Simulation.begin
    var daemon: Daemon
    var ledger = LedgerWorld()
    /// The configuration file as it is now.
    var settings: Settings
    var deeds: [Deed] = []
    var arrivals: [Arrival] = []
    var faults: [FaultPlan]
    var deaths: [Death]
    var oracle: Oracle
    var trace = Trace()
    var scribe: Scribe?
    /// The next death, waiting for its moment; and the last one that came.
    var armedDeath: Death?
    var lastDeath: Death?
    /// Once nobody knew which epochs had been given since the snapshot. A second time somebody has written them down.
    var hasForgotten = false
    var ordersGiven = 0
    /// What each open order would make of the settings.
    var wantedSettings: [(order: Int, settings: Settings)] = []
    /// Nil while trouble lasts; then since when everything has been healthy.
    var healthySince: Int64?
    var isFinished = false
    var events = 0

    init(seed: UInt64, flaw: Flaw?, scribe: Scribe?) {
        var chance = Seeded(seed: seed)
        let scenario = Scenario(&chance)
        self.scenario = scenario
        self.scribe = scribe
        world = World(scenario: scenario)
        settings = Settings(pools: scenario.pools.map(\.settings), storm: scenario.storm)
        daemon = Daemon(flaw: flaw)
        faults = FaultPlan.drawn(scenario, from: now, &chance)
        deaths = Death.drawn(scenario, from: now, &chance)
        oracle = Oracle(scenario)
        self.chance = chance
        plan()
    }

    static let begin: Int64 = 1_000_000
    /// After this long in perfect health whoever is not at rest never will be.
    private static let patience: Int64 = 2_400_000
    private static let eventLimit = 60_000

    private mutating func plan() {
        let end = now + scenario.span
        for index in faults.indices {
            agenda.enter(.faultBegins(index), at: faults[index].begins)
            agenda.enter(.faultHeals(index), at: faults[index].heals)
        }
        for index in deaths.indices { agenda.enter(.death(index), at: deaths[index].at) }
        for _ in 0..<scenario.orders { agenda.enter(.operatorActs, at: anyInstant()) }
        for _ in 0..<scenario.selfTroubles { agenda.enter(.selfTrouble, at: anyInstant()) }
        if scenario.deaths > 0 { agenda.enter(.snapshot, at: anyInstant()) }
        agenda.enter(.rest, at: end)
        agenda.enter(.restart, at: now)
    }

    private mutating func anyInstant() -> Int64 { now + 8_000 + Int64(chance.below(Int(scenario.span) - 8_000)) }

    mutating func run() {

        while !isFinished, oracle.violation == nil, let (at, happening) = agenda.next() {
            now = at
            take(happening)
            events += 1
            if events > Self.eventLimit { oracle.blame(.comesToRest, "more than \(Self.eventLimit) events") }
        }
        finish()
    }

    private mutating func take(_ happening: Happening) {
        switch happening {
        case .probing(let pool, let life): if life == daemon.life { probe(pool) }
        case .arrival(let slot): arrive(slot)
        case .timer(let pool, let life): ring(pool, life)
        case .deedActs(let deed): act(deed)
        case .deedEnds(let deed): end(deed)
        case .fenceSlips(let fence, let plant): slip(fence, plant)
        case .faultBegins(let index): begin(index)
        case .faultHeals(let index): heal(index)
        case .operatorActs: if healthySince == nil { giveOrder() }
        case .death(let index): meetDeath(index)
        case .restart: restart()
        case .selfTrouble: if healthySince == nil { troubleItself() }
        case .ledgerHeals: healLedger()
        case .snapshot: ledger.keepCopy()
        case .rest: rest()
        }
    }

    // MARK: - Coming to rest

    private mutating func rest() {
        guard let since = healthySince else {
            healthySince = now
            tell { "-- everything heals, and nobody gives orders any more --" }
            healAll()
            agenda.enter(.rest, at: now + 20_000)
            return
        }
        if isAtRest {
            isFinished = true
        } else if now - since > Self.patience {
            oracle.blame(.comesToRest, "after \(Self.patience / 1_000) s without faults: \(unrest)")
        } else {
            agenda.enter(.rest, at: now + 5_000)
        }
    }

    private var isAtRest: Bool {
        guard daemon.subject != nil, armedDeath == nil else { return false }
        return ledger.book.pools.allSatisfy { pool in
            let place = place(of: pool.id)
            guard let run = pool.run else { return true }
            let isHopeless = { (site: Site) in
                let plant = world.pools[place].plant(site)
                return !world.isReached(plant) || !world.isOpen(place, 1 - plant)
            }
            let areFencesMute = world.status(ofPool: place, world.pools[place].plant(run.plan.from)) == .unknown
            return run.isAtRest(pool, ledger.book.daemon, isHopeless: isHopeless, areFencesMute: areFencesMute)
        }
    }

    private var unrest: String {
        if daemon.subject == nil { return "the daemon is not running" }
        return ledger.book.pools.compactMap { pool in pool.run.map { "\(pool.id) \($0.state) at \($0.cursor)" } }
            .joined(separator: ", ")
    }

    private mutating func finish() {
        guard oracle.violation == nil else { return }
        compareBooks()
        oracle.lookAtEnd(world, ledger.book)
        for pool in world.pools.indices { trace.mix(UInt64(bitPattern: world.pools[pool].databases[0].end)) }
        for pool in world.pools.indices { trace.mix(UInt64(bitPattern: world.pools[pool].databases[1].end)) }
    }

    // MARK: - Small things

    var daemonNow: Instant { Instant(milliseconds: now - daemon.axis) }

    func tell(_ line: () -> String) { scribe?.write(line(), at: now) }

    /// A thing that is on its way to the daemon.
    mutating func send(_ event: Event, after delay: Int64) {
        arrivals.append(Arrival(event: event, life: daemon.life))
        agenda.enter(.arrival(arrivals.count - 1), at: now + delay)
    }

    private mutating func arrive(_ slot: Int) {
        guard arrivals[slot].life == daemon.life else { return }
        deliver(arrivals[slot].event)
    }

    func place(of pool: PoolID) -> Int { scenario.pools.firstIndex { $0.settings.id == pool } ?? 0 }
}

/// An event with the life of the daemon that it is meant for. It dies with that life.
struct Arrival {
    let event: Event
    let life: Int
}
