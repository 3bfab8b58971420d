package import Model
import Judgement
import Runbook

extension Attention: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unprotected: "unprotected"
        case .oldActive: "old-active"
        case .entryAdrift: "entry-adrift"
        case .contradiction: "contradiction"
        case .held: "held"
        case .runBlocked: "run-blocked"
        case .runWaiting: "run-waiting"
        case .runOverdue: "run-overdue"
        case .readinessLost: "readiness-lost"
        case .drillExpired: "drill-expired"
        case .witnessSilent: "witness-silent"
        case .storm: "storm"
        case .tilt: "tilt"
        case .crashBrake: "crash-brake"
        case .diskFull: "disk-full"
        case .ledgerDamaged: "ledger-damaged"
        case .outboxStuck: "outbox-stuck"
        case .paused: "paused"
        case .proposal: "proposal"
        }
    }

    /// What it means, for a row of the audit.
    package var sentence: String {
        switch self {
        case .unprotected: "no standby follows the active database"
        case .oldActive: "the site that was left answers active; two sites may be serving"
        case .entryAdrift: "the entry points to another site than the active one, or to none"
        case .contradiction: "a database contradicts the ledger"
        case .held: "nobody but an operator knows which site may serve"
        case .runBlocked: "a run is blocked, or has ended otherwise than well"
        case .runWaiting: "a run waits"
        case .runOverdue: "a run takes longer than its run-deadline"
        case .readinessLost: "a check that a move would need does not pass"
        case .drillExpired: "the last drill is too old to count on"
        case .witnessSilent: "no witness has a valid answer about the active site"
        case .storm: "too many pools failed over at once; no further automatic run starts"
        case .tilt: "the daemon does not trust what it knew; no automatic run starts"
        case .crashBrake: "the daemon started too often without achieving anything; no automatic run starts"
        case .diskFull: "the ledger's disk is full; nothing is done until space returns"
        case .ledgerDamaged: "old rows of the audit do not verify"
        case .outboxStuck: "notifications are not delivered"
        case .paused: "nothing new is begun"
        case .proposal: "the daemon proposes a failover and waits for the order"
        }
    }
}

extension PoolState {
    /// The item as it stands in `status`: the sentence with what this pool knows of it.
    package func text(of kind: Attention, names: SitePair<String>) -> String {
        let other = active.map { names[$0.other] } ?? "the other site"
        let serving = active.map { names[$0] } ?? "no site"
        switch kind {
        case .unprotected: return "\(other) does not follow \(serving): another failure now would lose data"
        case .oldActive: return "\(other) was left and answers active while \(serving) serves: two sites may be serving"
        case .runBlocked: return blockedText
        case .runWaiting: return waitingText(names)
        case .runOverdue: return run.map { "run \($0.id) takes longer than its run-deadline" } ?? kind.sentence
        case .contradiction:
            switch contradiction {
            case .activeIsStandby: return "\(serving) should serve and answers standby"
            case .otherIsActive, .oldActive: return "\(other) should follow and answers active"
            case nil: return kind.sentence
            }
        case .held where active == nil: return "no site is known to be active"
        case .entryAdrift, .held, .readinessLost, .drillExpired, .witnessSilent, .storm, .tilt, .crashBrake, .diskFull,
            .ledgerDamaged, .outboxStuck, .paused, .proposal:
            return kind.sentence
        }
    }

    private var blockedText: String {
        switch run?.state {
        case .blocked(let reason):
            return "run \(run?.id.description ?? "") is blocked at \(run?.current?.name ?? "its end"): \(reason)"
        case .undoing(stuck: let reason?):
            return "run \(run?.id.description ?? "") cannot take back \(run?.stuckStep ?? "a step"): \(reason)"
        case .running, .waiting, .undoing(stuck: nil), .ended, nil:
            return "run \(unacknowledged?.description ?? "") ended otherwise than well"
        }
    }

    private func waitingText(_ names: SitePair<String>) -> String {
        guard let run, case .waiting(let reason) = run.state else { return Attention.runWaiting.sentence }
        let reasonText = reason.text(from: names[run.plan.from], to: names[run.plan.to], at: run.current?.verb)
        return "run \(run.id) waits at \(run.current?.name ?? "its end") for \(reasonText)"
    }

    /// The line to type, or what to look at where no order helps. Nil where the item goes by itself.
    package func hint(for kind: Attention, names: SitePair<String>) -> String? {
        switch kind {
        case .unprotected: return unprotectedHint(names)
        case .oldActive: return Request.fence(id).command(names: names)
        case .contradiction, .held: return "failoverctl adopt \(id) --active=SITE --reason=TEXT"
        case .runBlocked: return blockedHint(names)
        case .runWaiting: return waitingHint(names)
        case .runOverdue: return run.map { "failoverctl run show \($0.id)" }
        case .entryAdrift: return "point the entry to \(active.map { names[$0] } ?? "the active site")"
        case .readinessLost: return "failoverctl ready \(id)"
        case .drillExpired: return Request.drill(id).command(names: names)
        case .witnessSilent, .tilt: return "failoverctl why \(id)"
        case .storm: return Request.acknowledge(nil).command(names: names)
        case .crashBrake: return Request.resume(nil).command(names: names)
        case .paused: return Request.resume(pause == nil ? nil : id).command(names: names)
        case .ledgerDamaged: return "failoverctl audit verify"
        case .diskFull, .outboxStuck: return "failoverctl status"
        case .proposal:
            guard case .propose(let needed) = decision else { return nil }
            return Request.move(id, .failover, .disaster, needed, digest: nil).command(names: names)
        }
    }

    private func unprotectedHint(_ names: SitePair<String>) -> String? {
        guard let active else { return nil }
        let order: Request = fences[active.other] == .open ? .protect(id, []) : .unfence(id)
        return order.command(names: names)
    }

    private func waitingHint(_ names: SitePair<String>) -> String? {
        guard let run, case .waiting(let reason) = run.state, let step = run.current?.name else { return nil }
        switch reason {
        case .approval: return Request.step(run.id, step, .approve, []).command(names: names)
        case .handwork: return "do it by hand, then: " + Request.step(run.id, step, .done, []).command(names: names)
        case .homeReady, .judgement, .safeToOverwrite: return "failoverctl status \(id)"
        case .fenceReading: return Request.abortRun(run.id).command(names: names)
        // Tilt goes by itself; the crash brake does not.
        case .ownHealth: return tiltSince == nil ? Request.resume(nil).command(names: names) : "failoverctl why \(id)"
        }
    }

    private func blockedHint(_ names: SitePair<String>) -> String? {
        guard let run else { return Request.acknowledge(id).command(names: names) }
        let stuck = run.stuckStep ?? "STEP"
        func order(_ what: StepOrder, _ accepted: Acceptances = []) -> String {
            Request.step(run.id, stuck, what, accepted).command(names: names)
        }
        switch run.state {
        case .blocked(.lossTooLarge): return order(.retry, .loss)
        case .blocked(.divergence): return order(.retry, .divergence)
        case .undoing(stuck: .some) where run.plan.steps.contains { $0.name == stuck && !$0.hasUndo }:
            return "take it back by hand, then: \(order(.done))"
        case .blocked(.oldSiteActive): return "stop the database at \(names[run.plan.from]), then: \(order(.retry))"
        case .blocked(.stepFailed), .blocked(.unknownEnd), .blocked(.fenceNotConfirmed), .blocked(.tokenNotReached),
            .blocked(.crashes), .undoing(stuck: .some):
            return order(.retry)
        case .running, .waiting, .undoing(stuck: nil), .ended: return Request.acknowledge(id).command(names: names)
        }
    }
}

extension Run {
    /// The step that orders on a stuck run are about.
    package var stuckStep: String? {
        guard case .undoing = state else { return current?.name }
        var index = min(cursor, steps.count - 1)
        while index >= 0 {
            let planned = plan.steps[index]
            let canBeTakenBack = planned.hasUndo || planned.verb == .freeze
            if steps[index].attempts > 0, steps[index].state != .undone, canBeTakenBack { return planned.name }
            index -= 1
        }
        return nil
    }
}
