package import Model

/// What an operator wants, with a name and a reason. An order is an event like any other; its answer leaves only
/// after the commit.
package struct Order: Hashable, Sendable {
    package var id: OrderID
    package var actor: Actor
    package var reason: String
    package var request: Request

    package init(id: OrderID, actor: Actor, reason: String, request: Request) {
        self.id = id
        self.actor = actor
        self.reason = reason
        self.request = request
    }
}

package enum Request: Hashable, Sendable {
    case move(PoolID, RunbookKind, Mode, Acceptances, digest: String?)
    case fence(PoolID)
    case unfence(PoolID)
    case protect(PoolID, Acceptances)
    case drill(PoolID)
    /// Nil: everything.
    case pause(PoolID?, length: Interval?)
    case resume(PoolID?)
    case acknowledge(PoolID?)
    case adopt(PoolID, Site)
    case pauseRun(RunID)
    case resumeRun(RunID)
    case abortRun(RunID)
    case turnDisaster(RunID, Acceptances)
    case step(RunID, String, StepOrder, Acceptances)
    case reload(Settings)
}

package enum StepOrder: UInt8, CaseIterable, Codable, Sendable {
    case retry
    case skip
    case done
    case approve
}

/// The answer to an order, given after its changes are on disk.
package enum Reply: Hashable, Sendable {
    /// With the run that it began or was about.
    case accepted(RunID?)
    case refused(Refusal)
}

/// Why an order was not carried out, and what would lift it.
package enum Refusal: Hashable, Codable, Sendable {
    case gates([GateVerdict])
    case unknownPool
    case unknownRun
    case unknownStep
    /// Another order came first.
    case runOpen(RunID)
    /// The plan that was shown is not the plan any more.
    case planChanged
    case noReason
    case notPlannable
    case homeIsNoStandby
    case wrongState
    case notTheStepAtWork
    case attemptInFlight
    case pastThePivot
    case needs(Acceptances)
    case promoteCannotBeSkipped
    case notReadBack
    case siteReadsStandby
    case onlyTheOtherIsActive
    case siteIsFenced
    case sharedFenceInUse(PoolID)
    case poolIsBusy(PoolID)
    case ledgerCannotWrite
    case noSuchFence
}
