import Judgement
import Model
import Runbook

// Operators come in by the same door as everything else: an order is an event with an actor and a reason. What it
// changes is recorded, what it is refused for is recorded too, and the answer leaves after the commit.

extension Orchestrator {
    /// How an order ended: with a run, without one, or refused. Nil: the answer comes later.
    enum Answered {
        case accepted(RunID?)
        case refused(Refusal, PoolID?)
        case later
    }

    mutating func obey(_ order: Order, at now: Instant) {
        let isEmpty = order.reason.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\n" }
        let answered: Answered = isEmpty ? .refused(.noReason, nil) : carryOut(order, at: now)
        answer(order, answered, at: now)
    }

    mutating func answer(_ order: Order, _ answered: Answered, at now: Instant) {
        switch answered {
        case .accepted(let run):
            turn.directives.append(.reply(order.id, .accepted(run)))
        case .refused(let refusal, let pool):
            record(
                .orderRefused(order.request.name, refusal), pool: pool, by: order.actor, because: order.reason, at: now)
            turn.directives.append(.reply(order.id, .refused(refusal)))
        case .later:
            break
        }
    }

    private mutating func carryOut(_ order: Order, at now: Instant) -> Answered {
        switch order.request {
        case .pause(nil, let length): return pauseEverything(order, length, at: now)
        case .resume(nil): return resumeEverything(order, at: now)
        case .acknowledge(nil): return acknowledgeAll(order, at: now)
        case .reload(let settings): return reload(order, settings, at: now)
        case .move(let pool, _, _, _, _), .fence(let pool), .unfence(let pool), .protect(let pool, _), .drill(let pool),
            .pause(.some(let pool), _), .resume(.some(let pool)), .acknowledge(.some(let pool)), .adopt(let pool, _):
            guard let index = book.index(of: pool) else { return .refused(.unknownPool, nil) }
            let answered = carryOut(order, onPool: index, at: now)
            settle(index, at: now)
            return answered
        case .pauseRun(let run), .resumeRun(let run), .abortRun(let run), .turnDisaster(let run, _),
            .step(let run, _, _, _):
            guard let index = book.index(of: run) else { return .refused(.unknownRun, nil) }
            let answered = carryOut(order, onRunOf: index, at: now)
            settle(index, at: now)
            return answered
        }
    }

    private mutating func carryOut(_ order: Order, onPool index: Int, at now: Instant) -> Answered {
        switch order.request {
        case .move(_, let kind, let mode, let accepted, let digest):
            return move(order, index, kind, mode, accepted, digest, at: now)
        case .fence: return fence(order, index, at: now)
        case .unfence: return unfence(order, index, at: now)
        case .protect(_, let accepted): return protect(order, index, accepted, at: now)
        case .drill: return drill(order, index, at: now)
        case .pause(_, let length):
            record(
                .paused(until: length.map { now + $0 }), for: index, by: order.actor, because: order.reason, at: now)
            return .accepted(nil)
        case .resume: return resume(order, index, at: now)
        case .acknowledge: return acknowledge(order, index, at: now)
        case .adopt(_, let site): return adopt(order, index, site, at: now)
        case .pauseRun, .resumeRun, .abortRun, .turnDisaster, .step, .reload: return .refused(.wrongState, nil)
        }
    }

    // MARK: - Pause, resume, acknowledge

    private mutating func pauseEverything(_ order: Order, _ length: Interval?, at now: Instant) -> Answered {
        record(.everythingPaused(until: length.map { now + $0 }), by: order.actor, because: order.reason, at: now)
        settleAll(at: now)
        return .accepted(nil)
    }

    private mutating func resumeEverything(_ order: Order, at now: Instant) -> Answered {
        if book.daemon.pause != nil { record(.everythingResumed, by: order.actor, because: order.reason, at: now) }
        clearCrashBrake(order, at: now)
        settleAll(at: now)
        return .accepted(nil)
    }

    private mutating func resume(_ order: Order, _ index: Int, at now: Instant) -> Answered {
        if book.pools[index].pause != nil {
            record(.resumed, for: index, by: order.actor, because: order.reason, at: now)
        }
        clearCrashBrake(order, at: now)
        return .accepted(nil)
    }

    private mutating func clearCrashBrake(_ order: Order, at now: Instant) {
        if book.daemon.hasCrashBrake { record(.crashBrakeCleared, by: order.actor, because: order.reason, at: now) }
    }

    private mutating func acknowledgeAll(_ order: Order, at now: Instant) -> Answered {
        if book.daemon.isStormLatched { record(.stormCleared, by: order.actor, because: order.reason, at: now) }
        for index in senses.indices where book.pools[index].unacknowledged != nil {
            record(.acknowledged, for: index, by: order.actor, because: order.reason, at: now)
        }
        settleAll(at: now)
        return .accepted(nil)
    }

    private mutating func acknowledge(_ order: Order, _ index: Int, at now: Instant) -> Answered {
        if book.pools[index].unacknowledged != nil {
            record(.acknowledged, for: index, by: order.actor, because: order.reason, at: now)
        }
        return .accepted(nil)
    }

    mutating func settleAll(at now: Instant) { for index in senses.indices { settle(index, at: now) } }

    // MARK: - Adopt

    /// An operator says who is active. Believed, unless the databases say clearly otherwise.
    private mutating func adopt(_ order: Order, _ index: Int, _ site: Site, at now: Instant) -> Answered {
        let pool = book.pools[index]
        if let run = pool.run { return .refused(.runOpen(run.id), pool.id) }
        let own = role(index, site, at: now)
        if own == .standby { return .refused(.siteReadsStandby, pool.id) }
        if own != .active, role(index, site.other, at: now) == .active {
            return .refused(.onlyTheOtherIsActive, pool.id)
        }
        record(.adopted(site, epoch: pool.nextEpoch), for: index, by: order.actor, because: order.reason, at: now)
        let phase = book.pools[index].restingPhase
        if pool.phase != phase { record(.phase(phase), for: index, by: order.actor, because: order.reason, at: now) }
        if pool.active != site {
            senses[index].followActive(at: now)
            if pool.isProtected { record(.protected(false), for: index, at: now) }
        }
        return .accepted(nil)
    }
}
