package import Model

/// Tells rows in the order in which they were committed, with every name. It keeps a book of its own, because a row
/// names a step by number and a gate's change by its new word alone.
package struct Narrator: Sendable {
    package private(set) var book: Book
    private var settings: [PoolSettings]

    package init(_ settings: Settings, book: Book = Book()) {
        self.book = book
        self.settings = settings.pools
    }

    /// After a reload, before the rows of its turn are told. Pools that went keep their names for their last rows.
    package mutating func settle(_ new: Settings) {
        let gone = settings.filter { old in !new.pools.contains { $0.id == old.id } }
        settings = new.pools + gone
    }

    package mutating func tell(_ record: Record, at now: Instant) -> String {
        let text = record.text(wording(record.pool, at: now))
        book.apply(record, at: now)
        return text
    }

    package func wording(_ pool: PoolID?, at now: Instant) -> Wording {
        guard let pool, let known = settings.first(where: { $0.id == pool }) else {
            return Wording(sites: SitePair(primary: "primary", backup: "backup"), now: now)
        }
        return Wording(
            sites: known.siteNames, fences: known.fences.map(\.name), probes: known.probes.map(\.name),
            before: book.pool(pool), now: now)
    }
}
