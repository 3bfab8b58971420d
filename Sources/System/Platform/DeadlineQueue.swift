/// Points in time with a number each, the earliest first. A binary heap.
///
/// Nothing is taken out of the middle: a number that no longer counts is skipped when its time comes, and the heap is
/// swept when most of it has become worthless.
struct DeadlineQueue {
    struct Entry {
        let at: Int64
        let number: UInt64
    }

    private var entries: [Entry] = []

    var count: Int { entries.count }
    var earliest: Entry? { entries.first }

    mutating func insert(_ number: UInt64, at time: Int64) {
        entries.append(Entry(at: time, number: number))
        rise(from: entries.count - 1)
    }

    mutating func removeEarliest() {
        guard let last = entries.popLast(), !entries.isEmpty else { return }
        entries[0] = last
        sink(from: 0)
    }

    mutating func sweep(keeping isWanted: (UInt64) -> Bool) {
        entries.removeAll { !isWanted($0.number) }
        // An array in order of time is a heap.
        entries.sort { $0.at < $1.at }
    }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].at < entries[parent].at else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func sink(from start: Int) {
        var parent = start
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
