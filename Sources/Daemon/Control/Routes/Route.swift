package import Model

/// Everything that the API can be asked. The server parses it, the client writes it, and so they cannot disagree.
package enum Route: Hashable, Sendable {
    case status
    case pool(PoolID)
    case why(PoolID, WhyQuery)
    case plan(PoolID, RunbookKind, Mode?)
    /// Nil: all pools.
    case ready(PoolID?)
    case runs(PoolID?, limit: Int)
    case run(RunID)
    case history(HistoryQuery)
    case auditHead
    case auditExport
    case auditVerify
    case configuration
    case events
    case metrics
    case live
    case readyForTraffic
    case page
    case order(OrderTarget)

    package var method: HTTPMethod {
        switch self {
        case .order: .post
        case .status, .pool, .why, .plan, .ready, .runs, .run, .history, .auditHead, .auditExport, .auditVerify,
            .configuration, .events, .metrics, .live, .readyForTraffic, .page:
            .get
        }
    }

    /// More runs than a person reads are asked for in pages.
    package static let runLimit = 50
    package static let rowLimit = 1...10_000
}

/// Which move `why` asks about, and when.
package struct WhyQuery: Hashable, Sendable {
    /// Nil: the one that the daemon would make by itself.
    package var runbook: RunbookKind?
    package var mode: Mode?
    /// Nil: now.
    package var at: Timestamp?

    package init(runbook: RunbookKind? = nil, mode: Mode? = nil, at: Timestamp? = nil) {
        self.runbook = runbook
        self.mode = mode
        self.at = at
    }

    /// The words the gates are judged by: those of an order, or of the daemon's own decision.
    package var isAutomatic: Bool { runbook == nil && mode == nil }
}

/// Which rows of the audit somebody wants.
package struct HistoryQuery: Hashable, Sendable {
    package var pool: PoolID?
    package var since: Timestamp?
    package var until: Timestamp?
    package var kind: String?
    /// The newest so many.
    package var limit: Int

    package init(
        pool: PoolID? = nil, since: Timestamp? = nil, until: Timestamp? = nil, kind: String? = nil, limit: Int = 50
    ) {
        self.pool = pool
        self.since = since
        self.until = until
        self.kind = kind
        self.limit = limit
    }
}
