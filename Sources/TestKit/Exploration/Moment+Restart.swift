import Judgement
import Model
import Orchestration
import Runbook
import TestKit

// The daemon dies and comes back: what was volatile is gone, what was recorded is read again.

extension Moment {
    mutating func crash(_ fate: Fate, _ downtime: Interval, _ judge: inout Judge) {
        for index in truths.indices where truths[index].live != nil {
            switch fate {
            case .vanished: truths[index].live = nil
            case .acted:
                truths[index].strike()
                truths[index].live = nil
            case .goesOn: break
            }
        }
        start(from: book, Start(lastSeen: now), after: downtime, &judge)
    }

    mutating func restore(_ from: RestoredFrom, in world: World, _ judge: inout Judge) {
        for index in truths.indices { truths[index].live?.isForgotten = true }
        var seen: [PoolID: Int] = [:]
        for index in truths.indices {
            seen[book.pools[index].id] = max(truths[index].highestEpoch, book.pools[index].epoch)
        }
        let seenRun = book.daemon.nextRun - 1
        switch from {
        case .now: start(from: book, Start(lastSeen: now, isRestored: true), after: .zero, &judge)
        case .beginning:
            start(
                from: judge.beginning.shifted(to: now, from: judge.begun),
                Start(lastSeen: now, isRestored: true, seenEpochs: seen, seenRun: seenRun), after: .zero, &judge)
        case .beginningBlind:
            start(
                from: judge.beginning.shifted(to: now, from: judge.begun), Start(lastSeen: now, isRestored: true),
                after: .zero, &judge)
        }
    }

    private mutating func start(
        from book: Book, _ start: Start, after downtime: Interval, _ judge: inout Judge
    ) {
        now = now + downtime
        stage = 0
        daemonTimer = nil
        var marks: [PoolID: PoolMarks] = [:]
        for index in truths.indices {
            marks[book.pools[index].id] = machine.senses[index].marks
            truths[index].recheck = nil
            truths[index].survey = nil
            truths[index].timer = nil
            truths[index].isHeard = SitePair(both: false)
            if let live = truths[index].live, live.overAt <= now { truths[index].live = nil }
        }
        subject = Subject(Orchestrator(settings: machine.settings, book: book, marks: marks), flaw: subject.flaw)
        tell(.started(start), &judge)
    }
}

extension Book {
    /// A copy of this book as it would read had it been written later.
    func shifted(to now: Instant, from then: Instant) -> Book {
        var copy = self
        copy.shifted(by: now - then)
        return copy
    }
}
