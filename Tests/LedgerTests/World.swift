import Judgement
import Model
import Orchestration
import Runbook

@testable import Ledger

/// A daemon in small: the real orchestrator, a world that answers well, and a ledger that keeps every turn before
/// anything of it is carried out.
final class World {
    var machine: Orchestrator
    var now: Instant
    var wall: Int64
    let boot: String
    var file: LedgerFile
    let settings: Settings
    var committed: [Committed] = []
    private var queue: [Event] = []

    static let start = Instant(milliseconds: 1_000_000)
    static let wallStart: Int64 = 1_760_000_000_000_000

    static func settings(pools: Int = 1) -> Settings {
        let names = ["chat", "mail", "shop", "news"]
        return Settings(
            pools: (0..<pools).map { index in
                var policy = Policy()
                policy.level = .automatic
                return PoolSettings(
                    id: PoolID(index < names.count ? names[index] : "pool\(index)"),
                    siteNames: SitePair(primary: "paris", backup: "lyon"), policy: policy,
                    probes: [ProbeSettings(name: "database", purpose: .vital)], fences: [FenceSettings(name: "power")],
                    services: ["app"], entries: ["front"])
            })
    }

    static func options(_ boot: String = "boot-1", heads: [Head] = []) -> OpeningOptions {
        var options = OpeningOptions()
        options.ballast = 65_536
        options.preparesLog = false
        options.boot = boot
        options.seenHeads = heads
        return options
    }

    init(
        _ directory: String, settings: Settings = World.settings(), now: Instant = World.start,
        wall: Int64 = World.wallStart, options: OpeningOptions = World.options()
    ) throws {
        self.now = now
        self.wall = wall
        self.settings = settings
        boot = options.boot ?? ""
        let (file, loaded) = try LedgerFile.open(directory, at: now, wall: wall, options: options)
        self.file = file
        file.drafter.names = Names(settings)
        machine = Orchestrator(settings: settings, book: loaded.book, marks: loaded.marks)
        try tell(.started(loaded.start(isPaused: false)))
    }

    func pass(_ length: Interval) {
        now = now + length
        wall += length.milliseconds * 1_000
    }

    func deliver(_ sink: String, through sequence: Int64) throws {
        _ = try file.commit(LedgerPage(delivered: [sink: sequence]), at: moment)
    }

    var moment: Moment { Moment(at: now, wall: wall, boot: boot) }

    /// Tells one event, and then whatever the world answers to it.
    func tell(_ event: Event) throws {
        queue.append(event)
        while !queue.isEmpty {
            let turn = machine.handle(queue.removeFirst(), at: now)
            var marks: [PoolID: PoolMarks] = [:]
            for pool in turn.marked {
                if let index = machine.book.index(of: pool) { marks[pool] = machine.senses[index].marks }
            }
            committed.append(try file.commit(turn, marks: marks, at: moment))
            for directive in turn.directives { answer(directive) }
        }
    }

    private func answer(_ directive: Directive) {
        switch directive {
        case .perform(let order):
            let detail: Evidence.Detail =
                switch order.step.verb {
                case .fence: .fence(0)
                case .promote: .promoted(position: 100, lineage: nil)
                default: .none
                }
            queue.append(.stepEnded(order.id, .done(Evidence("\(order.step.verb) is done", detail))))
        case .survey(_, let run, let asked):
            queue.append(
                .surveyed(run, asked: asked, Survey(fence: .fenced, roleLeftBehind: .unknown, targetReplayed: 100)))
        case .recheck, .cancel, .wake, .reply:
            break
        }
    }

    /// One second in which everybody is asked once; `dead` names the pools whose primary site is gone.
    func second(dead: Set<PoolID> = []) throws {
        pass(.seconds(1))
        for pool in settings.pools {
            let active = machine.book.pool(pool.id)?.active ?? .primary
            for site in Site.allCases {
                let isDead = site == .primary && dead.contains(pool.id)
                try observe(pool.id, site, .probe(0, isDead ? .dead : .alive))
                if !isDead {
                    let reading =
                        active == site
                        ? DatabaseReading(role: .active, written: 100)
                        : DatabaseReading(role: .standby, received: 100, replayed: 100, newestLog: now)
                    try observe(pool.id, site, .database(reading))
                }
                try observe(pool.id, site, .fence(0, isDead ? .fenced : .notFenced))
            }
        }
    }

    private func observe(_ pool: PoolID, _ site: Site, _ sight: Sight) throws {
        try tell(.observed(Observation(pool: pool, site: site, sight: sight, asked: now)))
    }

    /// The primary site of every pool is lost, and the pools move.
    func failOver(after quiet: Int = 5, seconds: Int = 45) throws {
        for _ in 0..<quiet { try second() }
        let all = Set(settings.pools.map(\.id))
        for _ in 0..<seconds { try second(dead: all) }
    }

    func stop() throws {
        try tell(.stopping)
        try file.close(at: now)
    }
}

extension LedgerFile {
    func commit(_ turn: Turn, marks: [PoolID: PoolMarks] = [:], at moment: Moment) throws(LedgerError) -> Committed {
        try commit(LedgerPage(turn: turn, marks: marks), at: moment)
    }
}
