package import Model
package import Orchestration

extension Problem {
    /// A refused order in the core's own words.
    package init(_ refusal: Refusal, to request: Request, pool: PoolState?, names: SitePair<String>) {
        self.init(
            refusal.title, status: refusal.status, detail: refusal.text(names: names),
            hint: refusal.hint(for: request, pool: pool, names: names))
        if case .gates(let verdicts) = refusal { gates = verdicts.map { GateStatus($0) } }
    }

    /// The caller's uid is not among those who may give orders.
    package static func forbidden(_ name: String, groups: [String]) -> Problem {
        let who = groups.isEmpty ? "" : ", or membership of \(groups.joined(separator: " or "))"
        return Problem(
            "Not allowed", status: 403, detail: "\(name) may not give orders",
            hint: "orders need root, the daemon's own user\(who); anyone may read")
    }
}

extension Refusal {
    fileprivate var title: String {
        switch self {
        case .unknownPool, .unknownRun, .unknownStep: "Not found"
        case .noReason: "The order is not understood"
        case .gates, .runOpen, .planChanged, .notPlannable, .homeIsNoStandby, .wrongState, .notTheStepAtWork,
            .attemptInFlight, .pastThePivot, .needs, .promoteCannotBeSkipped, .notReadBack, .siteReadsStandby,
            .onlyTheOtherIsActive, .siteIsFenced, .sharedFenceInUse, .poolIsBusy, .ledgerCannotWrite, .noSuchFence:
            "Refused"
        }
    }

    fileprivate var status: Int {
        switch self {
        case .unknownPool, .unknownRun, .unknownStep: 404
        case .noReason: 400
        case .gates, .runOpen, .planChanged, .notPlannable, .homeIsNoStandby, .wrongState, .notTheStepAtWork,
            .attemptInFlight, .pastThePivot, .needs, .promoteCannotBeSkipped, .notReadBack, .siteReadsStandby,
            .onlyTheOtherIsActive, .siteIsFenced, .sharedFenceInUse, .poolIsBusy, .ledgerCannotWrite, .noSuchFence:
            409
        }
    }
}
