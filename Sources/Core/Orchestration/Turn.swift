package import Model
package import Runbook

/// The answer to one event. `records` and `marks` must be on disk before any of `directives` is carried out: this
/// one order is the whole of crash safety.
package struct Turn: Hashable, Sendable {
    package var records: [Record] = []
    package var directives: [Directive] = []
    /// Pools whose marks want keeping. Not part of the audit.
    package var marked: [PoolID] = []

    package init() {}
}

/// An order to the shell. Plain data: a test compares it, a restart issues it again.
package enum Directive: Hashable, Sendable {
    /// Check, perform, check; report `stepEnded`.
    case perform(AttemptOrder)
    /// Find out whether the attempt is over and the step done; report `rechecked`. Nothing is performed.
    case recheck(AttemptOrder)
    /// End the attempt's processes; its report still comes.
    case cancel(AttemptID)
    /// Read fences, the role left behind and the target's position again; report `surveyed`.
    case survey(PoolID, RunID, asked: Instant)
    /// Send `woke` at this instant. A later one for the same pool replaces it.
    case wake(PoolID?, at: Instant)
    case reply(OrderID, Reply)
}

/// Everything that the one who carries out an attempt must know. It reads nothing else of the run.
package struct AttemptOrder: Hashable, Sendable {
    package var id: AttemptID
    package var pool: PoolID
    package var step: PlannedStep
    package var runbook: RunbookKind
    package var mode: Mode?
    package var from: Site
    package var to: Site
    package var epoch: Int
    package var accepted: Acceptances
    package var known: Knowledge
    /// False only for the first attempt of a planned freeze, which must be performed and never found done.
    package var checksFirst: Bool
    /// The site to be rebuilt was active since it was last rebuilt: what it has may exist nowhere else.
    package var mayDiverge: Bool
    /// Where the log stood when the site that serves was promoted.
    package var promotedAt: Int64?

    package init(
        id: AttemptID, pool: PoolID, step: PlannedStep, runbook: RunbookKind, mode: Mode?, from: Site, to: Site,
        epoch: Int, accepted: Acceptances = [], known: Knowledge = Knowledge(), checksFirst: Bool = true,
        mayDiverge: Bool = false, promotedAt: Int64? = nil
    ) {
        self.id = id
        self.pool = pool
        self.step = step
        self.runbook = runbook
        self.mode = mode
        self.from = from
        self.to = to
        self.epoch = epoch
        self.accepted = accepted
        self.known = known
        self.checksFirst = checksFirst
        self.mayDiverge = mayDiverge
        self.promotedAt = promotedAt
    }

    /// The same for every attempt: what a site may recognise a repetition by.
    package var key: String { "\(id.run)/\(step.name)" }
}
