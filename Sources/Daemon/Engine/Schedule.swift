import Model

/// Places with a time each, the earliest first. A binary heap.
struct Schedule {
    private struct Entry {
        var at: Instant
        var index: Int
    }

    private var entries: [Entry] = []

    var earliest: Instant? { entries.first?.at }

    mutating func insert(_ index: Int, at instant: Instant) {
        entries.append(Entry(at: instant, index: index))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].at < entries[parent].at else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Only to be called when there is an earliest.
    mutating func removeEarliest() -> Int {
        let first = entries[0]
        let last = entries.removeLast()
        if !entries.isEmpty {
            entries[0] = last
            sink()
        }
        return first.index
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < entries.count && entries[child].at < entries[least].at {
                least = child
            }
            if least == parent { return }
            entries.swapAt(parent, least)
            parent = least
        }
    }
}
