package import Model
package import Orchestration

/// A journal in memory, in the place of the ledger. It holds exactly what was committed: a crash loses everything
/// else, and a copy of it is a snapshot.
package struct Notebook: Hashable, Sendable {
    /// What one turn committed.
    package struct Page: Hashable, Sendable {
        package let at: Instant
        package let records: [Record]
    }

    package private(set) var pages: [Page] = []
    /// Kept beside the audit: the last known log position and sign of life of each pool.
    package private(set) var marks: [PoolID: PoolMarks] = [:]
    /// The newest instant at which the daemon is known to have run.
    package private(set) var lastSeen: Instant?

    /// The fold of all pages, carried on page by page: folding all of them after every turn would grow with its
    /// square.
    private var book = Book()

    package init() {}

    /// One transaction: the records of a turn and the marks that it names.
    package mutating func commit(_ turn: Turn, of orchestrator: Orchestrator, at now: Instant) {
        if !turn.records.isEmpty {
            let page = Page(at: now, records: turn.records)
            pages.append(page)
            Self.apply(page, to: &book)
        }
        for pool in turn.marked {
            guard let index = orchestrator.book.index(of: pool) else { continue }
            marks[pool] = orchestrator.senses[index].marks
        }
        lastSeen = now
    }

    /// The book that a restart reads: every record applied in order to an empty one.
    package func replayed() -> Book { book }

    private static func apply(_ page: Page, to book: inout Book) {
        for record in page.records { book.apply(record, at: page.at) }
    }

    /// The machine was booted: what is known of the last instant moves onto the new axis. The records do not move;
    /// the start that is recorded next moves the book.
    package mutating func shiftLastSeen(by length: Interval) { lastSeen = lastSeen.map { $0 + length } }

    package var records: [Record] { pages.flatMap(\.records) }
}
