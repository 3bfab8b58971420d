import Judgement
import Model
import Orchestration
import Runbook
import TestKit

/// One event told to the machine, with the machine as it was before.
struct Act {
    let event: Event
    let before: Orchestrator
    let turn: Turn
}

/// Holds every turn and every state against the invariants.
struct Judge {
    private(set) var violations: [Violation] = []
    /// The book that an older copy of the ledger would hold, and when it was written.
    var beginning = Book()
    var begun = Instant(milliseconds: 0)
    /// No two orders are the same.
    var orders = 0
    /// The event is a report that must be dropped.
    var expectsDrop = false
    /// The event must change nothing and need not be recorded.
    var expectsNothing = false

    init() {}

    mutating func forget() { violations.removeAll(keepingCapacity: true) }

    mutating func find(_ invariant: Invariant, _ detail: String) {
        violations.append(Violation(invariant: invariant, detail: detail))
    }

    mutating func judge(_ act: Act, _ moment: Moment) {
        if act.turn.records.isEmpty {
            if expectsDrop, act.before.ledger == .writable { find(.strayReportsDropped, "nothing was recorded") }
            if act.before.book != moment.book { find(.bookIsItsAudit, "the book has changed without a record") }
        } else {
            judgeRecords(act, moment)
            judgeDeadlines(act, moment)
        }
        judgeDirectives(act, moment)
        judgeAnswer(act, moment)
    }

    /// Replays the turn row by row: each is judged on the book as it stood before it.
    private mutating func judgeRecords(_ act: Act, _ moment: Moment) {
        var book = act.before.book
        for record in act.turn.records {
            judge(record, book, act, moment)
            book.apply(record, at: moment.now)
        }
        if book != moment.machine.book { find(.bookIsItsAudit, "the book is not the fold of the turn's records") }
        if expectsDrop {
            if act.turn.records.count != 1 { find(.strayReportsDropped, "\(act.turn.records.count) records") }
            if act.before.book != moment.machine.book { find(.strayReportsDropped, "the book has changed") }
        }
        if expectsNothing { find(.strayReportsDropped, "an unasked answer was recorded") }
    }

    private mutating func judge(_ record: Record, _ book: Book, _ act: Act, _ moment: Moment) {
        if !record.actor.isAutomatic, record.reason.allSatisfy(\.isWhitespace), !record.change.isRefusal {
            find(.ordersHaveNames, "a row of an order has no reason: \(record.change)")
        }
        guard let pool = record.pool, let index = moment.index(pool), index < book.pools.count else { return }
        let state = book.pools[index]
        switch record.change {
        case .run(let id, let change): judge(change, of: id, record, state, index, book, act, moment)
        case .gates(let verdicts):
            if state.gates == verdicts.map(GateNote.init) { find(.recordedOncePerChange, "the same gates again") }
        case .decided(let decision):
            if state.decision == decision { find(.recordedOncePerChange, "the same decision again") }
        case .phase(let phase):
            if phase == state.phase, phase != .held { find(.oneRowPerChange, "phase \(phase) again") }
        case .attentionRaised(let kind):
            if state.attention.contains(where: { $0.kind == kind }) { find(.oneRowPerChange, "\(kind) raised again") }
        case .attentionCleared(let kind):
            if !state.attention.contains(where: { $0.kind == kind }) { find(.oneRowPerChange, "\(kind) cleared twice") }
        case .siteHealth(let site, let health, _):
            if state.health[site].health == health { find(.oneRowPerChange, "health of \(site) again") }
        case .adopted(_, let epoch):
            if epoch <= max(state.epoch, highestEpoch(index, act, moment)) {
                find(.epochGrowsFirst, "adopted at \(epoch)")
            }
        case .started, .stopped, .crashBrakeSet, .crashBrakeCleared, .everythingPaused, .everythingResumed,
            .pauseSpoken, .stormLatched, .stormCleared, .settingsLoaded, .poolAdded, .poolRemoved, .identityChanged,
            .restored, .activeFound, .activated, .outageBegan, .outageEnded, .contradicted, .agreed, .tiltBegan,
            .tiltEnded, .paused, .resumed, .pauseEndedInOutage, .fenceRecorded, .fenceLifting, .fenceLifted, .homeWell,
            .protected, .acknowledged, .leftAtWork, .orderRefused, .reportDropped:
            break
        }
    }

    /// The highest epoch that any site was ever given. Where nobody can ask, a thousand more may have been.
    func highestEpoch(_ index: Int, _ act: Act, _ moment: Moment) -> Int { moment.truths[index].highestEpoch }

    /// Nothing may be left to do once a turn is over, and nothing may become so before a timer rings.
    mutating func expectRest(_ moment: Moment, because invariant: Invariant) {
        // What another pool has changed is seen at the next look at this one, which is due within a second.
        guard moment.truths.count == 1 else { return }
        var copy = moment.subject
        for index in moment.truths.indices {
            if invariant == .timersSuffice, let due = moment.truths[index].timer, due <= moment.now { continue }
            let turn = copy.handle(.woke(moment.book.pools[index].id), at: moment.now)
            // A gate that opens by time alone is written down at the next look; what matters is what follows from it.
            for record in turn.records where !(invariant == .timersSuffice && record.change.isGates) {
                find(invariant, "unasked: \(record.change)")
            }
            for directive in turn.directives {
                switch directive {
                case .wake, .reply: break
                case .perform, .recheck, .cancel, .survey: find(invariant, "unasked: \(directive)")
                }
            }
        }
    }
}

extension Change {
    var isRefusal: Bool {
        switch self {
        case .orderRefused: true
        case _: false
        }
    }

    var isGates: Bool {
        switch self {
        case .gates: true
        case _: false
        }
    }
}
