package import Model

/// One thing that happened to a run. Each is one row of the audit, and applying them in order gives the run.
package enum RunChange: Hashable, Codable, Sendable {
    case began(RunBirth)
    /// The intent of an attempt. On disk before the attempt starts; never deleted.
    case attemptBegan(AttemptID, overAt: Instant, stepDeadline: Instant)
    case attemptFailed(AttemptID, Failure, retryAt: Instant?)
    /// It ended unknown, or gave no sign in time; from here on its report is not taken.
    case attemptDoubted(AttemptID, Failure)
    /// A doubtful attempt has surely ended and may be repeated.
    case attemptOver(AttemptID, retryAt: Instant)
    /// The displaced run's attempt is surely over.
    case displacedOver
    case stepDone(Int, Evidence, found: Bool)
    case stepCovered(Int, byFence: Int)
    case stepSkipped(Int)
    case stepDeferred(Int, DeferReason)
    /// It failed for good, and the run goes on without it.
    case stepFailed(Int, Failure)
    case stepUndone(Int)
    case stepAdded(Int, PlannedStep)
    case waits(WaitReason)
    case blocked(BlockReason, Failure?)
    /// What was attempted is taken back in reverse, for the failure named or for an abort.
    case undoBegan(Failure?)
    case undoStuck(BlockReason, Failure?)
    case retryOrdered(Int, Acceptances)
    /// An operator took these exceptions upon himself.
    case accepted(Acceptances)
    case paused
    case unpaused
    case abortAsked
    case turnedDisaster(Plan, Acceptances)
    case overdue
    case ended(RunEnd)
}

extension RunChange {
    /// Whether a question about the run that is on its way is still the right one after this.
    package var leavesQuestionsOpen: Bool {
        switch self {
        case .overdue, .paused, .unpaused, .abortAsked, .displacedOver, .stepAdded, .accepted, .waits: true
        case .began, .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver, .stepDone, .stepCovered,
            .stepSkipped, .stepDeferred, .stepFailed, .stepUndone, .blocked, .undoBegan, .undoStuck,
            .retryOrdered, .turnedDisaster, .ended:
            false
        }
    }
}

package enum DeferReason: UInt8, Codable, Sendable {
    case siteFenced
    case siteSilent
    case noOrder
}
