import Model
import TestKit

/// Everything about a run that is settled before it begins. Drawn from the seed; nothing else decides it.
struct Scenario: Sendable {
    /// What kind of trouble a run is mostly about.
    enum Theme: Int, CaseIterable, Sendable {
        /// The plant that serves goes dark, stays dark for long, and comes back.
        case siteLoss
        /// Nothing breaks much, and operators move the pool to and fro.
        case moves
        /// Everything breaks now and then.
        case chaos
        /// The daemon dies again and again.
        case crashes
        /// Wires break and heal while both plants live.
        case splits
        /// Many pools fail within a short time.
        case storm
    }

    let theme: Theme
    var pools: [PoolScenario]
    var fences: [FenceDevice]
    let storm: StormLimit
    /// Trouble begins after this and ends before the rest.
    let span: Int64
    /// Faults, orders and deaths of the daemon in this run.
    let faults: Int
    let orders: Int
    let deaths: Int
    let selfTroubles: Int
    /// Of a hundred orders, this many make sense.
    let sense: Int
    /// Of a hundred attempts, this many go as they should.
    let goodDeeds: Int
    /// Somebody may act by hand, past the daemon.
    let hasOutsideHands: Bool
    /// Answers take up to this long even on a good day.
    let delay: Int64
    /// Compare and check more than can be afforded in every run.
    let isCareful: Bool

    init(_ chance: inout Seeded) {
        let theme = Theme.drawn(&chance)
        let count = theme == .storm ? 3 + chance.below(2) : (chance.happens(percent: 22) ? 2 : 1)
        self.theme = theme
        isCareful = chance.happens(percent: 6)
        delay = chance.happens(percent: 25) ? Int64(200 + chance.below(2_500)) : 0
        hasOutsideHands = chance.happens(percent: 10)
        span = Int64(60 + chance.below(100)) * 1_000
        faults = theme.faults(&chance)
        orders = theme.orders(&chance)
        deaths = theme == .crashes ? 2 + chance.below(7) : (chance.happens(percent: 25) ? 1 + chance.below(2) : 0)
        selfTroubles = chance.happens(percent: 30) ? 1 + chance.below(3) : 0
        sense = theme == .chaos ? 50 : 80
        goodDeeds = theme == .moves || theme == .siteLoss ? 92 : 75
        storm = StormLimit(pools: 1 + chance.below(3), within: .seconds(Int64(60 + chance.below(120))))
        fences = []
        pools = []
        let isShared = count > 1 && chance.happens(percent: 50)
        for number in 0..<count { add(number, isShared: isShared, &chance) }
        shareFences()
    }

    private mutating func add(_ number: Int, isShared: Bool, _ chance: inout Seeded) {
        let home = theme == .storm || chance.happens(percent: 80) ? 0 : 1
        var places: [Int] = []
        let style = chance.below(10)
        if style < 4 {
            fences.append(FenceDevice.drawn("mild\(number)", .units, &chance))
            places.append(fences.count - 1)
        }
        if style >= 2 && style < 9 || theme == .siteLoss {
            if isShared, let shared = fences.firstIndex(where: { $0.kind == .power }) {
                places.append(shared)
            } else {
                fences.append(FenceDevice.drawn("power\(number)", .power, &chance))
                places.append(fences.count - 1)
            }
        }
        pools.append(PoolScenario(number, home: home, fences: places, theme: theme, devices: fences, &chance))
    }

    /// Each pool's settings name the other pools that its fences stop.
    private mutating func shareFences() {
        for pool in pools.indices {
            for (place, fence) in pools[pool].fences.enumerated() {
                pools[pool].settings.fences[place].sharedWith = pools.indices
                    .filter { $0 != pool && pools[$0].fences.contains(fence) }.map { pools[$0].settings.id }
            }
        }
    }
}

extension Scenario.Theme {
    static func drawn(_ chance: inout Seeded) -> Self {
        let draw = chance.below(100)
        if draw < 25 { return .siteLoss }
        if draw < 45 { return .moves }
        if draw < 65 { return .chaos }
        if draw < 80 { return .crashes }
        return draw < 93 ? .splits : .storm
    }

    func faults(_ chance: inout Seeded) -> Int {
        switch self {
        case .siteLoss: 1 + chance.below(2)
        case .moves: chance.below(2)
        case .chaos: 3 + chance.below(5)
        case .crashes: 1 + chance.below(3)
        case .splits: 2 + chance.below(3)
        case .storm: 1 + chance.below(3)
        }
    }

    func orders(_ chance: inout Seeded) -> Int {
        switch self {
        case .siteLoss: 3 + chance.below(8)
        case .moves: 4 + chance.below(8)
        case .chaos: 2 + chance.below(10)
        case .crashes, .splits: 1 + chance.below(6)
        case .storm: chance.below(5)
        }
    }
}

extension FenceDevice {
    static func drawn(_ name: String, _ kind: Kind, _ chance: inout Seeded) -> FenceDevice {
        FenceDevice(
            name: name, kind: kind, standsIn: kind == .power && chance.happens(percent: 10) ? chance.below(2) : nil,
            lifts: chance.happens(percent: 90), lies: chance.happens(percent: 3), slips: chance.happens(percent: 5))
    }
}
