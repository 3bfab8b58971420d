import Model
import TestKit

/// What is really so, whatever anybody believes: two plants, the wires between them, and everything that stands in
/// them. The oracle judges by this and by nothing that the daemon says.
struct World: Sendable {
    /// The two data centres, by their number. A pool's primary may be either.
    var plants: [Plant]
    /// The wire between the plants that the logs are shipped along.
    var isShipping = true
    /// The witness cannot ask.
    var isWitnessBroken = false
    var fences: [FenceDevice]
    var pools: [PoolWorld]
    var histories = Histories()

    init(scenario: Scenario) {
        plants = [Plant(delay: scenario.delay), Plant(delay: scenario.delay)]
        fences = scenario.fences
        pools = []
        for pool in scenario.pools { pools.append(PoolWorld(pool, histories: &histories)) }
    }

    // MARK: - Being up

    func isPowered(_ plant: Int) -> Bool {
        if plants[plant].isDark { return false }
        for fence in fences where fence.kind == .power && fence.closed[plant] { return false }
        return true
    }

    /// Whether the daemon reaches what stands in the plant.
    func isReached(_ plant: Int) -> Bool { plants[plant].isLinked && isPowered(plant) }

    /// What the database would truly say of itself; nil when nobody is there to say anything.
    func role(_ pool: Int, _ plant: Int) -> Role? {
        guard isPowered(plant) else { return nil }
        let database = pools[pool].databases[plant]
        return database.isStopped ? .stopped : database.role
    }

    /// A database that is open takes writes from whoever asks it.
    func isOpen(_ pool: Int, _ plant: Int) -> Bool { role(pool, plant) == .active }

    func servicesRun(_ pool: Int, _ plant: Int) -> Bool {
        let services = pools[pool].services[plant]
        return services.areWanted && !services.haveCrashed && isPowered(plant)
    }

    /// Whether acknowledged writes land here now.
    func takesWrites(_ pool: Int, _ plant: Int) -> Bool {
        guard isOpen(pool, plant), servicesRun(pool, plant) else { return false }
        return pools[pool].entry == plant || pools[pool].hasLocalWriters
    }

    // MARK: - Power

    mutating func goDark(_ plant: Int) {
        plants[plant].isDark = true
        losePower(plant)
    }

    /// What was running does not come back by itself unless it starts at boot.
    private mutating func losePower(_ plant: Int) {
        for pool in pools.indices where !pools[pool].startsAtBoot { pools[pool].services[plant].areWanted = false }
    }

    // MARK: - Fences

    func status(_ fence: Int, _ plant: Int) -> FenceStatus {
        let device = fences[fence]
        guard device.isLinked, !device.isMute else { return .unknown }
        if let home = device.standsIn, !isPowered(home) { return .unknown }
        if device.pretends[plant] { return .fenced }
        if device.kind == .units, !isReached(plant) { return .unknown }
        return device.closed[plant] ? .fenced : .notFenced
    }

    /// All fences of a pool as one word.
    func status(ofPool pool: Int, _ plant: Int) -> FenceStatus {
        var word = FenceStatus.notFenced
        for fence in pools[pool].fences {
            switch status(fence, plant) {
            case .fenced: return .fenced
            case .unknown: word = .unknown
            case .notFenced: break
            }
        }
        return pools[pool].fences.isEmpty ? .unknown : word
    }

    private func canAct(_ fence: Int, _ plant: Int) -> Bool {
        let device = fences[fence]
        guard device.isLinked, !device.isBroken else { return false }
        if let home = device.standsIn, !isPowered(home) { return false }
        return device.kind == .power || isReached(plant)
    }

    /// The fences in order until one confirms.
    mutating func fence(_ pool: Int, _ plant: Int) {
        for fence in pools[pool].fences where canAct(fence, plant) {
            if fences[fence].lies {
                fences[fence].pretends[plant] = true
                pools[pool].tainted = true
                for other in pools.indices where pools[other].fences.contains(fence) { pools[other].tainted = true }
            } else {
                close(fence, plant)
            }
            if status(fence, plant) == .fenced { return }
        }
    }

    private mutating func close(_ fence: Int, _ plant: Int) {
        fences[fence].closed[plant] = true
        switch fences[fence].kind {
        case .power: losePower(plant)
        case .units:
            for pool in pools.indices where pools[pool].fences.contains(fence) {
                pools[pool].databases[plant].isMasked = true
                pools[pool].services[plant].areWanted = false
            }
        }
    }

    /// Lets a site come back, closed, for every pool that rests on the same fences.
    mutating func unfence(_ pool: Int, _ plant: Int) {
        for fence in pools[pool].fences where canLift(fence, plant) {
            for other in pools.indices where pools[other].fences.contains(fence) { keepClosed(other, plant) }
            fences[fence].pretends[plant] = false
            fences[fence].closed[plant] = false
        }
        if isReached(plant) { keepClosed(pool, plant) }
        for fence in pools[pool].fences where fences[fence].kind == .units && !fences[fence].closed[plant] {
            pools[pool].databases[plant].isMasked = pools[pool].databases[plant].role == .active
        }
    }

    private func canLift(_ fence: Int, _ plant: Int) -> Bool {
        (fences[fence].closed[plant] || fences[fence].pretends[plant]) && fences[fence].lifts && canAct(fence, plant)
    }

    private mutating func keepClosed(_ pool: Int, _ plant: Int) {
        if pools[pool].databases[plant].role == .active { pools[pool].databases[plant].isMasked = true }
        pools[pool].services[plant].areWanted = false
    }

    /// Somebody with a key goes there and switches it on again, without asking.
    mutating func openByHand(_ fence: Int, _ plant: Int) {
        guard fences[fence].closed[plant] else { return }
        fences[fence].closed[plant] = false
        for pool in pools.indices where pools[pool].fences.contains(fence) {
            pools[pool].tainted = true
            if fences[fence].kind == .units { pools[pool].databases[plant].isMasked = false }
        }
    }
}

/// One data centre.
struct Plant: Sendable {
    var isDark = false
    /// The wire between the daemon and the plant.
    var isLinked = true
    /// Of a hundred questions to it, this many are lost.
    var lostPercent = 0
    /// Answers take up to this long.
    var delay: Int64 = 0
}

/// A thing that stops a site. It is not always what it seems.
struct FenceDevice: Sendable {
    enum Kind: Sendable {
        /// Takes the power of a whole plant, for everybody in it.
        case power
        /// Stops and masks one pool's units, through the plant's own hosts.
        case units
    }

    let name: String
    let kind: Kind
    /// It dies with this plant.
    let standsIn: Int?
    let lifts: Bool
    /// It says that it fenced, and did nothing.
    let lies: Bool
    /// What it has closed opens again by itself after a moment.
    let slips: Bool
    var closed = [false, false]
    var pretends = [false, false]
    var isLinked = true
    /// It cannot act.
    var isBroken = false
    /// It cannot say.
    var isMute = false
}
