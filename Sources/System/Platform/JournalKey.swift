/// Every field a line may carry. They stand in one place because people search by them: a field that is spelled in two
/// ways is a field that is not found.
package enum JournalKey: String, Sendable, CaseIterable {
    case pool = "FAILOVER_POOL"
    case site = "FAILOVER_SITE"
    case from = "FAILOVER_FROM"
    case to = "FAILOVER_TO"
    case phase = "FAILOVER_PHASE"
    case health = "FAILOVER_HEALTH"
    case run = "FAILOVER_RUN"
    case runbook = "FAILOVER_RUNBOOK"
    case step = "FAILOVER_STEP"
    case attempt = "FAILOVER_ATTEMPT"
    case epoch = "FAILOVER_EPOCH"
    case mode = "FAILOVER_MODE"
    case probe = "FAILOVER_PROBE"
    case gate = "FAILOVER_GATE"
    case actor = "FAILOVER_ACTOR"
    case reason = "FAILOVER_REASON"
    case outcome = "FAILOVER_OUTCOME"
    case duration = "FAILOVER_MILLISECONDS"
    case sequence = "FAILOVER_SEQ"
    case hash = "FAILOVER_HASH"
    case ledger = "FAILOVER_LEDGER"
    case path = "FAILOVER_PATH"
    case process = "FAILOVER_PROCESS"
    case lost = "FAILOVER_LINES_LOST"
    case code = "ERRNO"
    /// The identifier of a kind of event, under which the journal's catalogue explains it.
    case kind = "MESSAGE_ID"

    /// The name of the field on a plain line.
    package var word: String {
        switch self {
        case .code: "errno"
        case .kind: "kind"
        default: rawValue.dropFirst("FAILOVER_".count).lowercased().replacing("_", with: "-")
        }
    }
}
