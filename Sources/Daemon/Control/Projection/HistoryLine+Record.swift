import Model
package import Orchestration
import Runbook

extension HistoryLine {
    /// The wording holds the pool's names, and the pool as it was before the row.
    package init(_ record: Record, seq: Int64, at time: Timestamp, _ wording: Wording) {
        let change = record.change.words(wording)
        self.init(
            seq: seq, at: time, pool: record.pool?.name, kind: record.kind, actor: record.actor.description,
            reason: record.reason, from: change?.from, to: change?.to, text: record.text(wording))
        epoch = wording.before?.epoch
        guard case .run(let id, let what) = record.change else { return }
        run = id.number
        step = what.step.flatMap { wording.stepName($0, of: id) }
        if case .began(let birth) = what { epoch = birth.epoch }
    }
}

extension Change {
    /// What it was and what it is, where the row exchanges one word for another; the direction of a run.
    fileprivate func words(_ wording: Wording) -> (from: String?, to: String?)? {
        switch self {
        case .phase(let phase): (wording.before?.phase.description, phase.description)
        case .siteHealth(let site, let health, _):
            (wording.before?.health[site].health.description, health.description)
        case .activeFound(let site), .activated(let site, _), .adopted(let site, _):
            (wording.before?.active.map { wording.sites[$0] }, wording.sites[site])
        case .run(let id, let change):
            change.plan(of: id, wording).map { (wording.sites[$0.from], wording.sites[$0.to]) }
        case _: nil
        }
    }
}

extension Wording {
    /// The step's name, while the run is the pool's own.
    fileprivate func stepName(_ index: Int, of run: RunID) -> String? {
        guard let open = before?.run, open.id == run, open.plan.steps.indices.contains(index) else { return nil }
        return open.plan.steps[index].name
    }
}

extension RunChange {
    /// The plan of the run that the row is about, as far as it is known.
    fileprivate func plan(of run: RunID, _ wording: Wording) -> Plan? {
        if case .began(let birth) = self { return birth.plan }
        return wording.before?.run.flatMap { $0.id == run ? $0.plan : nil }
    }

    /// The step that the row is about.
    fileprivate var step: Int? {
        switch self {
        case .attemptBegan(let id, _, _), .attemptFailed(let id, _, _), .attemptDoubted(let id, _),
            .attemptOver(let id, _):
            id.step
        case .stepDone(let step, _, _), .stepCovered(let step, _), .stepSkipped(let step), .stepDeferred(let step, _),
            .stepFailed(let step, _), .stepUndone(let step), .stepAdded(let step, _), .retryOrdered(let step, _):
            step
        case .began, .displacedOver, .waits, .blocked, .undoBegan, .undoStuck, .accepted, .paused, .unpaused,
            .abortAsked, .turnedDisaster, .overdue, .ended:
            nil
        }
    }
}
