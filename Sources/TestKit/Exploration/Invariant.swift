/// What must hold whatever happens, by the number that the design gives it. Those from 31 on say more sharply what
/// the design says in other words elsewhere.
package enum Invariant: Int, CaseIterable, Comparable, Sendable {
    case oneActive = 1
    case promoteNeedsProof = 2
    case epochGrowsFirst = 3
    case intentBeforeEffect = 4
    case intentsStay = 5
    case finishedNeverRunsAgain = 6
    case oneRunPerPool = 7
    case nothingUndoneAfterPivot = 8
    case pausedBeginsNothing = 9
    case brakesHold = 10
    case oneRowPerChange = 11
    case ordersHaveNames = 12
    case deadlinesStandStill = 13
    case oneEffectAtATime = 14
    case reloadSparesRuns = 15
    case unknownAdvancesNothing = 16
    case lossIsBounded = 17
    case poolsDoNotWait = 18
    case everyRunCanEnd = 19
    case bookIsItsAudit = 20
    case recordedOncePerChange = 21
    case refusalChangesNothing = 22
    case oldActiveIsAlarm = 23
    case fenceOnFreshJudgement = 26
    case fencedStaysFenced = 27
    case divergenceIsKept = 28
    case strayReportsDropped = 31
    case timersSuffice = 32
    case ordersAreAnswered = 33
    case phaseFitsRun = 34
    case attentionIsCurrent = 35

    package static func < (left: Invariant, right: Invariant) -> Bool { left.rawValue < right.rawValue }

    package var sentence: String {
        switch self {
        case .oneActive: "never two sites active by our doing"
        case .promoteNeedsProof: "no promote without fence evidence, a freeze with its token, or an acceptance"
        case .epochGrowsFirst: "the epoch strictly grows, before the promote it belongs to"
        case .intentBeforeEffect: "no effect without an earlier intent"
        case .intentsStay: "an attempt that may still act is named in the book"
        case .finishedNeverRunsAgain: "a finished step never runs again"
        case .oneRunPerPool: "at most one unfinished run per pool"
        case .nothingUndoneAfterPivot: "nothing is undone after the first promote intent"
        case .pausedBeginsNothing: "paused: no new attempt"
        case .brakesHold: "no own decision under a brake, no effect without a ledger"
        case .oneRowPerChange: "each change has one row, and each row changes something"
        case .ordersHaveNames: "every order names an actor and a reason"
        case .deadlinesStandStill: "no deadline counts time paused or down"
        case .oneEffectAtATime: "no attempt begins while an earlier one may still act"
        case .reloadSparesRuns: "a run under way is untouched by a reload"
        case .unknownAdvancesNothing: "unknown never advances a run"
        case .lossIsBounded: "no promotion above the loss limit unless accepted"
        case .poolsDoNotWait: "a pool's run never waits for another pool"
        case .everyRunCanEnd: "with faults off every run ends or waits for a person"
        case .bookIsItsAudit: "the fold of the records is the book"
        case .recordedOncePerChange: "a decision is recorded once per change of its reasons"
        case .refusalChangesNothing: "an order refused changes nothing but the audit"
        case .oldActiveIsAlarm: "an old active site that answers active is an alarm at once"
        case .fenceOnFreshJudgement: "a fence is attempted only on judgement newer than the start"
        case .fencedStaysFenced: "a fenced site is opened only by order"
        case .divergenceIsKept: "what may exist nowhere else is named before it is overwritten"
        case .strayReportsDropped: "a stray report changes nothing and is audited"
        case .timersSuffice: "time changes nothing before a timer rings"
        case .ordersAreAnswered: "every order is answered once"
        case .phaseFitsRun: "the phase fits the open run"
        case .attentionIsCurrent: "what a person should see is raised, and nothing else"
        }
    }
}

/// A broken promise: which, and what was seen.
package struct Violation: Hashable, Sendable {
    package var invariant: Invariant
    package var detail: String
}
