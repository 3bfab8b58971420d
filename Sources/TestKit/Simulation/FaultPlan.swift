import Model
import TestKit

/// One thing that breaks, and when.
struct FaultPlan: Sendable {
    enum Fault: Sendable {
        case dark(plant: Int)
        case unlinked(plant: Int)
        /// Some questions are lost on the way.
        case flaky(plant: Int)
        /// Answers are late, and tell of what was so.
        case slow(plant: Int)
        case shippingCut
        case shippingSlow(pool: Int)
        case replayStuck(pool: Int)
        case databaseCrash(pool: Int, plant: Int)
        case servicesCrash(pool: Int, plant: Int)
        case entryForgets(pool: Int)
        case entryUnlinked(pool: Int)
        case fenceUnlinked(Int)
        case fenceBroken(Int)
        case fenceMute(Int)
        case witnessBroken
        case nothingKept(pool: Int)
        /// Somebody opens a database by hand, past the daemon.
        case handOpensDatabase(pool: Int, plant: Int)
        case handLiftsFence(Int)
    }

    let fault: Fault
    let begins: Int64
    let heals: Int64

    static func drawn(_ scenario: Scenario, from start: Int64, _ chance: inout Seeded) -> [FaultPlan] {
        var plans: [FaultPlan] = []
        for number in 0..<scenario.faults {
            let begins = start + 10_000 + Int64(chance.below(Int(scenario.span) - 20_000))
            let length = Int64(chance.happens(percent: 30) ? 500 + chance.below(6_000) : 5_000 + chance.below(80_000))
            plans.append(
                FaultPlan(
                    fault: drawn(scenario, number, &chance), begins: begins, heals: begins + length))
        }
        switch scenario.theme {
        case .siteLoss:
            let pool = scenario.pools[0]
            let begins = start + 12_000 + Int64(chance.below(15_000))
            let length = Int64(20_000 + chance.below(90_000))
            let plant = pool.activeAtStart == .primary ? pool.home : 1 - pool.home
            plans[0] = FaultPlan(fault: .dark(plant: plant), begins: begins, heals: begins + length)
        case .storm: plans += storm(scenario, from: start, &chance)
        case .moves, .chaos, .crashes, .splits: break
        }
        return plans
    }

    /// One pool after the other, or a whole plant.
    private static func storm(_ scenario: Scenario, from start: Int64, _ chance: inout Seeded) -> [FaultPlan] {
        let begins = start + 12_000 + Int64(chance.below(10_000))
        if chance.happens(percent: 40) {
            return [FaultPlan(fault: .dark(plant: 0), begins: begins, heals: begins + 60_000)]
        }
        return scenario.pools.indices.map { pool in
            let later = begins + Int64(chance.below(20_000))
            let plant = scenario.pools[pool].home
            return FaultPlan(fault: .databaseCrash(pool: pool, plant: plant), begins: later, heals: later + 70_000)
        }
    }

    private static func drawn(_ scenario: Scenario, _ number: Int, _ chance: inout Seeded) -> Fault {
        let pool = chance.below(scenario.pools.count)
        let plant = chance.happens(percent: 70) ? scenario.pools[pool].home : 1 - scenario.pools[pool].home
        let fence = scenario.fences.isEmpty ? nil : chance.below(scenario.fences.count)
        if scenario.hasOutsideHands, number == 0 {
            if let fence, chance.happens(percent: 50) { return .handLiftsFence(fence) }
            return .handOpensDatabase(pool: pool, plant: plant)
        }
        if scenario.theme == .splits, chance.happens(percent: 60) {
            return chance.happens(percent: 60) ? .unlinked(plant: plant) : .shippingCut
        }
        switch chance.below(22) {
        case 0, 1: return .dark(plant: plant)
        case 2, 3: return .unlinked(plant: plant)
        case 4: return .flaky(plant: plant)
        case 5: return .slow(plant: plant)
        case 6: return .shippingCut
        case 7: return .shippingSlow(pool: pool)
        case 8: return .replayStuck(pool: pool)
        case 9, 10, 11: return .databaseCrash(pool: pool, plant: plant)
        case 12: return .servicesCrash(pool: pool, plant: plant)
        case 13: return .entryForgets(pool: pool)
        case 14: return .entryUnlinked(pool: pool)
        case 15: return fence.map { .fenceUnlinked($0) } ?? .shippingCut
        case 16, 17: return fence.map { .fenceBroken($0) } ?? .replayStuck(pool: pool)
        case 18: return fence.map { .fenceMute($0) } ?? .dark(plant: plant)
        case 19: return .witnessBroken
        case 20: return .nothingKept(pool: pool)
        case _: return .databaseCrash(pool: pool, plant: plant)
        }
    }
}
