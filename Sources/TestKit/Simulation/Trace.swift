import Model
import Orchestration
import Runbook

/// A number that stands for all that happened in a run. The same seed gives the same number in every process.
struct Trace: Sendable {
    private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x100_0000_01b3
        hash ^= hash >> 29
    }

    mutating func mix(_ turn: Turn, at now: Int64) {
        mix(UInt64(bitPattern: now))
        mix(UInt64(turn.records.count) << 32 | UInt64(turn.directives.count) << 8 | UInt64(turn.marked.count))
        for record in turn.records { mix(record.change.number) }
        for directive in turn.directives { mix(directive.number) }
    }
}

extension Change {
    /// Tells kinds of change apart, and attempts of one run.
    var number: UInt64 {
        switch self {
        case .started: 1
        case .stopped: 2
        case .crashBrakeSet: 3
        case .crashBrakeCleared: 4
        case .everythingPaused: 5
        case .everythingResumed: 6
        case .pauseSpoken: 7
        case .stormLatched: 8
        case .stormCleared: 9
        case .settingsLoaded: 10
        case .poolAdded: 11
        case .poolRemoved: 12
        case .identityChanged: 13
        case .restored: 14
        case .phase(let phase): 100 + UInt64(phase.rawValue)
        case .activeFound: 16
        case .activated: 17
        case .adopted: 18
        case .siteHealth(let site, let health, _): 200 + UInt64(site.rawValue) * 16 + UInt64(health.rawValue)
        case .outageBegan: 20
        case .outageEnded: 21
        case .contradicted: 22
        case .agreed: 23
        case .tiltBegan: 24
        case .tiltEnded: 25
        case .paused: 26
        case .resumed: 27
        case .pauseEndedInOutage: 28
        case .fenceRecorded: 29
        case .fenceLifting: 30
        case .fenceLifted: 31
        case .homeWell: 32
        case .protected: 33
        case .gates: 34
        case .decided: 35
        case .attentionRaised(let kind): 300 + UInt64(kind.rawValue)
        case .attentionCleared(let kind): 400 + UInt64(kind.rawValue)
        case .acknowledged: 38
        case .run(let id, let change): UInt64(id.number) << 16 | change.number
        case .orderRefused(let name, _): 500 + UInt64(name.rawValue)
        case .reportDropped: 41
        case .leftAtWork: 42
        }
    }
}

extension RunChange {
    var number: UInt64 {
        switch self {
        case .began: 0x100
        case .attemptBegan(let id, _, _): 0x200 + UInt64(id.step) << 4 + UInt64(id.number & 15)
        case .attemptFailed: 0x300
        case .attemptDoubted: 0x400
        case .attemptOver: 0x500
        case .displacedOver: 0x600
        case .stepDone(let step, _, _): 0x700 + UInt64(step)
        case .stepCovered: 0x800
        case .stepSkipped: 0x900
        case .stepDeferred: 0xa00
        case .stepFailed: 0xb00
        case .stepUndone: 0xc00
        case .stepAdded: 0xd00
        case .waits(let reason): 0xe00 + UInt64(reason.rawValue)
        case .blocked: 0xf00
        case .undoBegan: 0x1000
        case .undoStuck: 0x1100
        case .retryOrdered: 0x1200
        case .accepted: 0x1300
        case .paused: 0x1400
        case .unpaused: 0x1500
        case .abortAsked: 0x1600
        case .turnedDisaster: 0x1700
        case .overdue: 0x1800
        case .ended(let end): 0x1900 + UInt64(end.rawValue)
        }
    }
}

extension Directive {
    var number: UInt64 {
        switch self {
        case .perform(let order): 0x10_0000 + UInt64(order.id.step) << 8 + UInt64(order.id.number)
        case .recheck(let order): 0x20_0000 + UInt64(order.id.step) << 8 + UInt64(order.id.number)
        case .cancel: 0x30_0000
        case .survey: 0x40_0000
        case .wake(_, let at): 0x50_0000 ^ UInt64(bitPattern: at.milliseconds) << 24
        case .reply(let order, _): 0x60_0000 + UInt64(order.number)
        }
    }
}
