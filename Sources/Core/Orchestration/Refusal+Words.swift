package import Model
import Runbook

// Why an order was not carried out, in a sentence, and what would get it carried out.

extension Refusal {
    package func text(names: SitePair<String>) -> String {
        switch self {
        case .gates(let verdicts):
            verdicts.filter { !$0.opens }.map { verdict in
                verdict.sentence + (verdict.liftedBy.map { ", lifted by \($0)" } ?? "")
            }.joined(separator: "; ")
        case .unknownPool: "no pool has this name"
        case .unknownRun: "no open run has this number"
        case .unknownStep: "no step of this run has this name"
        case .runOpen(let run): "run \(run) is open; it was begun first"
        case .planChanged: "the plan is not the one that was shown"
        case .noReason: "an order needs a reason"
        case .notPlannable: "the pool's database cannot be closed for writes, so it cannot be moved as planned"
        case .homeIsNoStandby: "\(names.primary), home, is not a standby, so nothing there could be promoted"
        case .wrongState: "it does not fit the state of the run"
        case .notTheStepAtWork: "the run does not stand at this step"
        case .attemptInFlight: "an attempt may still be at work"
        case .pastThePivot: "the run has passed the point of no return and can only go forward"
        case .needs(let accepted): "it needs" + accepted.options
        case .promoteCannotBeSkipped: "without promote nothing would be moved; it cannot be skipped"
        case .notReadBack: "the step was asked and does not read done"
        case .siteReadsStandby: "the database of that site answers standby"
        case .onlyTheOtherIsActive: "only the other site's database answers active"
        case .siteIsFenced: "the site is fenced"
        case .sharedFenceInUse(let pool): "the fence is shared, and pool \(pool) has an open run"
        case .poolIsBusy(let pool):
            "pool \(pool) has an open run, a fenced site or a phase other than normal; its ground must not change"
        case .ledgerCannotWrite: "the ledger cannot be written, so nothing may be done"
        case .noSuchFence: "the pool has no fence"
        }
    }

    /// What to type instead, or to do first. Nil where only waiting helps, or the text says all.
    package func hint(for request: Request, pool: PoolState?, names: SitePair<String>) -> String? {
        switch self {
        case .gates(let verdicts): gateHint(verdicts, request, pool, names)
        case .unknownPool: "failoverctl status"
        case .unknownRun: "failoverctl runs"
        case .unknownStep, .notTheStepAtWork, .wrongState, .pastThePivot:
            pool?.run.map { "failoverctl run show \($0.id)" }
        case .runOpen(let run): "failoverctl run follow \(run)"
        case .planChanged: planHint(request)
        case .noReason: request.command(names: names)
        case .notPlannable: request.inDisaster?.command(names: names)
        case .homeIsNoStandby:
            pool.map { pool in
                "\(Request.unfence(pool.id).command(names: names)); open the database by hand; then "
                    + Request.adopt(pool.id, .primary).command(names: names)
            }
        case .attemptInFlight: pool?.run.map { "failoverctl run follow \($0.id)" }
        case .needs(let accepted): request.accepting(accepted).command(names: names)
        case .promoteCannotBeSkipped: request.onStep(.retry)?.command(names: names)
        case .notReadBack: "make it so, then: \(request.command(names: names))"
        case .siteReadsStandby: "open its database by hand, then: \(request.command(names: names))"
        case .onlyTheOtherIsActive: adoptHint(request, names)
        case .siteIsFenced: pool.map { Request.unfence($0.id).command(names: names) }
        case .sharedFenceInUse(let other), .poolIsBusy(let other): "failoverctl status \(other)"
        case .ledgerCannotWrite: "failoverctl status"
        case .noSuchFence: nil
        }
    }

    private func planHint(_ request: Request) -> String? {
        guard case .move(let pool, let kind, let mode, _, _) = request else { return nil }
        return "failoverctl plan \(kind) \(pool) --mode=\(mode)"
    }

    private func adoptHint(_ request: Request, _ names: SitePair<String>) -> String? {
        guard case .adopt(let pool, let site) = request else { return nil }
        return Request.adopt(pool, site.other).command(names: names)
    }

    /// One order that lifts all that can be lifted, or the first thing that has to happen before.
    private func gateHint(
        _ verdicts: [GateVerdict], _ request: Request, _ pool: PoolState?, _ names: SitePair<String>
    ) -> String? {
        var accepted: Acceptances = []
        for verdict in verdicts where !verdict.opens {
            switch (verdict.gate, verdict.reason) {
            case (.activeUp, _): return request.inDisaster?.command(names: names)
            case (.activeDown, _) where isAlone(.activeDown, verdicts):
                return request.asPlanned?.command(names: names)
            case (.lossWithinLimit, _): accepted.insert(.loss)
            case (.fenceAvailable, _): accepted.insert(.unfenced)
            case (.holdOver, _), (.targetUp, .homeFenced): accepted.insert(.hold)
            case (.notPaused, .everythingPaused): return Request.resume(nil).command(names: names)
            case (.notPaused, _): return pool.map { Request.resume($0.id).command(names: names) }
            case (.stateClear, .held), (.stateClear, .contradicted):
                return pool.map { "failoverctl adopt \($0.id) --active=SITE --reason=TEXT" }
            case (.noActiveRun, .runOpen(let run)): return "failoverctl run follow \(run)"
            case (.level, _), (.noStorm, _), (.ownHealth, _), (.ledgerWritable, _), (.noActiveRun, _),
                (.stateClear, _), (.activeDown, _), (.outageLongEnough, _), (.witnessAgrees, _), (.targetUp, _),
                (.targetReady, _),
                (.cooldownOver, _):
                return nil
            }
        }
        return accepted.isEmpty ? nil : request.accepting(accepted).command(names: names)
    }

    private func isAlone(_ gate: Gate, _ verdicts: [GateVerdict]) -> Bool {
        verdicts.allSatisfy { $0.opens || $0.gate == gate }
    }
}

extension Request {
    var inDisaster: Request? {
        guard case .move(let pool, let kind, .planned, let accepted, let digest) = self else { return nil }
        return .move(pool, kind, .disaster, accepted, digest: digest)
    }

    var asPlanned: Request? {
        guard case .move(let pool, let kind, .disaster, _, let digest) = self else { return nil }
        return .move(pool, kind, .planned, [], digest: digest)
    }

    func onStep(_ what: StepOrder) -> Request? {
        guard case .step(let run, let step, _, let accepted) = self else { return nil }
        return .step(run, step, what, accepted)
    }

    func accepting(_ more: Acceptances) -> Request {
        switch self {
        case .move(let pool, let kind, let mode, let accepted, let digest):
            .move(pool, kind, mode, accepted.union(more), digest: digest)
        case .protect(let pool, let accepted): .protect(pool, accepted.union(more))
        case .turnDisaster(let run, let accepted): .turnDisaster(run, accepted.union(more))
        case .step(let run, let step, let what, let accepted): .step(run, step, what, accepted.union(more))
        case .fence, .unfence, .drill, .pause, .resume, .acknowledge, .adopt, .pauseRun, .resumeRun, .abortRun, .reload:
            self
        }
    }
}
