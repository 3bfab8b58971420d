package import Judgement
package import Model
package import Runbook

/// One row of the audit: what changed, for whom, by whom and why. Applying all records in order to an empty `Book`
/// gives the stored state; there is no other way in which it changes.
package struct Record: Hashable, Codable, Sendable {
    package var pool: PoolID?
    package var actor: Actor
    package var reason: String
    package var change: Change

    package init(pool: PoolID?, actor: Actor, reason: String, change: Change) {
        self.pool = pool
        self.actor = actor
        self.reason = reason
        self.change = change
    }
}

/// Everything that can happen to what is on disk.
package enum Change: Hashable, Codable, Sendable {
    // The daemon.
    case started(StartNote)
    case stopped
    case crashBrakeSet
    case crashBrakeCleared
    case everythingPaused(until: Instant?)
    case everythingResumed
    case pauseSpoken
    case stormLatched
    case stormCleared
    case settingsLoaded(raisedLevel: Bool)

    // A pool.
    case poolAdded(identity: String)
    case poolRemoved
    case identityChanged(String)
    /// The ledger is an older one; the next epoch must be above any that was ever given.
    case restored(epochFloor: Int)
    case phase(Phase)
    /// First start: the databases have said who is active.
    case activeFound(Site)
    /// In the commit that records `promote` done.
    case activated(Site, LossReport?)
    case adopted(Site, epoch: Int)
    case siteHealth(Site, Health, evidence: String)
    case outageBegan(Outage)
    case outageEnded
    case contradicted(Contradiction)
    case agreed
    case tiltBegan(TiltCause)
    case tiltEnded
    case paused(until: Instant?)
    case resumed
    case pauseEndedInOutage
    case fenceRecorded(Site)
    case fenceLifting(Site)
    case fenceLifted(Site)
    case homeWell(Bool)
    case protected(Bool)
    case gates([GateVerdict])
    case decided(Decision)
    case attentionRaised(Attention)
    case attentionCleared(Attention)
    case acknowledged
    /// A run has ended before its attempt was over. No other effect before then.
    case leftAtWork(Displaced)
    case run(RunID, RunChange)

    // Told, and nothing changed by it.
    case orderRefused(Request.Name, Refusal)
    case reportDropped(AttemptID)
}

package enum TiltCause: Hashable, Codable, Sendable {
    case loopLate(Interval)
    case clockJumped(Interval)
}

/// What a start found. `shift` moves every stored instant onto this boot's axis of time.
package struct StartNote: Hashable, Codable, Sendable {
    package var shift: Interval
    /// How long nobody ran. No deadline counts it.
    package var downtime: Interval
    package var isRestored: Bool
    /// No run gets a number below this: a restored ledger may have forgotten some that the sites have seen.
    package var runFloor: Int

    package init(shift: Interval, downtime: Interval, isRestored: Bool, runFloor: Int = 0) {
        self.shift = shift
        self.downtime = downtime
        self.isRestored = isRestored
        self.runFloor = runFloor
    }
}

extension Request {
    /// The order's word, for the audit.
    package enum Name: UInt8, CaseIterable, Codable, Sendable {
        case failover
        case failback
        case fence
        case unfence
        case protect
        case drill
        case pause
        case resume
        case ack
        case adopt
        case runPause
        case runResume
        case runAbort
        case runDisaster
        case stepRetry
        case stepSkip
        case stepDone
        case stepApprove
        case reload
    }

    package var name: Name {
        switch self {
        case .move(_, let kind, _, _, _): kind == .failback ? .failback : .failover
        case .fence: .fence
        case .unfence: .unfence
        case .protect: .protect
        case .drill: .drill
        case .pause: .pause
        case .resume: .resume
        case .acknowledge: .ack
        case .adopt: .adopt
        case .pauseRun: .runPause
        case .resumeRun: .runResume
        case .abortRun: .runAbort
        case .turnDisaster: .runDisaster
        case .step(_, _, .retry, _): .stepRetry
        case .step(_, _, .skip, _): .stepSkip
        case .step(_, _, .done, _): .stepDone
        case .step(_, _, .approve, _): .stepApprove
        case .reload: .reload
        }
    }
}
