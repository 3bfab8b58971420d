import Model
import Orchestration
package import Runbook

/// What the rows of a run tell that the run itself does not keep, because nothing is judged by it: why it was
/// ordered, and when each step began and ended with which words. A fold of the rows, in their order.
package struct RunChronicle: Hashable, Codable, Sendable {
    package struct Step: Hashable, Codable, Sendable {
        package var started: Timestamp?
        package var ended: Timestamp?
        package var wasFound = false
        package var evidence: String?
        package var error: String?

        package init() {}
    }

    package var reason = ""
    package var started: Timestamp?
    package var ended: Timestamp?
    /// Why it turned back, was blocked or failed.
    package var cause: String?
    package var steps: [Step] = []
    /// The step at work, as far as the rows tell.
    private var cursor = 0

    package init() {}

    package mutating func note(_ change: RunChange, reason: String, at time: Timestamp) {
        switch change {
        case .began(let birth):
            self.reason = reason
            started = time
            steps = birth.plan.steps.map { _ in Step() }
        case .attemptBegan, .attemptFailed, .attemptDoubted: noteAttempt(change, at: time)
        case .stepDone, .stepCovered, .stepSkipped, .stepDeferred, .stepFailed, .stepUndone: noteEnd(change, at: time)
        case .stepAdded(let index, _): steps.insert(Step(), at: min(index, steps.count))
        case .blocked(let reason, let failure), .undoStuck(let reason, let failure):
            fail(failure?.sentence ?? reason.description, at: time)
        case .undoBegan(let failure?): fail(failure.sentence, at: time)
        case .undoBegan(nil): cause = "it was aborted by order: \(reason)"
        case .turnedDisaster(let plan, _):
            steps = plan.steps.map { _ in Step() }
            cursor = 0
            cause = nil
        case .retryOrdered(let index, _):
            cause = nil
            edit(index) { $0.ended = nil }
        case .abortAsked: cause = "it was aborted by order: \(reason)"
        case .ended: ended = time
        case .attemptOver, .displacedOver, .waits, .accepted, .paused, .unpaused, .overdue: break
        }
    }

    private mutating func noteAttempt(_ change: RunChange, at time: Timestamp) {
        switch change {
        case .attemptBegan(let id, _, _):
            cursor = id.step
            edit(id.step) { step in
                if step.started == nil { step.started = time }
                step.ended = nil
            }
        case .attemptFailed(let id, let failure, _), .attemptDoubted(let id, let failure):
            edit(id.step) { $0.error = failure.sentence }
        case _: break
        }
    }

    private mutating func noteEnd(_ change: RunChange, at time: Timestamp) {
        switch change {
        case .stepDone(let index, let evidence, let found):
            cursor = index + 1
            edit(index) { step in
                step.ended = time
                step.evidence = evidence.text
                step.error = nil
                step.wasFound = found
            }
        case .stepFailed(let index, let failure):
            cursor = index
            fail(failure.sentence, at: time)
            cursor = index + 1
        case .stepCovered(let index, _): close(index, "covered by the fence that confirmed", at: time)
        case .stepSkipped(let index): close(index, "skipped by order", at: time)
        case .stepDeferred(let index, let reason): close(index, reason.text(site: "the site"), at: time)
        case .stepUndone(let index): close(index, "taken back", at: time)
        case _: break
        }
    }

    /// The step at work cannot go on.
    private mutating func fail(_ sentence: String, at time: Timestamp) {
        cause = sentence
        edit(cursor) { step in
            step.ended = time
            step.error = sentence
        }
    }

    private mutating func close(_ index: Int, _ words: String, at time: Timestamp) {
        cursor = index + 1
        edit(index) { step in
            step.ended = time
            step.evidence = words
        }
    }

    private mutating func edit(_ index: Int, _ body: (inout Step) -> Void) {
        guard steps.indices.contains(index) else { return }
        body(&steps[index])
    }
}
