import Model
import Orchestration
import Runbook

/// What the oracle has noted of one pool by itself, apart from all that the core believes.
struct Facts {
    /// Of each probe, of each site.
    var heard: [SitePair<Heard>]
    var roles = SitePair<Role>(both: .unknown)
    var rolesHeardAt = SitePair<Instant>(both: .distantPast)
    /// What a fence of each site last said, unless it could not say.
    var fenceSaid = SitePair<FenceStatus>(both: .unknown)
    /// When a fence of each site was last asked and could say.
    var fenceHeardAt = SitePair<Instant>(both: .distantPast)
    /// How often in a row the site that is not active has said that it is.
    var otherActive = 0
    /// When a fence last changed: what was asked before says nothing of the site any more.
    var fenceChanged = Instant.distantPast
    /// Questions asked before this do not count for `otherActive`.
    var otherActiveFloor = Instant.distantPast
    /// The active site's position as last told, since it has been active.
    var sample: LogSample?
    var survey: Survey?
    /// What the last promotion truly lost.
    var lost: Lost?

    var highestEpoch = 0
    var promotedEpoch = 0
    var promotedRun: RunID?
    var openRun: RunID?
    var lastMoveEnded: Instant?
    var deadline: StepDeadline?
    var idleSince: Instant?
    var stillSince: Instant?
    /// A person has skipped something in the open run.
    var hasSkipped = false
    /// An exception was accepted once, or a person adopted a site: two open databases may be nobody's fault here.
    var isExcused = false

    init(probes: Int) { heard = Array(repeating: SitePair(both: Heard()), count: probes) }

    mutating func shift(by length: Interval) {
        if let instant = lastMoveEnded { lastMoveEnded = instant + length }
        if let instant = stillSince { stillSince = instant + length }
        if let instant = deadline?.at { deadline?.at = instant + length }
    }
}

/// The answers of one probe about one site in this life of the daemon.
struct Heard {
    var deadInARow = 0
    var aliveInARow = 0
    var lastAlive: Instant?
    var newest: Instant?
    var answers = 0
    /// It was dead often enough in a row, and has not been alive often enough since.
    private var wasDown = false
    var isDown: Bool { wasDown && deadInARow > 0 }

    mutating func note(_ answer: Answer, asked: Instant, settings: ProbeSettings) {
        answers += 1
        guard answer != .unknown else { return }
        if let newest, asked - newest > settings.patience {
            deadInARow = 0
            aliveInARow = 0
            wasDown = false
        }
        newest = asked
        if answer.countsAsAlive {
            aliveInARow += 1
            deadInARow = 0
            lastAlive = asked
            if aliveInARow >= settings.upAfter { wasDown = false }
        } else {
            deadInARow += 1
            aliveInARow = 0
            if deadInARow >= settings.downAfter { wasDown = true }
        }
    }
}

/// When all attempts at a step together must be through, by the oracle's own account.
struct StepDeadline {
    let run: RunID
    var plan: Int
    var step: Int
    let direction: Direction
    var at: Instant
}
