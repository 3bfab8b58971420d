import Judgement
import Model
import Orchestration
import Runbook
import TestKit

// What holds in every state, whatever led to it.

extension Judge {
    mutating func judgeState(_ moment: Moment) {
        for index in moment.truths.indices where moment.book.pools.indices.contains(index) {
            judgeLive(moment.truths[index], moment.book.pools[index], moment.now)
            judgePhase(moment.book.pools[index])
            guard moment.machine.ledger == .writable else { continue }
            judgeAlarm(moment.book.pools[index], moment, index)
            if moment.truths[index].timer != moment.machine.senses[index].wakeAt {
                find(.timersSuffice, "the timer that is set is not the timer that is remembered")
            }
        }
    }

    private mutating func judgeLive(_ truth: PoolTruth, _ pool: PoolState, _ now: Instant) {
        guard let live = truth.live, !live.isForgotten, live.overAt > now else { return }
        let isNamed =
            pool.run?.attempt?.id == live.id || pool.run?.awaits?.attempt == live.id
            || pool.atWork?.attempt == live.id
        if !isNamed {
            find(.intentsStay, "\(live.verb) may still act and nobody knows of it")
        }
    }

    private mutating func judgePhase(_ pool: PoolState) {
        let move = pool.run.flatMap { $0.isMove ? $0.plan.runbook : nil }
        let isFit =
            switch pool.phase {
            case .failingOver: move == .failover
            case .failingBack: move == .failback
            case .normal: move == nil && pool.active == .primary
            case .failedOver: move == nil && pool.active == .backup
            case .starting: move == nil && pool.active == nil
            case .held: true
            }
        if !isFit { find(.phaseFitsRun, "\(pool.phase) with \(move?.description ?? "no move")") }
        if pool.run?.isEnded ?? false { find(.phaseFitsRun, "an ended run is still open") }
    }

    /// The site that was moved away from and says that it is active.
    private mutating func judgeAlarm(_ pool: PoolState, _ moment: Moment, _ index: Int) {
        guard let left = pool.leftBehind, pool.active == left.other else { return }
        if let run = pool.run, run.passedPivot, !run.isFinished(.promote) { return }
        let senses = moment.machine.senses[index]
        let role = senses.log.role(left, at: moment.now, patience: senses.rolePatience)
        guard role == .active else { return }
        if !pool.attention.contains(where: { $0.kind == .oldActive }) { find(.oldActiveIsAlarm, "nobody is told") }
    }
}
