import Judgement
import Model
import Orchestration
import Runbook

/// Which changes people are told of without asking: every transition, every run that needs them, every brake. What
/// happens within a run that goes as planned is in the history, and nobody is woken for it.
enum Telling {
    /// The run is the one that the record is about, as it was before.
    static func isTold(_ record: Record, run: Run?) -> Bool {
        switch record.change {
        case .started(let note): note.isRestored
        case .crashBrakeSet, .crashBrakeCleared, .everythingPaused, .everythingResumed, .pauseSpoken, .stormLatched,
            .stormCleared, .restored, .phase, .activeFound, .activated, .adopted, .outageBegan, .outageEnded,
            .contradicted, .agreed, .paused, .resumed, .pauseEndedInOutage, .fenceRecorded, .fenceLifted,
            .attentionRaised, .attentionCleared:
            true
        case .decided(let decision):
            switch decision {
            case .wouldFailOver, .propose: true
            case .stay, .failOver: false
            }
        case .run(_, let change): isTold(change, run: run)
        case .stopped, .settingsLoaded, .poolAdded, .poolRemoved, .identityChanged, .siteHealth, .tiltBegan, .tiltEnded,
            .fenceLifting, .leftAtWork, .homeWell, .protected, .gates, .acknowledged, .orderRefused, .reportDropped:
            false
        }
    }

    private static func isTold(_ change: RunChange, run: Run?) -> Bool {
        switch change {
        case .began, .blocked, .undoBegan, .undoStuck, .turnedDisaster, .overdue, .ended, .waits: true
        case .stepDone(let step, _, _):
            // The message of a runbook's own `notify` is its evidence.
            run.map { $0.plan.steps.indices.contains(step) && $0.plan.steps[step].verb == .notify } ?? false
        case .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepCovered, .stepSkipped,
            .stepDeferred, .stepFailed, .stepUndone, .stepAdded, .retryOrdered, .accepted, .paused, .unpaused,
            .abortAsked:
            false
        }
    }
}
