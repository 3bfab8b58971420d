import Model

/// One fence of one pool: whom it holds, what it says, and how it takes an order.
struct StoryFence: Sendable {
    enum Habit: Sendable {
        case works
        case refuses
        case silent
    }

    var isFenced = SitePair(both: false)
    var seen = SitePair<FenceStatus?>(both: nil)
    var habit = Habit.works

    func status(_ site: Site) -> FenceStatus {
        if let seen = seen[site] { return seen }
        return habit == .silent ? .unknown : (isFenced[site] ? .fenced : .notFenced)
    }
}
