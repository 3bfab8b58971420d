package import Model

/// A small world: one configuration, what may happen in it, and how often. Small durations and small limits keep the
/// number of its states finite and every one of them within reach.
package struct World: Sendable {
    package var name: String
    package var settings: Settings
    /// Configurations that a reload may bring.
    package var others: [Settings] = []
    /// The step of discrete time. Everything that is due between two instants is looked at in the second.
    package var tick: Interval
    /// What is asked within one instant, in this order, and may be answered in more than one way or not at all.
    package var open: [Inquiry] = []
    /// What answers truthfully at every instant.
    package var steady: [Inquiry] = []
    package var wishes: [Wish] = []
    package var endings: [Ending] = [.done, .failed]
    package var findings: [FindingWord] = [.done, .notDone, .unknown]
    package var surveys: [SurveyWord] = [.truth, .silence]
    package var strays: [Stray] = []
    package var fates: [Fate] = []
    package var restores: [RestoredFrom] = []
    package var mishaps: [Mishap] = []
    package var features: Features = []
    package var budget = Budget()
    package var truths: [PoolTruth]
    /// How the world gets to its beginning, from an empty ledger.
    package var prelude: [Happening] = []

    package init(_ name: String, settings: Settings, truths: [PoolTruth], tick: Interval = .seconds(31)) {
        self.name = name
        self.settings = settings
        self.truths = truths
        self.tick = tick
    }

    /// Longer than anything that can run out: a day's step, an hour's limit, a reminder.
    static let longTime = Interval.hours(25)
}

/// Whatever has its own kind of event and may be left out of a world.
package struct Features: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let later = Features(rawValue: 1)
    package static let stop = Features(rawValue: 2)
    package static let tilt = Features(rawValue: 4)
    package static let ledger = Features(rawValue: 8)
    package static let slowCommit = Features(rawValue: 16)
    /// An attempt may take effect in silence.
    package static let strike = Features(rawValue: 32)
    /// After a crash nobody may run for an instant.
    package static let asleep = Features(rawValue: 64)
}

/// How often what could go on for ever may happen on one path. Part of the state.
package struct Budget: Hashable, Sendable {
    package var orders: UInt8 = 0
    package var crashes: UInt8 = 0
    package var mishaps: UInt8 = 0
    package var tilts: UInt8 = 0
    package var stops: UInt8 = 0
    package var laters: UInt8 = 0

    package init(
        orders: UInt8 = 0, crashes: UInt8 = 0, mishaps: UInt8 = 0, tilts: UInt8 = 0, stops: UInt8 = 0,
        laters: UInt8 = 0
    ) {
        self.orders = orders
        self.crashes = crashes
        self.mishaps = mishaps
        self.tilts = tilts
        self.stops = stops
        self.laters = laters
    }
}

/// Something that is asked about a pool.
package struct Inquiry: Hashable, Sendable {
    package enum About: Hashable, Sendable {
        case probe(UInt8, Site)
        case database(Site)
        case fence(UInt8, Site)
        case entry(UInt8)
        case hosts(Site)
    }

    package var pool: UInt8
    package var about: About
    /// The answers that may come.
    package var sightings: [Sighting]

    package init(_ about: About, _ sightings: [Sighting] = [.truth], pool: UInt8 = 0) {
        self.pool = pool
        self.about = about
        self.sightings = sightings
    }
}
