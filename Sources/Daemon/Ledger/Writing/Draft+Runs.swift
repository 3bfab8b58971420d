import Model
import Orchestration
import Runbook

// What a change of a run means for the rows that people ask by: its steps and attempts.

extension Draft {
    /// `before` is nil where the run began with the change, and `after` is the run also where that was its end.
    mutating func keep(_ change: RunChange, before: Run?, after: Run, row: AuditRow) {
        keepSteps(change, before: before, after: after, row)
        if case .attemptBegan(let id, let overAt, _) = change {
            let planned = after.plan.steps[id.step]
            lines.append(
                .attempt(
                    AttemptRow(
                        id: id, pool: row.pool ?? "", name: planned.name, verb: planned.verb.description,
                        key: "\(id.run)/\(planned.name)", epoch: Int64(after.epoch), until: overAt,
                        sequence: row.sequence, wall: row.wall)))
        }
        if let ended = before?.attempt?.id, after.attempt?.id != ended {
            lines.append(
                .outcome(
                    OutcomeRow(
                        id: ended, kind: change.outcome, text: row.text, sequence: row.sequence, wall: row.wall)))
        }
    }

    private mutating func keepSteps(_ change: RunChange, before: Run?, after: Run, _ row: AuditRow) {
        if case .stepAdded(let place, _) = change, let before {
            newSteps.insert(after.id)
            lines.append(.room(run: after.id, plan: before.planNumber, place: place))
            add(place, change, before: nil, after, row)
            return
        }
        guard let before, before.planNumber == after.planNumber else {
            newSteps.insert(after.id)
            for place in after.steps.indices { add(place, change, before: nil, after, row) }
            return
        }
        for place in after.steps.indices
        where before.steps[place] != after.steps[place] || change.place?.step == place {
            add(place, change, before: before.steps[place], after, row)
        }
    }

    private mutating func add(
        _ place: Int, _ change: RunChange, before: StepProgress?, _ run: Run, _ row: AuditRow
    ) {
        var step = StepRow(run, place: place)
        let progress = run.steps[place]
        let tries = (before?.attempts ?? 0) + (before?.undoAttempts ?? 0)
        if progress.attempts + progress.undoAttempts > tries { step.began = row.wall }
        switch progress.state {
        case .done, .skipped, .deferred, .failed, .undone: step.ended = row.wall
        case .pending, .performing, .waiting: break
        }
        if change.place?.step == place {
            step.evidence = change.evidence
            step.error = change.failure
            if case .stepDone(_, _, let found) = change { step.found = found ? 1 : 0 }
        } else if change.place == nil, place == run.cursor {
            step.error = change.failure
        }
        lines.append(.step(step))
    }
}

extension RunChange {
    /// How an attempt ended, in one word.
    fileprivate var outcome: String {
        switch self {
        case .stepDone(_, _, let found): found ? "found-done" : "done"
        case .stepUndone: "undone"
        case .attemptFailed, .stepFailed: "failed"
        case .attemptOver: "over"
        case .stepDeferred: "deferred"
        case .stepSkipped, .stepCovered: "skipped"
        case .began, .attemptBegan, .attemptDoubted, .displacedOver, .stepAdded, .waits, .blocked, .undoBegan,
            .undoStuck, .retryOrdered, .accepted, .paused, .unpaused, .abortAsked, .turnedDisaster, .overdue, .ended:
            "given-up"
        }
    }

    fileprivate var evidence: String? {
        guard case .stepDone(_, let evidence, _) = self else { return nil }
        return evidence.text
    }

    fileprivate var failure: String? {
        switch self {
        case .attemptFailed(_, let failure, _), .attemptDoubted(_, let failure), .stepFailed(_, let failure),
            .blocked(_, let failure?), .undoStuck(_, let failure?), .undoBegan(let failure?):
            failure.hint.isEmpty ? failure.text : "\(failure.text); \(failure.hint)"
        case .began, .attemptBegan, .attemptOver, .displacedOver, .stepDone, .stepCovered, .stepSkipped, .stepDeferred,
            .stepUndone, .stepAdded, .waits, .blocked(_, nil), .undoBegan(nil), .undoStuck(_, nil), .retryOrdered,
            .accepted, .paused, .unpaused, .abortAsked, .turnedDisaster, .overdue, .ended:
            nil
        }
    }
}
