import Judgement
import Model
import Orchestration
import Runbook
import TestKit

// What a run may do, judged on the book as it stood before the row.

extension Judge {
    mutating func judge(
        _ change: RunChange, of id: RunID, _ record: Record, _ state: PoolState, _ index: Int, _ book: Book, _ act: Act,
        _ moment: Moment
    ) {
        switch change {
        case .began(let birth): judgeBirth(birth, state, index, book, act, moment)
        case .attemptBegan(let attempt, _, _):
            guard let run = state.run else { return find(.intentBeforeEffect, "an attempt of no run") }
            judgeIntent(attempt, run, state, index, book, act, moment)
        case .undoBegan, .undoStuck, .stepUndone:
            if state.run?.passedPivot ?? false { find(.nothingUndoneAfterPivot, "\(change)") }
        case .stepDone(let step, _, _): judgeAdvance(step, state, act, moment)
        case .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepCovered, .stepSkipped, .stepDeferred,
            .stepFailed, .stepAdded, .waits, .blocked, .retryOrdered, .accepted, .paused, .unpaused, .abortAsked,
            .turnedDisaster, .overdue, .ended:
            break
        }
    }

    private mutating func judgeBirth(
        _ birth: RunBirth, _ state: PoolState, _ index: Int, _ book: Book, _ act: Act, _ moment: Moment
    ) {
        if state.run != nil { find(.oneRunPerPool, "run \(birth.id) began beside another") }
        if birth.id.number < book.daemon.nextRun { find(.oneRunPerPool, "run number \(birth.id) was given before") }
        if birth.plan.runbook.isMove, birth.epoch <= max(state.epoch, highestEpoch(index, act, moment)) {
            find(.epochGrowsFirst, "epoch \(birth.epoch) after \(highestEpoch(index, act, moment))")
        }
        guard birth.orderedBy.isAutomatic else { return }
        if state.tiltSince != nil { find(.brakesHold, "\(birth.plan.runbook) began in tilt") }
        if book.daemon.hasCrashBrake { find(.brakesHold, "\(birth.plan.runbook) began under the crash brake") }
        if book.daemon.isStormLatched, birth.plan.runbook.isMove, !isSiteLoss(index, act, moment) {
            find(.brakesHold, "\(birth.plan.runbook) began in a storm")
        }
        if state.pause != nil || book.daemon.pause != nil { find(.pausedBeginsNothing, "a run began by itself") }
        if birth.plan.runbook == .unfence { find(.fencedStaysFenced, "unfence began by itself") }
    }

    private func isSiteLoss(_ index: Int, _ act: Act, _ moment: Moment) -> Bool {
        let gate = act.before.gates(of: act.before.book.pools[index].id, .automatic, at: moment.now)
        let after = moment.machine.gates(of: moment.machine.book.pools[index].id, .automatic, at: moment.now)
        return [gate, after].contains { $0?.contains { $0.reason == .siteLossIsOneEvent } ?? false }
    }

    private mutating func judgeIntent(
        _ id: AttemptID, _ run: Run, _ state: PoolState, _ index: Int, _ book: Book, _ act: Act, _ moment: Moment
    ) {
        let planned = run.plan.steps[id.step]
        let isForward = id.direction == .forward
        if isForward {
            switch run.steps[id.step].state {
            case .done, .skipped, .deferred, .undone: find(.finishedNeverRunsAgain, planned.name)
            case .pending, .performing, .waiting, .failed: break
            }
            if id.step != run.cursor { find(.finishedNeverRunsAgain, "\(planned.name) is not the step at work") }
        } else if run.passedPivot {
            find(.nothingUndoneAfterPivot, "\(planned.name) is undone")
        }
        if run.attempt != nil { find(.oneEffectAtATime, "an attempt of \(planned.name) beside another") }
        if book.daemon.pause != nil || state.pause != nil || run.isPaused { find(.pausedBeginsNothing, planned.name) }
        if act.before.isStopping { find(.pausedBeginsNothing, "\(planned.name) began while stopping") }
        if moment.machine.ledger != .writable { find(.brakesHold, "\(planned.name) began without a ledger") }
        switch planned.verb {
        case .fence where isForward: judgeFence(run, state, index, book, act, moment)
        case .unfence where isForward:
            if run.orderedBy.isAutomatic { find(.fencedStaysFenced, "unfence by own decision") }
        case .promote: judgePromote(run, state, index, act, moment)
        case .fence, .unfence, .stopServices, .freeze, .drain, .switchEntry, .startServices, .verify, .seed, .protect,
            .protectLocal, .approve, .wait, .run, .notify, .rehearse:
            break
        }
    }

    private mutating func judgeFence(
        _ run: Run, _ state: PoolState, _ index: Int, _ book: Book, _ act: Act, _ moment: Moment
    ) {
        let site = run.plan.steps[run.cursor].site
        if run.orderedBy.isAutomatic {
            if state.tiltSince != nil { find(.brakesHold, "a fence in tilt") }
            if book.daemon.hasCrashBrake { find(.brakesHold, "a fence under the crash brake") }
        }
        if run.isMove || run.orderedBy.isAutomatic, !moment.truths[index].isHeard[site] {
            find(.fenceOnFreshJudgement, "nothing was heard of the site since the start")
        }
        if state.active == site, !run.isMove { find(.oneActive, "a single fence at the active site") }
    }

    private mutating func judgePromote(_ run: Run, _ state: PoolState, _ index: Int, _ act: Act, _ moment: Moment) {
        guard !run.passedPivot else { return }
        let truth = moment.truths[index]
        if run.epoch < state.epoch || state.epoch == 0 { find(.epochGrowsFirst, "promote at epoch \(run.epoch)") }
        var survey: Survey?
        if case .surveyed(_, _, let answered) = act.event { survey = answered }
        if survey?.roleLeftBehind == .active { find(.oneActive, "the database left behind answers active") }
        let isProven: Bool
        switch run.mode {
        case .planned:
            isProven = (run.isFinished(.freeze) && run.known.token != nil) || run.accepted.contains(.loss)
        case .disaster:
            isProven =
                run.isFinished(.fence) || state.fences[run.plan.from] == .fenced || run.accepted.contains(.unfenced)
        case nil: isProven = false
        }
        if !isProven { find(.promoteNeedsProof, "nothing proves that \(run.plan.from) is stopped") }
        let isExcused = run.accepted.contains(.unfenced) || run.accepted.contains(.loss)
        if truth.acceptsWrites(run.plan.from), !truth.isTampered[run.plan.from], !isExcused {
            find(.oneActive, "\(run.plan.from) accepts writes")
        }
        if !truth.isLevel, !isExcused {
            find(.lossIsBounded, "\(PoolTruth.written) bytes would be lost")
        }
    }

    /// A report that nobody can say must not close a step.
    private mutating func judgeAdvance(_ step: Int, _ state: PoolState, _ act: Act, _ moment: Moment) {
        var reported: AttemptID?
        switch act.event {
        case .stepEnded(let id, .unknown): reported = id
        case .rechecked(let id, .unknown): reported = id
        case _: break
        }
        if let reported, reported.step == step, reported.run == state.run?.id {
            find(.unknownAdvancesNothing, "an unknown end closed step \(step)")
        }
    }
}
