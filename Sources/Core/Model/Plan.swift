/// A runbook made concrete for one direction. A run carries its plan frozen: no edit of the configuration changes it.
package struct Plan: Hashable, Codable, Sendable {
    package var runbook: RunbookKind
    /// Nil where the plan moves nothing.
    package var mode: Mode?
    /// The site left behind, or the site a single act is about.
    package var from: Site
    /// The site that is to serve, or that serves already.
    package var to: Site
    package var steps: [PlannedStep]
    /// Short and stable: the same plan has the same digest, another plan has another.
    package var digest: String

    package init(runbook: RunbookKind, mode: Mode?, from: Site, to: Site, steps: [PlannedStep], digest: String) {
        self.runbook = runbook
        self.mode = mode
        self.from = from
        self.to = to
        self.steps = steps
        self.digest = digest
    }
}

/// One step of a plan, with everything the run needs to know of it.
package struct PlannedStep: Hashable, Codable, Sendable {
    package var name: String
    package var verb: Verb
    /// The site the step is about.
    package var site: Site
    /// For one attempt.
    package var timeout: Interval
    /// For all attempts together, counted only while the daemon runs and nothing is paused.
    package var deadline: Interval
    /// Nil: as many as the deadline allows.
    package var attempts: Int?
    package var backoff: Interval
    package var backoffLimit: Interval
    package var onFailure: OnFailure
    package var repeating: RepeatRule
    package var hasCheck: Bool
    package var hasUndo: Bool
    /// Nobody but a person can do it: the driver has no operation for it.
    package var byHand: Bool

    package init(
        name: String, verb: Verb, site: Site, timeout: Interval, deadline: Interval, attempts: Int? = nil,
        backoff: Interval = .seconds(1), backoffLimit: Interval = .seconds(30), onFailure: OnFailure = .stop,
        repeating: RepeatRule = .check, hasCheck: Bool = true, hasUndo: Bool = false, byHand: Bool = false
    ) {
        self.name = name
        self.verb = verb
        self.site = site
        self.timeout = timeout
        self.deadline = deadline
        self.attempts = attempts
        self.backoff = backoff
        self.backoffLimit = backoffLimit
        self.onFailure = onFailure
        self.repeating = repeating
        self.hasCheck = hasCheck
        self.hasUndo = hasUndo
        self.byHand = byHand
    }
}
