import Judgement
import Model
import Orchestration
import Runbook

// One pool, as far as it is on disk.

extension Portrait {
    mutating func draw(_ pool: PoolState, _ senses: Senses) {
        let policy = senses.settings.pool.policy
        // Of the configuration, what a reload changes in some world.
        print.byte(policy.level.rawValue)
        print.count(senses.settings.pool.failover?.count ?? 0)
        print.count(senses.settings.pool.identity.utf8.count)
        print.byte(pool.phase.rawValue)
        print.byte(pool.active?.rawValue ?? 0xff)
        print.count(max(0, pool.epochFloor - pool.epoch))
        draw(pool.pause)
        for site in Site.allCases {
            print.byte(pool.health[site].health.rawValue)
            print.byte(pool.fences[site].rawValue | (pool.activeSinceSeed[site] ? 8 : 0))
        }
        if let outage = pool.outage {
            print.count(outage.probe)
            age(outage.firstDead, upTo: policy.minOutage)
            let alive = senses.board.lastAlive(outage.probe, pool.active ?? .primary)
            print.flag(alive.map { $0 > outage.firstDead } ?? false)
        } else {
            print.byte(0xff)
        }
        age(pool.outageFloor, upTo: policy.minOutage)
        print.byte(pool.leftBehind?.rawValue ?? 0xff)
        print.byte(UInt8(clamping: pool.promotedAt ?? 0xff))
        print.byte(pool.contradiction?.rawValue ?? 0xff)
        age(pool.lastMoveEnded, upTo: policy.cooldown)
        age(pool.homeWellSince, upTo: policy.failbackHold)
        for instants in [pool.refences, pool.repoints, pool.rejoins] {
            print.count(instants.count)
            for instant in instants { age(instant, upTo: .hours(1)) }
        }
        age(pool.tiltSince, upTo: Orchestrator.tiltLimit)
        print.byte((pool.isProtected ? 1 : 0) | (pool.stillSince != nil ? 2 : 0) | (pool.unacknowledged != nil ? 4 : 0))
        draw(pool.decision)
        var verdicts: UInt64 = 0
        for note in pool.gates {
            verdicts = verdicts << 2 | UInt64(note.verdict.rawValue)
            print.byte(note.code)
        }
        print.word(verdicts)
        for note in pool.attention { print.byte(note.kind.rawValue) }
        drawDisplaced(pool.atWork.flatMap { $0.overAt > now ? $0 : nil })
        if let run = pool.run { draw(run, stillSince: pool.stillSince) } else { print.byte(0xff) }
    }

    private mutating func draw(_ decision: Decision) {
        switch decision {
        case .stay: print.byte(0)
        case .wouldFailOver: print.byte(1)
        case .failOver: print.byte(2)
        case .propose(let needs): print.byte(16 | needs.rawValue)
        }
    }

    // MARK: - A run

    private mutating func draw(_ run: Run, stillSince: Instant?) {
        print.count(nextRun - run.id.number)
        print.byte(run.plan.runbook.rawValue << 3 | (run.mode?.rawValue ?? 3) << 1 | run.plan.to.rawValue)
        print.count(run.plan.steps.count)
        print.byte(UInt8(run.planNumber) << 4 | run.accepted.rawValue)
        print.byte(
            (run.orderedBy.isAutomatic ? 1 : 0) | (run.isPaused ? 2 : 0) | (run.abortAsked ? 4 : 0)
                | (run.passedPivot ? 8 : 0) | (run.clock.isOverdue ? 16 : 0) | (run.clock.since != nil ? 32 : 0))
        print.count(epoch - run.epoch)
        draw(run.state)
        print.count(run.cursor + 1)
        let from = stillSince ?? now
        for step in run.steps { draw(step, from: from) }
        if let attempt = run.attempt {
            draw(attempt.id)
            due(attempt.overAt, from: now)
            print.byte(
                (attempt.isDoubtful ? 1 : 0) | (attempt.isOver ? 2 : 0) | UInt8(clamping: attempt.startsSeen) << 2)
        } else {
            print.byte(0xff)
        }
        drawDisplaced(run.awaits)
        print.byte(UInt8(clamping: run.known.fence ?? 0xff))
        print.byte(UInt8(clamping: run.known.token?.position ?? 0xff))
        print.byte(UInt8(clamping: run.known.drained ?? 0xff))
        print.byte(UInt8(clamping: run.known.promotedAt ?? 0xff))
    }

    private mutating func drawDisplaced(_ displaced: Displaced?) {
        guard let displaced else {
            print.byte(0xff)
            return
        }
        draw(displaced.attempt)
        due(displaced.overAt, from: now)
    }

    private mutating func draw(_ step: StepProgress, from: Instant) {
        print.byte(step.state.rawValue | (step.mayRepeat ? 16 : 0) | (step.isException ? 32 : 0))
        guard step.attempts > 0 || step.undoAttempts > 0 || step.deadline != nil else { return }
        print.count(step.attempts)
        print.count(step.undoAttempts)
        due(step.deadline, from: from)
        due(step.retryAt, from: from)
    }

    private mutating func draw(_ state: RunState) {
        switch state {
        case .running: print.byte(0)
        case .waiting(let reason): print.byte(0x10 | reason.rawValue)
        case .blocked(let reason): print.byte(0x20 | reason.code)
        case .undoing(stuck: nil): print.byte(1)
        case .undoing(stuck: .some(let reason)): print.byte(0x30 | reason.code)
        case .ended(let end): print.byte(0x40 | end.rawValue)
        }
    }
}

extension BlockReason {
    fileprivate var code: UInt8 {
        switch self {
        case .stepFailed: 0
        case .unknownEnd: 1
        case .lossTooLarge: 2
        case .fenceNotConfirmed: 3
        case .oldSiteActive: 4
        case .tokenNotReached: 5
        case .divergence: 6
        case .crashes: 7
        }
    }
}
