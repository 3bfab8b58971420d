/// What is going to happen, earliest first; of two at the same instant the one that was entered first.
struct Agenda: Sendable {
    private struct Entry: Sendable {
        let at: Int64
        let number: Int
        let happening: Happening

        func precedes(_ other: Entry) -> Bool { at < other.at || (at == other.at && number < other.number) }
    }

    private var heap: [Entry] = []
    private var entered = 0

    init() { heap.reserveCapacity(64) }

    mutating func enter(_ happening: Happening, at instant: Int64) {
        entered += 1
        heap.append(Entry(at: instant, number: entered, happening: happening))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].precedes(heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func next() -> (at: Int64, happening: Happening)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.at, first.happening)
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = 2 * parent + 1
            guard least < heap.count else { return }
            if least + 1 < heap.count, heap[least + 1].precedes(heap[least]) { least += 1 }
            guard heap[least].precedes(heap[parent]) else { return }
            heap.swapAt(least, parent)
            parent = least
        }
    }
}

/// One entry of the agenda. Larger things lie elsewhere under the number that it names.
enum Happening: Sendable {
    /// The probes of one pool go round.
    case probing(pool: Int, life: Int)
    /// An answer, a report or a finding that was on its way arrives.
    case arrival(Int)
    /// A timer of the core; -1 is the daemon's own.
    case timer(pool: Int, life: Int)
    case deedActs(Int)
    case deedEnds(Int)
    case fenceSlips(fence: Int, plant: Int)
    case faultBegins(Int)
    case faultHeals(Int)
    case operatorActs
    case death(Int)
    case restart
    case selfTrouble
    case ledgerHeals
    /// The machine writes a copy of the ledger away.
    case snapshot
    /// All that is broken heals, nobody gives orders any more, and everything must come to rest.
    case rest
}
