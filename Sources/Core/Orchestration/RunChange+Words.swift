import Model
import Runbook

// A run's row as a sentence. Every failure says what was tried, what came back and what to do.

extension RunChange {
    func text(_ run: RunID, _ wording: Wording) -> String {
        switch self {
        case .attemptBegan, .attemptFailed, .attemptDoubted, .attemptOver: attemptText(run, wording)
        case .stepDone, .stepCovered, .stepSkipped, .stepDeferred, .stepFailed, .stepUndone, .stepAdded:
            stepText(run, wording)
        case .began, .displacedOver, .waits, .blocked, .undoBegan, .undoStuck, .retryOrdered, .accepted, .paused,
            .unpaused, .abortAsked, .turnedDisaster, .overdue, .ended:
            wholeText(run, wording)
        }
    }

    private func attemptText(_ run: RunID, _ wording: Wording) -> String {
        switch self {
        case .attemptBegan(let id, _, _):
            let title = wording.planned(id.step, of: run)?.title(wording.sites) ?? wording.step(id.step, of: run)
            return "run \(run): \(id.direction.prefix)\(title), attempt \(id.number) begins"
        case .attemptFailed(let id, let failure, let retryAt):
            let wait = wording.now.flatMap { now in retryAt.map { " in \($0 - now)" } } ?? ""
            return "run \(run): \(id.words(wording)) failed, and is tried again\(wait): \(failure.sentence)"
        case .attemptDoubted(let id, let failure):
            return "run \(run): nobody knows yet how \(id.words(wording)) ended, and it is looked at before anything "
                + "is repeated: \(failure.sentence)"
        case .attemptOver(let id, _):
            return "run \(run): \(id.words(wording)) is surely over and what it was for is not done"
        case _: return ""
        }
    }

    private func stepText(_ run: RunID, _ wording: Wording) -> String {
        func step(_ index: Int) -> String { wording.step(index, of: run) }
        switch self {
        case .stepDone(let index, let evidence, let found):
            return "run \(run): \(step(index)) \(found ? "was found done" : "is done"): \(evidence.text)"
        case .stepCovered(let index, let fence):
            return "run \(run): \(step(index)) is covered by fence \(wording.fence(fence)) and not tried"
        case .stepSkipped(let index): return "run \(run): \(step(index)) is skipped by order"
        case .stepDeferred(let index, let reason):
            let site = wording.planned(index, of: run).map { wording.sites[$0.site] } ?? "the site"
            return "run \(run): \(step(index)) is put off: \(reason.text(site: site))"
        case .stepFailed(let index, let failure):
            let goesOn = wording.before?.run?.isMove == false ? "" : ", and the run goes on without it"
            return "run \(run): \(step(index)) failed\(goesOn): \(failure.sentence)"
        case .stepUndone(let index): return "run \(run): \(step(index)) is taken back"
        case .stepAdded(_, let planned): return "run \(run): \(planned.title(wording.sites)) is added"
        case _: return ""
        }
    }

    private func wholeText(_ run: RunID, _ wording: Wording) -> String {
        let current = wording.current(of: run)
        switch self {
        case .began(let birth): return birth.text(wording)
        case .displacedOver: return "run \(run): the attempt of the run before it is surely over"
        case .waits(let reason):
            let open = wording.before?.run
            let from = open.map { wording.sites[$0.plan.from] } ?? "the site left behind"
            let to = open.map { wording.sites[$0.plan.to] } ?? "the target"
            return "run \(run) waits at \(current) for \(reason.text(from: from, to: to, at: open?.current?.verb))"
        case .blocked(let reason, let failure):
            return "run \(run) is blocked at \(current): \(reason)" + (failure.map { ": \($0.sentence)" } ?? "")
        case .undoBegan(let failure?):
            return "run \(run) turns back at \(current), and what was done is taken back: \(failure.sentence)"
        case .undoBegan(nil): return "run \(run) turns back at \(current) by order, and what was done is taken back"
        case .undoStuck(let reason, let failure):
            return "run \(run) cannot turn back: \(reason)" + (failure.map { ": \($0.sentence)" } ?? "")
        case .retryOrdered(let step, let accepted):
            return "run \(run): \(wording.step(step, of: run)) is to be tried again" + accepted.clause
        case .accepted(let accepted): return "run \(run): \(accepted.list) is taken on"
        case .paused: return "run \(run) is paused"
        case .unpaused: return "run \(run) goes on"
        case .abortAsked: return "run \(run) is to be aborted"
        case .turnedDisaster(let plan, let accepted):
            return "run \(run) becomes a \(plan.title(wording.sites)), with \(plan.steps.count) steps" + accepted.clause
        case .overdue: return "run \(run) is overdue: it takes longer than its run-deadline; it is not stopped"
        case .ended(let end): return "run \(run) ended: \(end)"
        case _: return ""
        }
    }
}

extension RunBirth {
    fileprivate func text(_ wording: Wording) -> String {
        let title = plan.title(wording.sites)
        let steps = plan.steps.count == 1 ? "1 step" : "\(plan.steps.count) steps"
        var text = "run \(id) begins: \(title), \(steps), epoch \(epoch)" + accepted.clause
        if let awaits {
            text += "; its first effect waits until the attempt of run \(awaits.attempt.run) is surely over"
        }
        return text
    }
}

extension Acceptances {
    fileprivate var clause: String { isEmpty ? "" : ", with \(list)" }
}

extension Direction {
    var prefix: String {
        switch self {
        case .forward: ""
        case .undo: "taking back "
        }
    }
}

extension AttemptID {
    fileprivate func words(_ wording: Wording) -> String {
        switch direction {
        case .forward: "attempt \(number) at \(wording.step(step, of: run))"
        case .undo: "attempt \(number) at taking back \(wording.step(step, of: run))"
        }
    }
}
