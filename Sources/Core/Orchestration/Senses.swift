package import Judgement
package import Model
package import Runbook

/// All that is known of one pool and not on disk: what was heard lately, and which questions are on their way. A
/// crash forgets it, and nothing of it is missed.
package struct Senses: Hashable, Sendable {
    package private(set) var settings: SharedSettings
    package var board: HealthBoard
    package var log = LogBoard()
    package var fences: FenceBoard
    package var entries: [EntryReading]
    /// What was asked before these is not believed any more: a step has changed the thing since.
    package var floors = Floors()
    package var hosts = SitePair<Bool?>(both: nil)
    /// What the newest answer of a vital probe said, for the row that records a change of health.
    package var evidence = SitePair<String>(both: "")
    /// What each probe's newest answer said, for people.
    package var sayings: [SitePair<String>]
    package var marks: PoolMarks
    package var markedAt: Instant?
    package var asking = Asking.nothing
    /// When the outstanding survey was asked; an answer to an earlier one is not taken.
    package var surveyAsked: Instant?
    /// A `step done` that waits for its check.
    package var confirming: Confirmation?
    package var wakeAt: Instant?
    /// Reports that came while the ledger could not be written. At most one run, so at most one.
    package var kept: Event?

    package init(settings: SharedSettings, marks: PoolMarks) {
        self.settings = settings
        self.marks = marks
        sayings = Array(repeating: SitePair(both: ""), count: settings.pool.probes.count)
        board = HealthBoard(probes: settings.pool.probes.count)
        fences = FenceBoard(fences: settings.pool.fences.count)
        entries = Array(repeating: .unknown, count: settings.pool.entries.count)
    }

    /// Other settings: what is asked as before is still believed.
    package mutating func resettle(_ new: SharedSettings) {
        let old = settings.pool
        settings = new
        board.resettle(from: old.probes, to: new.pool.probes)
        if old.probes != new.pool.probes {
            sayings = Array(repeating: SitePair(both: ""), count: new.pool.probes.count)
        }
        if old.fences != new.pool.fences { fences = FenceBoard(fences: new.pool.fences.count) }
        if old.entries != new.pool.entries {
            entries = Array(repeating: .unknown, count: new.pool.entries.count)
        }
    }

    /// How long a database's word on its role is good for: as long as the series of a vital probe.
    package var rolePatience: Interval { settings.rolePatience }
}

/// An answer may be on its way while a step changes what it is about. It tells of a world that is gone.
package struct Floors: Hashable, Sendable {
    package var fences = SitePair<Instant>(both: .distantPast)
    package var databases = Instant.distantPast
    package var entries = Instant.distantPast
}

extension Senses {
    package mutating func forgetFences(at site: Site, now: Instant) {
        floors.fences[site] = now
        fences.forget(site)
    }

    /// Another site is active: nothing that a database said of itself before holds.
    package mutating func followActive(at now: Instant) {
        floors.databases = now
        board.followActive(settings.pool.probes)
        log = LogBoard()
        marks = PoolMarks()
    }

    /// A step has opened, closed or rebuilt this database: what it said of itself before tells of a world that is gone.
    package mutating func forgetDatabase(at site: Site, now: Instant) {
        floors.databases = now
        log.forget(site)
    }

    package mutating func forgetEntries(at now: Instant) {
        floors.entries = now
        for index in entries.indices { entries[index] = .unknown }
    }

    package mutating func shift(by length: Interval) {
        board.shift(by: length)
        log.shift(by: length)
        fences.shift(by: length)
        marks.shift(by: length)
    }
}

/// A person says that a step is done, and the world is asked before it is believed.
package struct Confirmation: Hashable, Sendable {
    package var order: Order
    package var attempt: AttemptID
    package var accepted: Acceptances
    package var until: Instant
}

/// One pool's settings, shared by every copy of the orchestrator. They never change; a reload brings other ones.
package final class SharedSettings: Sendable {
    package let pool: PoolSettings
    package let rolePatience: Interval

    package init(_ pool: PoolSettings) {
        self.pool = pool
        rolePatience =
            pool.probes.filter { $0.purpose == .vital }.map(\.patience).max() ?? .seconds(9)
    }
}

extension SharedSettings: Hashable {
    package static func == (left: SharedSettings, right: SharedSettings) -> Bool {
        left === right || left.pool == right.pool
    }
    package func hash(into hasher: inout Hasher) { hasher.combine(pool.id) }
}
