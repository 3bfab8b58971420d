import Model
import Orchestration
import Runbook

/// What one turn becomes on disk. It is worked out whole before the transaction begins, so that a full disk finds
/// nothing half said.
struct Draft {
    /// What is kept of a run for people, in the order in which it happened.
    enum Line {
        /// A step was put at this place of the plan: the plan gets the next number, and those behind it move on.
        case room(run: RunID, plan: Int, place: Int)
        case step(StepRow)
        case attempt(AttemptRow)
        case outcome(OutcomeRow)
    }

    var rows: [AuditRow] = []
    var lines: [Line] = []
    var notices: [Notice] = []
    /// Rows whose wall time is earlier than that of the row before.
    var clockBacks: [Int64] = []
    var endedRuns: [(run: Run, pool: PoolID)] = []
    /// Runs whose planned steps are not on disk yet.
    var newSteps: Set<RunID> = []
    var touched: [PoolID] = []
    var removed: [PoolID] = []
    var touchesEveryPool = false
    /// A phase, a run or a step changed: the head is worth a line in the journal.
    var isWorthTelling = false
    /// The ledger goes on under this name.
    var newIdentity: String?

    mutating func touch(_ pool: PoolID) {
        if !touched.contains(pool) { touched.append(pool) }
    }
}
