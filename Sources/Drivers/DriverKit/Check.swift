package import Model

/// What a check says of a step. Only a check says that a step worked, never an exit code alone.
package enum Check: Hashable, Sendable {
    case done(Evidence)
    /// Not done, with what is still missing: the line that an operator reads when the step fails.
    case notDone(String)
    /// Nobody can say. It moves nothing forward.
    case unknown(StepFailure)
}

/// How a deed came to its end. Whether it worked is the check's word; this says whether it is over.
package enum Effect: Hashable, Sendable {
    /// It is over, and nothing went wrong that could be seen.
    case ended
    /// It is over and something went wrong. The check still has the last word.
    case failed(StepFailure)
    /// It may still be at work: the connection broke, or a child does not end. Never say `failed` for this.
    case unknown(StepFailure)
}
