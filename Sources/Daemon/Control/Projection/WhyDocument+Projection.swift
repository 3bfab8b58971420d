package import Judgement
package import Model
package import Orchestration

extension GateStatus {
    package init(_ verdict: GateVerdict) {
        self.init(
            name: verdict.gate.description, verdict: verdict.verdict.description, reason: verdict.reason.description,
            liftedBy: verdict.liftedBy)
    }
}

extension WhyQuery {
    /// What the gates are asked: the daemon's own failover, or an order of somebody.
    package var question: Question {
        if isAutomatic { return .automatic }
        return Question(isAutomatic: false, mode: mode ?? .planned, to: runbook == .failback ? .primary : .backup)
    }
}

extension WhyDocument {
    package init(pool: PoolID, _ verdicts: [GateVerdict]) {
        self.init(
            pool: pool.name, wouldAct: verdicts.allSatisfy(\.opens), gates: verdicts.map { GateStatus($0) })
    }

    /// What the gates say now; nil where there is no such pool.
    package init?(_ snapshot: Snapshot, _ pool: PoolID, _ query: WhyQuery) {
        guard let verdicts = snapshot.gates(of: pool, query.question) else { return nil }
        self.init(pool: pool, verdicts)
    }
}
