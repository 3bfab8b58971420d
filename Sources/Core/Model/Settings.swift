/// What the core needs to know of the configuration. Made by the configuration room, never changed by the core.
package struct Settings: Hashable, Codable, Sendable {
    package var pools: [PoolSettings]
    package var storm: StormLimit

    package init(pools: [PoolSettings], storm: StormLimit = StormLimit()) {
        self.pools = pools
        self.storm = storm
    }
}

/// More automatic moves than `pools` within `within` look like our mistake and not like theirs.
package struct StormLimit: Hashable, Codable, Sendable {
    package var pools: Int
    package var within: Interval

    package init(pools: Int = 3, within: Interval = .minutes(10)) {
        self.pools = pools
        self.within = within
    }
}

package struct PoolSettings: Hashable, Codable, Sendable {
    package var id: PoolID
    package var siteNames: SitePair<String>
    package var policy: Policy
    package var probes: [ProbeSettings]
    package var database: DatabaseTraits
    package var fences: [FenceSettings]
    /// Names of the services, in the order in which they start.
    package var services: [String]
    package var entries: [String]
    /// The runbooks of one's own; the built-in ones where nil.
    package var failover: [StepTemplate]?
    package var failback: [StepTemplate]?
    /// Names sites, roles, database and fences. Where it differs, runs and judgements of before no longer fit.
    package var identity: String
    /// Names everything else that a plan's commands are made of.
    package var digest: String

    package init(
        id: PoolID, siteNames: SitePair<String>, policy: Policy = Policy(), probes: [ProbeSettings],
        database: DatabaseTraits = DatabaseTraits(), fences: [FenceSettings] = [], services: [String] = [],
        entries: [String] = [], failover: [StepTemplate]? = nil, failback: [StepTemplate]? = nil,
        identity: String = "", digest: String = ""
    ) {
        self.id = id
        self.siteNames = siteNames
        self.policy = policy
        self.probes = probes
        self.database = database
        self.fences = fences
        self.services = services
        self.entries = entries
        self.failover = failover
        self.failback = failback
        self.identity = identity
        self.digest = digest
    }
}

/// The limits and habits of one pool, with the defaults of the configuration.
package struct Policy: Hashable, Codable, Sendable {
    package var level = Level.observe
    package var minOutage = Interval.seconds(15)
    /// Nil for `none`: judged by `maxLag` alone.
    package var maxLoss: Int64? = 16 * 1_024 * 1_024
    package var maxLag = Interval.seconds(30)
    package var lagSampleAge = Interval.seconds(60)
    package var cooldown = Interval.minutes(10)
    package var failbackHold = Interval.minutes(10)
    package var runDeadline = Interval.hours(1)
    package var rejoinsByItself = false
    package var keepsDivergent = true

    /// How far a standby may be behind and still protect, where `max-loss` is `none`.
    package static let replayLimit: Int64 = 16 * 1_024 * 1_024

    package init() {}
}

package struct ProbeSettings: Hashable, Codable, Sendable {
    /// Which site a probe asks about.
    package enum Place: Hashable, Codable, Sendable {
        case both
        case active
        case standby
        case only(Site)
    }

    package enum Purpose: UInt8, Codable, Sendable {
        /// Can take its site down.
        case vital
        /// Is asked by the gate `witness-agrees` and by nothing else.
        case witness
        /// Can only degrade its site.
        case ordinary
    }

    package var name: String
    package var purpose: Purpose
    package var place: Place
    package var interval: Interval
    package var timeout: Interval
    package var downAfter: Int
    package var upAfter: Int

    package init(
        name: String, purpose: Purpose, place: Place = .both, interval: Interval = .seconds(1),
        timeout: Interval = .seconds(2), downAfter: Int = 3, upAfter: Int = 5
    ) {
        self.name = name
        self.purpose = purpose
        self.place = place
        self.interval = interval
        self.timeout = timeout
        self.downAfter = downAfter
        self.upAfter = upAfter
    }

    /// A series is void once its newest answer is older than this.
    package var patience: Interval { (interval + timeout) * 3 }
}

/// What a pool's database can do.
package struct DatabaseTraits: Hashable, Codable, Sendable {
    package var readsPosition = true
    package var freezes = true
    package var thaws = true
    package var seeds = true
    /// The standby can say when its newest log was written. Otherwise the active's samples tell.
    package var datesItsLog = true
    package var protectsLocally = false

    package init() {}
}

package struct FenceSettings: Hashable, Codable, Sendable {
    package var name: String
    /// Stops everything at the site, so that its services need not be stopped one by one.
    package var stopsWholeSite: Bool
    /// Names every unit of the services among those it stops.
    package var coversServices: Bool
    package var lifts: Bool
    /// The other pools that this fence stops as well.
    package var sharedWith: [PoolID]

    package init(
        name: String, stopsWholeSite: Bool = true, coversServices: Bool = false, lifts: Bool = true,
        sharedWith: [PoolID] = []
    ) {
        self.name = name
        self.stopsWholeSite = stopsWholeSite
        self.coversServices = coversServices
        self.lifts = lifts
        self.sharedWith = sharedWith
    }
}

/// One step of a runbook of one's own; what is nil takes the verb's default.
package struct StepTemplate: Hashable, Codable, Sendable {
    package var verb: Verb
    package var name: String?
    package var timeout: Interval?
    package var deadline: Interval?
    package var attempts: Int?
    package var backoff: Interval?
    package var onFailure: OnFailure?
    package var repeating: RepeatRule?
    /// Nil for `always`.
    package var when: Mode?
    /// For `run` alone: whether it has a `check` and an `undo`.
    package var hasCheck: Bool
    package var hasUndo: Bool

    package init(_ verb: Verb, name: String? = nil, when: Mode? = nil, hasCheck: Bool = false, hasUndo: Bool = false) {
        self.verb = verb
        self.name = name
        self.when = when
        self.hasCheck = hasCheck
        self.hasUndo = hasUndo
    }
}
