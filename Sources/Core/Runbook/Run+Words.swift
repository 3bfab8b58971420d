package import Model

// The spelling of a run's states, for the API, the audit and the stories.

extension RunState: CustomStringConvertible {
    package var description: String {
        switch self {
        case .running: "running"
        case .waiting: "waiting"
        case .blocked: "blocked"
        case .undoing: "undoing"
        case .ended(let end): end.description
        }
    }
}

extension Run {
    /// The word of the API: a run that stands still because something is paused says so, unless it has ended.
    package func word(isStill: Bool) -> String { isStill && !isEnded ? "paused" : state.description }
}

extension RunEnd: CustomStringConvertible {
    package var description: String {
        switch self {
        case .succeeded: "succeeded"
        case .succeededWithExceptions: "succeeded-with-exceptions"
        case .undone: "undone"
        case .aborted: "aborted"
        case .failed: "failed"
        }
    }
}

extension StepState: CustomStringConvertible {
    package var description: String {
        switch self {
        case .pending: "pending"
        case .performing: "performing"
        case .waiting: "waiting"
        case .done: "done"
        case .skipped: "skipped"
        case .deferred: "deferred"
        case .failed: "failed"
        case .undone: "undone"
        }
    }
}

extension WaitReason {
    /// What the run waits for; it follows "the run waits for".
    package func text(from: String, to: String, at verb: Verb?) -> String {
        switch self {
        case .approval: "an operator's approval"
        case .handwork: "work by hand: the database's driver has no operation for it"
        case .homeReady: "\(to) to be up, a standby and following, before anything is taken from the applications"
        case .fenceReading: "a fence that can say whether \(from) is fenced: the site answers again"
        case .judgement where verb == .promote: "answers of the fences, the databases and the log before promote"
        case .judgement: "\(from) to be judged down, by a witness too, on answers newer than the daemon's start"
        case .ownHealth: "the daemon to trust itself again (tilt or crash brake)"
        case .safeToOverwrite:
            "a safe state to overwrite: the source must read active, the target must not, and nothing may contradict"
        }
    }
}

extension BlockReason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .stepFailed: "the step failed for good"
        case .unknownEnd: "nobody can say whether the attempt took effect, and it must not be repeated without an order"
        case .lossTooLarge: "promotion would lose more than is allowed"
        case .fenceNotConfirmed: "no fence has confirmed that the site left behind is stopped"
        case .oldSiteActive: "the database left behind answers active"
        case .tokenNotReached: "the target has not applied the log exactly to its end"
        case .divergence: "the site to be rebuilt has, or may have, what exists nowhere else"
        case .crashes: "the daemon died here too often"
        }
    }
}

extension DeferReason {
    package func text(site: String) -> String {
        switch self {
        case .siteFenced: "\(site) is fenced"
        case .siteSilent: "\(site) does not answer"
        case .noOrder: "nobody has ordered that \(site) be overwritten"
        }
    }
}

extension Failure {
    /// What was tried and what came back, with what to do.
    package var sentence: String { hint.isEmpty ? text : "\(text); to do: \(hint)" }
}

extension Run {
    /// It turns back and cannot: a person must act.
    package var isStuckUndoing: Bool {
        switch state {
        case .undoing(stuck: .some): true
        case .running, .waiting, .blocked, .undoing(stuck: nil), .ended: false
        }
    }
}
