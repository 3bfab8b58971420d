import Model

/// What is really so of one pool.
struct PoolWorld: Sendable {
    /// The plant of its primary.
    let home: Int
    var databases: [DatabaseWorld]
    var services: [ServicesWorld]
    /// The plant the entry points to, or nobody.
    var entry: Int?
    var isEntryLinked = true
    /// Places of its fences among the world's.
    let fences: [Int]
    /// Bytes a millisecond that the applications write.
    var rate: Int64
    let lag: Int64
    let heldBack: Int64
    let drainsAll: Bool
    let hasLocalWriters: Bool
    let startsAtBoot: Bool
    let namesLineage: Bool
    /// A frozen database reads standby instead of stopped.
    let freezesAsStandby: Bool
    let keepsDivergent: Bool
    /// Nothing is kept aside while the disk for it is missing.
    var canKeep = true
    /// Bytes a millisecond that the wire between the plants carries.
    var shipRate: Int64
    var replays = true
    /// The run whose own command has had its effect.
    var ranFor = 0
    /// Up to when the databases have been moved on.
    var movedAt = Int64.min
    /// A fence has lied, or somebody has done by hand what the daemon cannot know. Two open databases are then
    /// nobody's fault here.
    var tainted = false

    init(_ scenario: PoolScenario, histories: inout Histories) {
        home = scenario.home
        fences = scenario.fences
        rate = scenario.rate
        lag = scenario.lag
        heldBack = scenario.heldBack
        drainsAll = scenario.drainsAll
        hasLocalWriters = scenario.hasLocalWriters
        startsAtBoot = scenario.startsAtBoot
        namesLineage = scenario.namesLineage
        freezesAsStandby = scenario.freezesAsStandby
        keepsDivergent = scenario.settings.policy.keepsDivergent
        shipRate = Self.fastShipping
        let history = histories.begin()
        databases = [
            DatabaseWorld(role: .standby, history: history), DatabaseWorld(role: .standby, history: history),
        ]
        services = [ServicesWorld(), ServicesWorld()]
        let active = scenario.activeAtStart == .primary ? home : 1 - home
        databases[active].role = .active
        services[active].areWanted = true
        entry = active
    }

    static let fastShipping: Int64 = 1_000_000

    func plant(_ site: Site) -> Int { site == .primary ? home : 1 - home }
    func site(_ plant: Int) -> Site { plant == home ? .primary : .backup }
}

struct DatabaseWorld: Sendable {
    /// What it is while it runs: active or standby.
    var role: Role
    /// Which history its log continues.
    var history: Int
    /// The end of the log it has.
    var end: Int64 = 1_000
    var replayed: Int64 = 1_000
    /// When the newest of its log was written.
    var newestLog: Int64 = 0
    var isCrashed = false
    /// Closed for writes by a freeze, until it is thawed or rebuilt.
    var isFrozen = false
    /// Kept from running by a fence of units, or by an unfence.
    var isMasked = false

    var isStopped: Bool { isCrashed || isMasked || (isFrozen && role == .active) }
}

struct ServicesWorld: Sendable {
    var areWanted = false
    var haveCrashed = false
}
