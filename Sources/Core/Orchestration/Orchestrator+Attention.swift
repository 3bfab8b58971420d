import Judgement
import Model
import Runbook

// What a person should look at, raised and cleared by what is so, with a row for each.

extension Orchestrator {
    mutating func tendAttention(_ index: Int, at now: Instant) {
        for kind in Attention.allCases {
            let isSo = deserves(kind, index, at: now)
            let isRaised = book.pools[index].isRaised(kind)
            if isSo, !isRaised { record(.attentionRaised(kind), for: index, at: now) }
            if !isSo, isRaised { record(.attentionCleared(kind), for: index, at: now) }
        }
    }

    private func deserves(_ kind: Attention, _ index: Int, at now: Instant) -> Bool {
        switch kind {
        case .unprotected: return book.pools[index].isSettled && !book.pools[index].isProtected
        case .oldActive: return book.pools[index].contradiction == .oldActive
        case .contradiction:
            return book.pools[index].contradiction == .activeIsStandby
                || book.pools[index].contradiction == .otherIsActive
        case .entryAdrift: return book.pools[index].run == nil && book.pools[index].isSettled && isEntryAdrift(index)
        case .held: return book.pools[index].phase == .held
        case .runBlocked: return book.pools[index].unacknowledged != nil || book.pools[index].isRunBlocked
        case .runWaiting: return book.pools[index].isRunWaiting
        case .runOverdue: return book.pools[index].run?.clock.isOverdue ?? false
        case .witnessSilent:
            guard let active = book.pools[index].active else { return false }
            return reading(index, at: now).witnesses(about: active) == .silent
        case .storm: return book.daemon.isStormLatched
        case .tilt: return book.pools[index].tiltSince != nil
        case .crashBrake: return book.daemon.hasCrashBrake
        case .paused: return book.pools[index].pause != nil || book.daemon.pause != nil
        case .proposal:
            switch book.pools[index].decision {
            case .propose: return true
            case .stay, .wouldFailOver, .failOver: return false
            }
        case .readinessLost, .drillExpired, .diskFull, .ledgerDamaged, .outboxStuck:
            // Raised by the rooms that can see them; the core only keeps them.
            return book.pools[index].isRaised(kind)
        }
    }

    // MARK: - Pauses

    /// A timed pause says so ten minutes before it ends; one without an end reminds every day.
    func nextWord(of pause: Pause, at now: Instant) -> Instant? {
        guard let until = pause.until else { return (pause.spokenAt ?? pause.since) + .hours(24) }
        if pause.awaitsUp { return nil }
        let announcement = until - .minutes(10)
        if pause.spokenAt == nil, announcement > pause.since { return max(announcement, now) }
        return until
    }

    /// What `nextWord` has come due for: nothing, a word to people, or the end.
    private enum PauseDue {
        case nothing
        case word
        case end
    }

    private func due(_ pause: Pause, at now: Instant) -> PauseDue {
        guard let until = pause.until else {
            return now - (pause.spokenAt ?? pause.since) >= .hours(24) ? .word : .nothing
        }
        if pause.awaitsUp { return .nothing }
        if until <= now { return .end }
        let announcement = until - .minutes(10)
        return pause.spokenAt == nil && announcement > pause.since && announcement <= now ? .word : .nothing
    }

    mutating func tendPause(_ index: Int, at now: Instant) {
        guard let pause = book.pools[index].pause else { return }
        if pause.awaitsUp {
            if isActiveUsable(index, at: now) { record(.resumed, for: index, at: now) }
            return
        }
        switch due(pause, at: now) {
        case .nothing: break
        case .word: record(.pauseSpoken, for: index, at: now)
        case .end: record(isActiveUsable(index, at: now) ? .resumed : .pauseEndedInOutage, for: index, at: now)
        }
    }

    mutating func tendPauseOfEverything(at now: Instant) {
        guard let pause = book.daemon.pause else { return }
        switch due(pause, at: now) {
        case .nothing: break
        case .word: record(.pauseSpoken, at: now)
        case .end:
            record(.everythingResumed, at: now)
            for index in senses.indices where !isActiveUsable(index, at: now) && book.pools[index].active != nil {
                record(.pauseEndedInOutage, for: index, by: pause.by, because: pause.reason, at: now)
            }
        }
    }

    private func isActiveUsable(_ index: Int, at now: Instant) -> Bool {
        guard let active = book.pools[index].active else { return false }
        return reading(index, at: now).health(of: active).isUsable
    }

    mutating func wakeDaemon(at now: Instant) {
        guard let pause = book.daemon.pause, let due = nextWord(of: pause, at: now), due != daemonWakeAt else { return }
        daemonWakeAt = due
        turn.directives.append(.wake(nil, at: due))
    }
}

extension PoolState {
    func isRaised(_ kind: Attention) -> Bool {
        for note in attention where note.kind == kind { return true }
        return false
    }

    var isRunBlocked: Bool {
        switch run?.state {
        case .blocked, .undoing(stuck: .some): true
        case .running, .waiting, .undoing(stuck: nil), .ended, nil: false
        }
    }

    var isRunWaiting: Bool {
        switch run?.state {
        case .waiting: true
        case .running, .blocked, .undoing, .ended, nil: false
        }
    }
}
