package import Model
package import Orchestration
package import Platform

/// One attempt at one step, as the one who carries it out receives it. A driver needs nothing else, and finds nothing
/// out about the run by any other way.
package struct Assignment: Sendable {
    /// What the core orders: step, direction, mode, sites, epoch, what the run has found out so far.
    package let order: AttemptOrder
    package let siteNames: SitePair<String>
    /// When the attempt must be over. Ask for less where a part of it should not use up the whole.
    package var deadline: Deadline
    private let register: any ChildRegister
    private let tell: @Sendable (Progress) -> Void

    package init(
        _ order: AttemptOrder, siteNames: SitePair<String>, by deadline: Deadline, register: any ChildRegister,
        telling tell: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
        self.order = order
        self.siteNames = siteNames
        self.deadline = deadline
        self.register = register
        self.tell = tell
    }

    package var pool: PoolID { order.pool }
    package var step: PlannedStep { order.step }
    /// The site that the step is about.
    package var site: Site { order.step.site }
    package var isUndo: Bool { order.id.direction == .undo }

    /// Tells followers how far it is. Cheap and never waits; may be called as often as there is something to say.
    package func report(_ progress: Progress) { tell(progress) }

    /// The same task with less time.
    package func within(_ length: Interval) -> Assignment {
        var task = self
        task.deadline = deadline.atMost(length)
        return task
    }

    /// A question that belongs to this attempt.
    package var inquiry: Inquiry { Inquiry(by: deadline, for: self) }

    /// Makes a held local child known on disk. It may be let go only when this has returned.
    package func enter(_ child: ProcessIdentity) async throws(StepFailure) {
        try await register.enter(child, of: self)
    }

    /// The child has ended and was reaped.
    package func leave(_ child: ProcessIdentity) { register.leave(child, of: self) }
}

/// What names one attempt at a place where many may be at work, also after a restart of the daemon.
package struct AttemptMark: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(_ order: AttemptOrder) {
        let id = order.id
        description = "\(order.pool)/\(id.run)/\(id.plan)/\(order.step.name)/\(id.direction)/\(id.number)"
    }

    package init(stored description: String) { self.description = description }
}

extension Assignment {
    package var mark: AttemptMark { AttemptMark(order) }

    /// What every command is told about the attempt, beside its own arguments.
    package var environment: [String: String] {
        // The site to be rebuilt is told where the data comes from, whatever the run's direction is.
        let isRebuilding = step.verb == .seed || step.verb == .protect
        let from = isRebuilding ? site.other : order.from
        return [
            "FAILOVER_POOL": pool.name,
            "FAILOVER_RUN": order.id.run.description,
            "FAILOVER_STEP": step.name,
            "FAILOVER_ATTEMPT": String(order.id.number),
            "FAILOVER_KEY": order.key,
            "FAILOVER_EPOCH": String(order.epoch),
            "FAILOVER_FROM": siteNames[from],
            "FAILOVER_TO": siteNames[order.to],
            "FAILOVER_SITE": siteNames[site],
            "FAILOVER_MODE": order.mode?.description ?? "",
        ]
    }
}
