package import Judgement
package import Model
package import Runbook

/// Everything about one pool that is on disk. It changes only by applying a `Change`.
package struct PoolState: Hashable, Codable, Sendable {
    package let id: PoolID
    /// The sites, roles, database and fences that all below was judged under.
    package var identity: String
    package var phase = Phase.starting
    package var phaseSince: Instant
    /// The ledger's word on who serves. Nil until it was first known.
    package var active: Site?
    package var epoch = 0
    /// No epoch at or below this is given again; higher than `epoch` only after the ledger was restored.
    package var epochFloor = 0
    package var pause: Pause?
    package var health = SitePair<SiteHealth>(both: SiteHealth())
    package var outage: Outage?
    /// `min-outage` never counts from before this.
    package var outageFloor: Instant
    package var fences = SitePair<FenceRecord>(both: .open)
    /// The site that the last move went away from. Answering active, it is the old active and not a riddle.
    package var leftBehind: Site?
    /// Whether a site's database has been active since it was last rebuilt, and may have what the other lacks.
    package var activeSinceSeed = SitePair<Bool>(both: false)
    /// Where the log stood when the active site was promoted.
    package var promotedAt: Int64?
    package var contradiction: Contradiction?
    /// The end of the last run with `promote`.
    package var lastMoveEnded: Instant?
    /// Since when home answers and is not fenced; nil while it does not.
    package var homeWellSince: Instant?
    /// When a fenced site was last fenced again, and an entry last pointed back, by the daemon itself.
    package var refences: [Instant] = []
    package var repoints: [Instant] = []
    package var rejoins: [Instant] = []
    package var tiltSince: Instant?
    package var run: Run?
    /// An attempt of a run that has ended, which may still be at work. The next run waits until it is surely over.
    package var atWork: Displaced?
    /// Since when the run's deadlines stand still, because something is paused.
    package var stillSince: Instant?
    package var isProtected = false
    package var gates: [GateNote] = []
    package var decision = Decision.stay
    package var attention: [AttentionNote] = []
    /// The last run that ended otherwise than well, until somebody acknowledges it.
    package var unacknowledged: RunID?

    package init(id: PoolID, identity: String, at now: Instant) {
        self.id = id
        self.identity = identity
        phaseSince = now
        outageFloor = now
    }

    package var isSettled: Bool { phase == .normal || phase == .failedOver }
    package var nextEpoch: Int { max(epoch, epochFloor) + 1 }
    /// Where the pool stands while no move is open.
    package var restingPhase: Phase { active == .backup ? .failedOver : .normal }
}

package struct SiteHealth: Hashable, Codable, Sendable {
    package var health = Health.unknown
    package var since = Instant(milliseconds: 0)
    package init() {}
}

package struct Outage: Hashable, Codable, Sendable {
    /// The vital probe that went down, by its place. One alive answer of it ends the outage.
    package var probe: Int
    package var firstDead: Instant
    package var downAt: Instant

    package init(probe: Int, firstDead: Instant, downAt: Instant) {
        self.probe = probe
        self.firstDead = firstDead
        self.downAt = downAt
    }
}

package struct Pause: Hashable, Codable, Sendable {
    package var since: Instant
    package var until: Instant?
    package var by: Actor
    package var reason: String
    /// When the end was announced, or the last reminder given.
    package var spokenAt: Instant?
    /// It ended in mid-outage and holds on until the site was seen up.
    package var awaitsUp = false

    package init(since: Instant, until: Instant?, by: Actor, reason: String) {
        self.since = since
        self.until = until
        self.by = by
        self.reason = reason
    }
}

package enum FenceRecord: UInt8, Codable, Sendable {
    /// Ways out: `fenced` when a fence step is done.
    case open
    /// Proven fenced by us. Ways out: `lifting` by the first attempt of an ordered `unfence`.
    case fenced
    /// An `unfence` was begun and is not proven. Ways out: `open` when it is done, `fenced` by another fence step.
    case lifting
}

package enum Contradiction: UInt8, Codable, Sendable {
    /// The site that was moved away from answers active.
    case oldActive
    /// The ledger's active site answers standby.
    case activeIsStandby
    /// The other site answers active, and no move went away from it.
    case otherIsActive
}

/// A gate's last recorded word, without the numbers that grow with time.
package struct GateNote: Hashable, Codable, Sendable {
    package var gate: Gate
    package var verdict: Verdict
    package var code: UInt8

    package init(_ verdict: GateVerdict) {
        gate = verdict.gate
        self.verdict = verdict.verdict
        code = verdict.reason.code
    }
}

package struct AttentionNote: Hashable, Codable, Sendable {
    package var kind: Attention
    package var since: Instant
}

/// What a person should look at. The list is closed; every item ends when its cause ends, or by the order it names.
package enum Attention: UInt8, CaseIterable, Codable, Sendable {
    case unprotected
    case oldActive
    case entryAdrift
    case contradiction
    case held
    case runBlocked
    case runWaiting
    case runOverdue
    case readinessLost
    case drillExpired
    case witnessSilent
    case storm
    case tilt
    case crashBrake
    case diskFull
    case ledgerDamaged
    case outboxStuck
    case paused
    case proposal
}
