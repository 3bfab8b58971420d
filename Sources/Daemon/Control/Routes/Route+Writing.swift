import Model

/// What the client sends: the path with its query.
extension Route {
    package var target: String {
        let path = "/" + segments.map(Percent.encode).joined(separator: "/")
        let query = parameters.map { "\($0.name)=\(Percent.encode($0.value))" }.joined(separator: "&")
        return query.isEmpty ? path : "\(path)?\(query)"
    }

    private var segments: [String] {
        switch self {
        case .status: ["v1", "status"]
        case .pool(let pool): ["v1", "pools", pool.name]
        case .why(let pool, _): ["v1", "pools", pool.name, "why"]
        case .plan(let pool, _, _): ["v1", "pools", pool.name, "plan"]
        case .ready(let pool?): ["v1", "pools", pool.name, "ready"]
        case .ready(nil): ["v1", "ready"]
        case .runs: ["v1", "runs"]
        case .run(let run): ["v1", "runs", "\(run)"]
        case .history: ["v1", "history"]
        case .auditHead: ["v1", "audit", "head"]
        case .auditExport: ["v1", "audit", "export"]
        case .auditVerify: ["v1", "audit", "verify"]
        case .configuration: ["v1", "config"]
        case .events: ["v1", "events"]
        case .metrics: ["metrics"]
        case .live: ["health", "live"]
        case .readyForTraffic: ["health", "ready"]
        case .page: [""]
        case .order(.pool(let pool, let order)): ["v1", "pools", pool.name, order.rawValue]
        case .order(.everything(let order)): ["v1", order.rawValue]
        case .order(.run(let run, let order)): ["v1", "runs", "\(run)", order.rawValue]
        case .order(.step(let run, let step, let order)): ["v1", "runs", "\(run)", "steps", step, order.word]
        }
    }

    private var parameters: [(name: String, value: String)] {
        switch self {
        case .why(_, let query):
            [("for", query.runbook?.description), ("mode", query.mode?.description), ("at", query.at?.description)]
                .given
        case .plan(_, let runbook, let mode): [("runbook", runbook.description), ("mode", mode?.description)].given
        case .runs(let pool, let limit):
            [("pool", pool?.name), ("limit", limit == Self.runLimit ? nil : String(limit))].given
        case .history(let query):
            [
                ("pool", query.pool?.name), ("since", query.since?.description), ("until", query.until?.description),
                ("kind", query.kind), ("limit", String(query.limit)),
            ].given
        case .status, .pool, .ready, .run, .auditHead, .auditExport, .auditVerify, .configuration, .events, .metrics,
            .live, .readyForTraffic, .page, .order:
            []
        }
    }
}

extension [(String, String?)] {
    fileprivate var given: [(name: String, value: String)] {
        compactMap { name, value in value.map { (name, $0) } }
    }
}
