import Model
import Orchestration

/// What is going to happen by itself, in order of time; what is due together happens in the order it was set.
struct StoryAgenda: Sendable {
    enum Item: Sendable {
        case tick
        case wake(PoolID?)
        case answer(AttemptOrder, Scripted.Answer)
        case look(AttemptOrder)
        case survey(PoolID, RunID, asked: Instant)
        case cancelled(AttemptOrder)
    }

    struct Entry: Sendable {
        let at: Interval
        let number: Int
        let item: Item
        /// The daemon that waited for it is gone; what it does to the world happens all the same.
        var isDeaf = false
    }

    private(set) var entries: [Entry] = []
    private var count = 0

    mutating func add(_ item: Item, at: Interval) {
        if case .wake(let pool) = item { removeWake(pool) }
        count += 1
        let place = entries.firstIndex { $0.at > at } ?? entries.count
        entries.insert(Entry(at: at, number: count, item: item), at: place)
    }

    private mutating func removeWake(_ pool: PoolID?) {
        entries.removeAll { entry in
            if case .wake(let other) = entry.item { return other == pool }
            return false
        }
    }

    mutating func popFirst(by limit: Interval) -> Entry? {
        guard let first = entries.first, first.at <= limit else { return nil }
        entries.removeFirst()
        return first
    }

    /// Ends an attempt that is at work. Nil when it was not.
    mutating func end(_ id: AttemptID) -> AttemptOrder? {
        for (index, entry) in entries.enumerated() {
            if case .answer(let order, _) = entry.item, order.id == id {
                entries.remove(at: index)
                return order
            }
        }
        return nil
    }

    /// The daemon is gone: nobody asks, nobody is woken, and attempts end unless they go on by themselves.
    mutating func crash(goesOn: Bool) {
        entries = entries.compactMap { entry in
            switch entry.item {
            case .tick: return entry
            case .answer where goesOn:
                var deaf = entry
                deaf.isDeaf = true
                return deaf
            case .wake, .answer, .look, .survey, .cancelled: return nil
            }
        }
    }
}
