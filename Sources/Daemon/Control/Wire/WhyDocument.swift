package struct WhyDocument: Codable, Sendable {
    package var pool: String
    package var wouldAct: Bool
    package var gates: [GateStatus]

    package init(pool: String, wouldAct: Bool, gates: [GateStatus]) {
        self.pool = pool
        self.wouldAct = wouldAct
        self.gates = gates
    }
}

package struct GateStatus: Codable, Hashable, Sendable {
    package var name: String
    package var verdict: String
    package var reason: String
    package var liftedBy: String?

    package init(name: String, verdict: String, reason: String, liftedBy: String?) {
        self.name = name
        self.verdict = verdict
        self.reason = reason
        self.liftedBy = liftedBy
    }
}
