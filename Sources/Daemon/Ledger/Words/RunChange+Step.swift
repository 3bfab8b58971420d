import Model
import Runbook

extension RunChange {
    /// The step it is about, by its place in the plan, and the attempt where it is about one.
    var place: (step: Int, attempt: Int?)? {
        switch self {
        case .attemptBegan(let id, _, _), .attemptFailed(let id, _, _), .attemptDoubted(let id, _),
            .attemptOver(let id, _):
            (id.step, id.number)
        case .stepDone(let step, _, _), .stepCovered(let step, _), .stepSkipped(let step), .stepDeferred(let step, _),
            .stepFailed(let step, _), .stepUndone(let step), .stepAdded(let step, _), .retryOrdered(let step, _):
            (step, nil)
        case .began, .displacedOver, .waits, .blocked, .undoBegan, .undoStuck, .accepted, .paused, .unpaused,
            .abortAsked, .turnedDisaster, .overdue, .ended:
            nil
        }
    }
}
