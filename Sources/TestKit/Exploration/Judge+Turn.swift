import Judgement
import Model
import Orchestration
import Runbook
import TestKit

// What a turn as a whole may do.

extension Judge {
    mutating func judgeDirectives(_ act: Act, _ moment: Moment) {
        for directive in act.turn.directives {
            switch directive {
            case .perform(let order): judgeEffect(order, act, moment)
            case .recheck, .cancel, .survey, .wake, .reply: break
            }
        }
    }

    private mutating func judgeEffect(_ order: AttemptOrder, _ act: Act, _ moment: Moment) {
        guard let index = moment.index(order.pool) else { return }
        let truth = moment.truths[index]
        guard let attempt = moment.machine.book.pools[index].run?.attempt, attempt.id == order.id, !attempt.isDoubtful
        else {
            return find(.intentBeforeEffect, "\(order.step.name) is performed and not in the book")
        }
        let hasIntent = act.turn.records.contains { record in
            if case .run(_, .attemptBegan(let id, _, _)) = record.change { return id == order.id }
            return false
        }
        if !hasIntent { find(.intentBeforeEffect, "\(order.step.name) is performed again without an intent") }
        if let live = truth.live, live.overAt > moment.now, !live.isForgotten, !isReported(live.id, act, moment) {
            find(.oneEffectAtATime, "\(order.step.name) while \(live.verb) may still act")
        }
        if truth.mayDiverge[order.step.site], !order.mayDiverge {
            switch order.step.verb {
            case .seed, .protect: find(.divergenceIsKept, "\(order.step.site) was active and the order does not say so")
            case .fence, .unfence, .stopServices, .freeze, .drain, .promote, .switchEntry, .startServices, .verify,
                .protectLocal, .approve, .wait, .run, .notify, .rehearse:
                break
            }
        }
    }

    private func isReported(_ id: AttemptID, _ act: Act, _ moment: Moment) -> Bool {
        if case .stepEnded(let reported, _) = act.event { return reported == id }
        return false
    }

    // MARK: - Deadlines

    /// What was left of a deadline is what is left, less the time that counted.
    mutating func judgeDeadlines(_ act: Act, _ moment: Moment) {
        for index in act.before.book.pools.indices where moment.book.pools.indices.contains(index) {
            guard act.before.book.pools[index].run != nil, moment.book.pools[index].run != nil else { continue }
            judgeDeadlines(act.before.book.pools[index], moment.book.pools[index], act, moment.now)
        }
    }

    private mutating func judgeDeadlines(_ before: PoolState, _ after: PoolState, _ act: Act, _ now: Instant) {
        guard let old = before.run, let new = after.run, old.id == new.id, old.planNumber == new.planNumber,
            old.steps.count == new.steps.count
        else { return }
        var then = now
        if case .started(let start) = act.event, let seen = start.lastSeen { then = seen }
        for step in old.steps.indices {
            guard let was = old.steps[step].deadline, let deadline = new.steps[step].deadline else { continue }
            let left = deadline - (after.stillSince ?? now)
            let leftBefore = was - (before.stillSince ?? then)
            if left != leftBefore, !isSetAnew(step, act) {
                find(.deadlinesStandStill, "\(leftBefore) left of a deadline became \(left)")
            }
        }
    }

    private func isSetAnew(_ step: Int, _ act: Act) -> Bool {
        act.turn.records.contains { record in
            guard case .run(_, let change) = record.change else { return false }
            switch change {
            case .attemptBegan(let id, _, _): return id.step == step
            case .retryOrdered(let place, _): return place == step
            case .began, .attemptFailed, .attemptDoubted, .attemptOver, .displacedOver, .stepDone, .stepCovered,
                .stepSkipped, .stepDeferred, .stepFailed, .stepUndone, .stepAdded, .waits, .blocked, .undoBegan,
                .undoStuck, .accepted, .paused, .unpaused, .abortAsked, .turnedDisaster, .overdue, .ended:
                return false
            }
        }
    }

    // MARK: - Orders

    mutating func judgeAnswer(_ act: Act, _ moment: Moment) {
        guard case .ordered(let order) = act.event else { return }
        var replies: [Reply] = []
        for directive in act.turn.directives {
            if case .reply(order.id, let reply) = directive { replies.append(reply) }
        }
        let isPending = moment.machine.senses.contains { $0.confirming?.order == order }
        if replies.count + (isPending ? 1 : 0) != 1 { find(.ordersAreAnswered, "\(replies.count) answers") }
        if case .refused = replies.first {
            judgeRefusal(act, moment)
        }
        if case .reload = order.request { judgeReload(act, moment) }
    }

    /// With two pools the order is also a look at what the other pool has changed meanwhile.
    private mutating func judgeRefusal(_ act: Act, _ moment: Moment) {
        guard moment.truths.count == 1 else { return }
        let rows = act.turn.records.count
        if rows != (act.before.ledger == .writable ? 1 : 0) { find(.refusalChangesNothing, "\(rows) records") }
        if act.before.book != moment.machine.book { find(.refusalChangesNothing, "the book has changed") }
    }

    private mutating func judgeReload(_ act: Act, _ moment: Moment) {
        for index in act.before.book.pools.indices where moment.machine.book.pools.indices.contains(index) {
            guard let run = act.before.book.pools[index].run else { continue }
            let now = moment.machine.book.pools[index].run
            if now?.id == run.id, now?.plan != run.plan || now?.steps != run.steps {
                find(.reloadSparesRuns, "run \(run.id) has changed")
            }
        }
    }
}
