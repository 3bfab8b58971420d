import Judgement
import Model

// A turn whose commit failed has not happened. What it changed is put back, and only that is kept aside: a copy of
// everything for each of ten thousand answers a second would cost more than all deciding.

/// The orchestrator as it was before an event, as far as the event can change it.
package struct Keepsake: Sendable {
    fileprivate enum Memory: Sendable {
        case one(Int, Senses)
        case all(SharedList<Senses>)
    }

    fileprivate var machine: Frame
    fileprivate var memory: Memory

    /// Everything but the senses. The book is shared until something is recorded.
    fileprivate struct Frame: Sendable {
        var book: Book
        var settings: Settings
        var ledger: Situation.LedgerState
        var isCommitSlow: Bool
        var isStopping: Bool
        var daemonWakeAt: Instant?
    }
}

extension Orchestrator {
    /// To be taken before `handle`, for the same event.
    package func keepsake(before event: Event) -> Keepsake {
        let frame = Keepsake.Frame(
            book: book, settings: settings, ledger: ledger, isCommitSlow: isCommitSlow, isStopping: isStopping,
            daemonWakeAt: daemonWakeAt)
        guard let index = onlyPool(of: event) else { return Keepsake(machine: frame, memory: .all(senses)) }
        return Keepsake(machine: frame, memory: .one(index, senses[index]))
    }

    /// The event has not happened.
    package mutating func takeBack(_ keepsake: Keepsake) {
        book = keepsake.machine.book
        settings = keepsake.machine.settings
        ledger = keepsake.machine.ledger
        isCommitSlow = keepsake.machine.isCommitSlow
        isStopping = keepsake.machine.isStopping
        daemonWakeAt = keepsake.machine.daemonWakeAt
        switch keepsake.memory {
        case .one(let index, let memory): senses[index] = memory
        case .all(let memories): senses = memories
        }
    }

    /// The pool whose senses alone the event can change; nil when it may be several.
    private func onlyPool(of event: Event) -> Int? {
        switch event {
        case .observed(let observation): book.index(of: observation.pool)
        case .stepEnded(let id, _), .rechecked(let id, _): book.index(of: id.run)
        case .surveyed(let run, _, _): book.index(of: run)
        case .woke(let pool): pool.flatMap { book.index(of: $0) }
        case .started, .ordered, .ledger, .commitTook, .late, .clockJumped, .stopping: nil
        }
    }
}
