import Judgement
import Model
import Runbook

// Orders that begin a run.

extension Orchestrator {
    mutating func move(
        _ order: Order, _ index: Int, _ kind: RunbookKind, _ mode: Mode, _ accepted: Acceptances, _ digest: String?,
        at now: Instant
    ) -> Answered {
        let pool = book.pools[index]
        let target: Site = kind == .failback ? .primary : .backup
        if let digest, digest != Planner.plan(kind, mode: mode, to: target, in: senses[index].settings.pool).digest {
            return .refused(.planChanged, pool.id)
        }
        if mode == .planned, !senses[index].settings.pool.database.freezes {
            return .refused(.notPlannable, pool.id)
        }
        let question = Question(isAutomatic: false, mode: mode, to: target, accepted: accepted)
        if let refusal = refusal(index, question, at: now) { return .refused(refusal, pool.id) }
        begin(
            kind, mode, to: target, index, by: order.actor, because: order.reason, accepting: accepted, at: now)
        return .accepted(book.pools[index].run?.id)
    }

    /// The words an operator needs first, before the list of gates.
    private func refusal(_ index: Int, _ question: Question, at now: Instant) -> Refusal? {
        let verdicts = gates(index, question, at: now)
        guard !verdicts.allSatisfy(\.opens) else { return nil }
        let pool = book.pools[index]
        if question.mode == .disaster, question.to == .primary, pool.active == .backup,
            role(index, .primary, at: now) != .standby
        {
            return .homeIsNoStandby
        }
        return .gates(verdicts)
    }

    // MARK: - Single acts

    mutating func fence(_ order: Order, _ index: Int, at now: Instant) -> Answered {
        guard !senses[index].settings.pool.fences.isEmpty else { return .refused(.noSuchFence, book.pools[index].id) }
        return act(.fence, order, index, at: now)
    }

    mutating func unfence(_ order: Order, _ index: Int, at now: Instant) -> Answered {
        for other in sharing(index) where book.pools[other].run != nil {
            return .refused(.sharedFenceInUse(book.pools[other].id), book.pools[index].id)
        }
        let answered = act(.unfence, order, index, at: now)
        guard case .accepted = answered, let active = book.pools[index].active else { return answered }
        let name = senses[index].settings.pool.siteNames[active.other]
        for other in sharing(index) {
            for site in Site.allCases where senses[other].settings.pool.siteNames[site] == name {
                if book.pools[other].fences[site] == .fenced {
                    record(.fenceLifting(site), for: other, by: order.actor, because: order.reason, at: now)
                }
            }
        }
        return answered
    }

    mutating func protect(_ order: Order, _ index: Int, _ accepted: Acceptances, at now: Instant) -> Answered {
        let pool = book.pools[index]
        guard let active = pool.active else { return .refused(.wrongState, pool.id) }
        let standby = active.other
        if pool.fences[standby] == .fenced || fenceStatus(index, standby, at: now) == .fenced {
            return .refused(.siteIsFenced, pool.id)
        }
        return act(.protect, order, index, accepted, at: now)
    }

    /// A drill changes nothing, so it gives way to everything and displaces nothing.
    mutating func drill(_ order: Order, _ index: Int, at now: Instant) -> Answered {
        if let run = book.pools[index].run { return .refused(.runOpen(run.id), book.pools[index].id) }
        return act(.drill, order, index, at: now)
    }

    private mutating func act(
        _ kind: RunbookKind, _ order: Order, _ index: Int, _ accepted: Acceptances = [], at now: Instant
    ) -> Answered {
        let pool = book.pools[index]
        guard let active = pool.active else { return .refused(.gates([stateClear(index, at: now)]), pool.id) }
        let closed = closedGates(kind, index, at: now)
        guard closed.isEmpty else { return .refused(.gates(closed), pool.id) }
        begin(kind, nil, to: active, index, by: order.actor, because: order.reason, accepting: accepted, at: now)
        return .accepted(book.pools[index].run?.id)
    }

    private func stateClear(_ index: Int, at now: Instant) -> GateVerdict {
        let question = Question(isAutomatic: false, mode: .planned, to: .primary)
        return Gates.judge(.stateClear, question, situation(index, question, at: now))
    }

    /// Of the gates that judge a single act, those that do not pass.
    private func closedGates(_ kind: RunbookKind, _ index: Int, at now: Instant) -> [GateVerdict] {
        guard let active = book.pools[index].active else { return [] }
        let question = Question(isAutomatic: false, mode: .disaster, to: active.other)
        let situation = situation(index, question, at: now)
        var gates: [Gate] = [.notPaused, .ledgerWritable, .noActiveRun]
        if kind == .protect { gates.append(.stateClear) }
        return gates.map { Gates.judge($0, question, situation) }.filter { !$0.opens }
    }
}
