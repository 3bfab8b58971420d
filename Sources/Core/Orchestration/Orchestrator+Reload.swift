import Judgement
import Model
import Runbook

// Another configuration, while the daemon runs. A run under way is untouched by it: it carries its own plan.

extension Orchestrator {
    mutating func reload(_ order: Order, _ new: Settings, at now: Instant) -> Answered {
        for pool in book.pools {
            guard isBusy(pool) else { continue }
            let wanted = new.pools.first { $0.id == pool.id }
            if wanted?.identity != pool.identity { return .refused(.poolIsBusy(pool.id), pool.id) }
        }
        settings = new
        record(.settingsLoaded(raisedLevel: false), by: order.actor, because: order.reason, at: now)
        for pool in book.pools where !new.pools.contains(where: { $0.id == pool.id }) { retire(pool.id, at: now) }
        for pool in new.pools {
            if let index = book.index(of: pool.id) { exchange(index, pool, order, at: now) } else { add(pool, at: now) }
        }
        settleAll(at: now)
        return .accepted(nil)
    }

    private func isBusy(_ pool: PoolState) -> Bool {
        pool.run != nil || isAnyFenced(pool) || (pool.phase != .normal && pool.phase != .starting)
    }

    private mutating func exchange(_ index: Int, _ pool: PoolSettings, _ order: Order, at now: Instant) {
        let old = senses[index].settings.pool
        guard old != pool else { return }
        if book.pools[index].identity != pool.identity {
            record(.identityChanged(pool.identity), for: index, by: order.actor, because: order.reason, at: now)
        }
        if pool.policy.level > old.policy.level {
            record(.settingsLoaded(raisedLevel: true), for: index, by: order.actor, because: order.reason, at: now)
        }
        senses[index].resettle(SharedSettings(pool))
    }
}
