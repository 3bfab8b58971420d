import Model
import TestKit

// Things break and heal.

extension Simulation {
    mutating func begin(_ index: Int) {
        guard healthySince == nil else { return }
        world.moveAll(to: now)
        let fault = faults[index].fault
        tell { "!! \(fault)" }
        switch fault {
        case .handOpensDatabase(let pool, let plant): openByHand(pool, plant)
        case .handLiftsFence(let fence): for plant in 0..<2 { world.openByHand(fence, plant) }
        case .entryForgets(let pool): world.pools[pool].entry = chance.happens(percent: 50) ? nil : chance.below(2)
        case .dark(let plant): world.goDark(plant)
        case _: set(fault, broken: true)
        }
    }

    mutating func heal(_ index: Int) {
        guard healthySince == nil else { return }
        world.moveAll(to: now)
        tell { "!! healed: \(faults[index].fault)" }
        set(faults[index].fault, broken: false)
    }

    mutating func healAll() {
        world.moveAll(to: now)
        for plan in faults { set(plan.fault, broken: false) }
        armedDeath = nil
    }

    private mutating func set(_ fault: FaultPlan.Fault, broken: Bool) {
        switch fault {
        case .dark(let plant): world.plants[plant].isDark = broken
        case .unlinked(let plant): world.plants[plant].isLinked = !broken
        case .flaky(let plant): world.plants[plant].lostPercent = broken ? 20 + chance.below(60) : 0
        case .slow(let plant): world.plants[plant].delay = broken ? Int64(2_000 + chance.below(5_000)) : scenario.delay
        case .shippingCut: world.isShipping = !broken
        case .shippingSlow(let pool):
            world.pools[pool].shipRate = broken ? world.pools[pool].rate / 2 : PoolWorld.fastShipping
        case .replayStuck(let pool): world.pools[pool].replays = !broken
        case .databaseCrash(let pool, let plant): world.pools[pool].databases[plant].isCrashed = broken
        case .servicesCrash(let pool, let plant): world.pools[pool].services[plant].haveCrashed = broken
        case .entryUnlinked(let pool): world.pools[pool].isEntryLinked = !broken
        case .fenceUnlinked(let fence): world.fences[fence].isLinked = !broken
        case .fenceBroken(let fence): world.fences[fence].isBroken = broken
        case .fenceMute(let fence): world.fences[fence].isMute = broken
        case .witnessBroken: world.isWitnessBroken = broken
        case .nothingKept(let pool): world.pools[pool].canKeep = !broken
        case .entryForgets, .handOpensDatabase, .handLiftsFence: break
        }
    }

    /// Of the fences that have just closed, some do not hold.
    mutating func loosen(_ pool: Int, _ before: World) {
        for fence in world.pools[pool].fences where world.fences[fence].slips {
            for plant in 0..<2 where world.fences[fence].closed[plant] && !before.fences[fence].closed[plant] {
                agenda.enter(.fenceSlips(fence: fence, plant: plant), at: now + 300 + Int64(chance.below(4_000)))
            }
        }
    }

    mutating func slip(_ fence: Int, _ plant: Int) {
        guard healthySince == nil else { return }
        world.moveAll(to: now)
        tell { "!! fence \(world.fences[fence].name) opens again by itself" }
        world.openByHand(fence, plant)
    }

    private mutating func openByHand(_ pool: Int, _ plant: Int) {
        world.pools[pool].tainted = true
        world.pools[pool].databases[plant].role = .active
        world.pools[pool].databases[plant].isFrozen = false
        world.pools[pool].databases[plant].isMasked = false
        world.pools[pool].databases[plant].history = world.histories.branch(
            from: world.pools[pool].databases[plant].history, at: world.pools[pool].databases[plant].end)
    }
}
