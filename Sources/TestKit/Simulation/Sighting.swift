/// What must happen in some of many runs. A proof that never meets a thing says nothing of it.
package enum Sighting: Int, CaseIterable, Sendable {
    case automaticFailover
    case automaticFailoverSucceeded
    case disasterOrdered
    case plannedFailoverSucceeded
    case plannedFailbackSucceeded
    case disasterFailbackSucceeded
    case undone
    case undoStuck
    case turnedDisaster
    case turnedDisasterWhileUndoing
    case siteCameBack
    case succeededWithExceptions
    case abortedBeforePivot
    case abortedAfterPivot
    case refenced
    case refenceAddedToRun
    case repointed
    case rejoined
    case unfenced
    case protected
    case protectDeferred
    case drilled
    case fencedByOrder
    case stormLatched
    case siteLossDespiteStorm
    case cooledDown
    case blockedForLoss
    case blockedForFence
    case blockedForOldSite
    case blockedForDivergence
    case blockedForUnknownEnd
    case blockedForCrashes
    case waitedForApproval
    case waitedForHandwork
    case waitedForHome
    case waitedForFenceReading
    case waitedForJudgement
    case waitedForOwnHealth
    case waitedForOverwrite
    case doubted
    case repeatedAfterDoubt
    case foundDone
    case stepRetried
    case stepSkipped
    case stepDoneByWord
    case displaced
    case displacedAttemptWaitedFor
    case overdue
    case pauseEndedInOutage
    case tilted
    case crashBrake
    case oldActiveSeen
    case contradicted
    case held
    case adopted
    case restored
    case restoredEndedRun
    case rebooted
    case diedBeforeCommit
    case diedBeforeDirectives
    case diedAmongDirectives
    case diedBetweenTurns
    case stoppedCleanly
    case ledgerClosed
    case reloaded
    case reloadRefused
    case poolRemoved
    case poolCameBack
    case proposed
    case wouldHaveMoved
    case lostSomething
    case divergenceKept
    case lateReportDropped
    case fenceLied
    case orderRefused
    case epochAboveFloor
}

/// A set of sightings, as bits.
package struct Sightings: Sendable, Equatable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    package init() {}

    package mutating func insert(_ sighting: Sighting) {
        let bit = sighting.rawValue
        if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
    }

    package func contains(_ sighting: Sighting) -> Bool {
        let bit = sighting.rawValue
        return bit < 64 ? low & (1 << UInt64(bit)) != 0 : high & (1 << UInt64(bit - 64)) != 0
    }
}
