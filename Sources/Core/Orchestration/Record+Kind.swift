import Runbook

extension Record {
    package var historyKind: HistoryKind {
        switch change {
        case .started: .start
        case .stopped: .stop
        case .crashBrakeSet, .crashBrakeCleared: .crashBrake
        case .everythingPaused, .everythingResumed, .pauseSpoken, .paused, .resumed, .pauseEndedInOutage: .pause
        case .stormLatched, .stormCleared: .storm
        case .settingsLoaded, .identityChanged: .configuration
        case .poolAdded, .poolRemoved: .pool
        case .restored: .restored
        case .phase: .phase
        case .activeFound, .activated, .adopted: .active
        case .siteHealth, .homeWell: .health
        case .outageBegan, .outageEnded: .outage
        case .contradicted, .agreed: .contradiction
        case .tiltBegan, .tiltEnded: .tilt
        case .fenceRecorded, .fenceLifting, .fenceLifted: .fence
        case .protected: .protection
        case .gates: .gates
        case .decided: .decision
        case .attentionRaised, .attentionCleared: .attention
        case .acknowledged: .acknowledged
        case .leftAtWork: .attempt
        case .run(_, let change): change.historyKind
        case .orderRefused: .orderRefused
        case .reportDropped: .reportDropped
        }
    }

    /// The word in the audit and in `history --kind=`.
    package var kind: String { historyKind.rawValue }
}

extension RunChange {
    var historyKind: HistoryKind {
        switch self {
        case .began, .waits, .blocked, .undoBegan, .undoStuck, .turnedDisaster, .overdue, .ended, .displacedOver: .run
        case .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver: .attempt
        case .stepDone, .stepCovered, .stepSkipped, .stepDeferred, .stepFailed, .stepUndone, .stepAdded: .step
        case .retryOrdered, .accepted, .abortAsked: .order
        case .paused, .unpaused: .pause
        }
    }
}
