import Model
import Orchestration
import Runbook

/// Why a state changed, in a few words, read off a row and the rows that were committed with it.
struct DiagramCause {
    /// The rows of the same commit before this one, the nearest first: a phase follows its cause.
    private let earlier: [Record]
    private let record: Record

    init(_ records: [Record], _ place: Int) {
        earlier = records[..<place].reversed()
        record = records[place]
    }

    private var actor: String { record.actor.isAutomatic ? "the daemon" : "an operator" }

    var run: RunID? {
        guard case .run(let id, _) = record.change else { return nil }
        return id
    }

    private var runChange: RunChange? {
        guard case .run(_, let change) = record.change else { return nil }
        return change
    }

    var end: RunEnd? {
        guard case .ended(let end) = runChange else { return nil }
        return end
    }

    // MARK: - Phase

    /// The phase is a row of its own; what caused it stands beside it.
    var ofPhase: String {
        if case .poolAdded = record.change { return "the pool is added" }
        for other in earlier where other.pool == record.pool {
            switch other.change {
            case .activeFound: return "the databases say who is active"
            case .adopted: return "adopt"
            case .restored: return "the ledger was restored"
            case .identityChanged: return "its sites, database or fences are other ones"
            case .run(_, .began(let birth)) where birth.plan.runbook.isMove:
                return other.actor.isAutomatic ? "the daemon decides to move" : "an order to move"
            case .run(_, .ended(let end)): return Self.words(end, other.reason, other.actor)
            case _: continue
            }
        }
        return "the databases do not fit together"
    }

    private static func words(_ end: RunEnd, _ reason: String, _ actor: Actor) -> String {
        switch end {
        case .succeeded, .succeededWithExceptions: "the run succeeded"
        case .undone: "the run was undone"
        case .aborted where actor.isAutomatic && !reason.isEmpty: reason
        case .aborted: "the run was aborted"
        case .failed: "the run failed"
        }
    }

    // MARK: - Run

    var ofPause: String {
        switch record.change {
        case .paused, .everythingPaused, .pauseEndedInOutage: "pause"
        case _: "resume"
        }
    }

    var ofRun: String {
        switch runChange {
        case .began: "the commit that begins it"
        case .attemptBegan: "what it waited for is there"
        case .stepDone, .stepSkipped, .stepCovered, .stepDeferred, .stepUndone, .stepFailed: ofFinishedStep
        case .stepAdded: "a fence is put in before the step"
        case .waits(let reason): Self.words(reason)
        case .blocked(let reason, _), .undoStuck(let reason, _): reason.description
        case .undoBegan(let failure): failure == nil ? "abort" : "a step failed before the point of no return"
        case .retryOrdered: "step retry"
        case .turnedDisaster: "run disaster"
        case .paused: "run pause"
        case .unpaused: "run resume"
        case .ended(let end): ofEnd(end)
        case .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .accepted, .abortAsked, .overdue, nil: "?"
        }
    }

    private var ofFinishedStep: String {
        switch runChange {
        case .stepSkipped: "step skip"
        case .stepDone, .stepUndone: record.actor.isAutomatic ? "the check says done" : "step done, skip or approve"
        case _: "the step is over"
        }
    }

    private func ofEnd(_ end: RunEnd) -> String {
        switch end {
        case .succeeded: "every step is through"
        case .succeededWithExceptions: "every step is through, some by exception"
        case .undone: "everything attempted is taken back"
        case .aborted: record.reason.isEmpty || !record.actor.isAutomatic ? "abort" : record.reason
        case .failed: "its step failed"
        }
    }

    private static func words(_ reason: WaitReason) -> String {
        switch reason {
        case .approval: "an approval is needed"
        case .handwork: "only a person can do it"
        case .homeReady: "home is not ready yet"
        case .fenceReading: "the site is back and no fence says whether it holds"
        case .judgement: "the site is not judged down anew, or nobody answers before promote"
        case .ownHealth: "the daemon does not trust itself enough to fence"
        case .safeToOverwrite: "overwriting is not safe yet"
        }
    }

    // MARK: - Step

    var ofStep: String {
        switch runChange {
        case .attemptBegan(let id, _, _):
            id.direction == .undo ? "taking it back begins" : "the intent of an attempt is on disk"
        case .attemptFailed: "the attempt failed and is tried again"
        case .attemptOver: "the attempt is surely over and not done"
        case .stepDone(_, _, let found): found ? "found done" : "the check says done"
        case .stepCovered: "the fence stopped the whole site"
        case .stepSkipped: "step skip"
        case .stepDeferred: "protect must wait"
        case .stepFailed: "it failed, and the run goes on or is over"
        case .stepUndone: "taken back"
        case .waits: "it may not begin yet"
        case .blocked: "it failed for good, or its end is unknown"
        case .undoBegan: "it failed, and the run turns back"
        case .retryOrdered: "step retry"
        case .undoStuck: "it cannot be taken back"
        case .attemptDoubted, .began, .stepAdded, .displacedOver, .accepted, .paused, .unpaused, .abortAsked,
            .turnedDisaster,
            .overdue, .ended, nil:
            "?"
        }
    }
}
