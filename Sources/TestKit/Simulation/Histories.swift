import Model

/// Every promotion begins a history that grew out of another at some position. Two databases hold the same bytes up
/// to where their histories part.
struct Histories: Sendable {
    private struct Entry: Sendable {
        let parent: Int?
        let fork: Int64
        let lineage: Lineage
    }

    private var entries: [Entry] = []

    mutating func begin() -> Int { add(parent: nil, fork: 0) }
    mutating func branch(from parent: Int, at position: Int64) -> Int { add(parent: parent, fork: position) }

    private mutating func add(parent: Int?, fork: Int64) -> Int {
        let ancestors = parent.map { [entries[$0].lineage.name] + entries[$0].lineage.ancestors } ?? []
        entries.append(Entry(parent: parent, fork: fork, lineage: Lineage("h\(entries.count)", ancestors: ancestors)))
        return entries.count - 1
    }

    func lineage(_ history: Int) -> Lineage { entries[history].lineage }
    func fork(_ history: Int) -> Int64 { entries[history].fork }

    /// Up to where a database on the second history has the bytes of the first; nil where they have nothing in common.
    private func shared(_ history: Int, with other: Int, end: Int64) -> Int64? {
        var place = other
        var reach = end
        while place != history {
            guard let parent = entries[place].parent else { return nil }
            reach = min(reach, entries[place].fork)
            place = parent
        }
        return reach
    }

    /// How many bytes the one has that the other lacks.
    func lacking(_ one: DatabaseWorld, in other: DatabaseWorld) -> Int64 {
        var history = one.history
        var end = one.end
        var lacking: Int64 = 0
        while true {
            if let reach = shared(history, with: other.history, end: other.end) { return lacking + max(0, end - reach) }
            guard let parent = entries[history].parent else { return lacking + end }
            lacking += max(0, end - entries[history].fork)
            end = min(end, entries[history].fork)
            history = parent
        }
    }

    /// Whether a standby can go on from what an active database writes.
    func follows(_ standby: DatabaseWorld, _ active: DatabaseWorld) -> Bool {
        shared(standby.history, with: active.history, end: active.end).map { standby.end <= $0 } ?? false
    }
}
