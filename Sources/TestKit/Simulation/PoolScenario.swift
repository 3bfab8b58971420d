import Model
import Runbook
import TestKit

/// One pool as the configuration has it, and what the configuration does not say of it.
struct PoolScenario: Sendable {
    var settings: PoolSettings
    /// The plant of its primary.
    let home: Int
    let fences: [Int]
    let activeAtStart: Site
    let rate: Int64
    /// How far the standby trails behind while the active writes, in milliseconds of writing.
    let lag: Int64
    /// Bytes that the standby has and does not apply until it is drained.
    let heldBack: Int64
    /// What is held back cannot always be applied: its end was cut off.
    let drainsAll: Bool
    let hasLocalWriters: Bool
    let startsAtBoot: Bool
    let namesLineage: Bool
    let freezesAsStandby: Bool

    static let plantNames = ["paris", "lyon"]

    init(
        _ number: Int, home: Int, fences: [Int], theme: Scenario.Theme, devices: [FenceDevice],
        _ chance: inout Seeded
    ) {
        self.home = home
        self.fences = fences
        activeAtStart = chance.happens(percent: 90) ? .primary : .backup
        rate = chance.happens(percent: 90) ? Int64(1 + chance.below(40)) : 0
        lag = chance.happens(percent: 50) ? Int64(100 + chance.below(3_000)) : 0
        heldBack = chance.happens(percent: 20) ? Int64(chance.below(500_000)) : 0
        drainsAll = chance.happens(percent: 70)
        hasLocalWriters = chance.happens(percent: 40)
        startsAtBoot = chance.happens(percent: 50)
        namesLineage = chance.happens(percent: 75)
        freezesAsStandby = chance.happens(percent: 30)
        let names = SitePair(primary: Self.plantNames[home], backup: Self.plantNames[1 - home])
        settings = PoolSettings(
            id: PoolID("pool\(number)"), siteNames: names,
            policy: Policy.drawn(theme, hasFence: !fences.isEmpty, &chance),
            probes: Self.probes(&chance), database: DatabaseTraits.drawn(&chance),
            fences: fences.map { FenceSettings(devices[$0]) }, services: ["app"],
            entries: chance.happens(percent: 90) ? ["front"] : [], identity: "as it was", digest: "as it was")
        if chance.happens(percent: 92) {
            settings.failover = Self.quick(Runbook.own(Runbook.move, &chance), &chance)
            settings.failback = Self.quick(Runbook.own(Runbook.failback, &chance), &chance)
        }
    }

    /// Short limits, so that a run of a few minutes sees them pass.
    private static func quick(_ templates: [StepTemplate], _ chance: inout Seeded) -> [StepTemplate] {
        templates.map { template in
            var quick = template
            quick.timeout = .seconds(Int64(4 + chance.below(5)))
            quick.deadline = .seconds(Int64(15 + chance.below(25)))
            if template.verb == .approve { quick.deadline = .minutes(60) }
            return quick
        }
    }

    private static func probes(_ chance: inout Seeded) -> [ProbeSettings] {
        let interval = Interval.seconds(Int64(2 + chance.below(3)))
        var probes = [
            ProbeSettings(
                name: "database", purpose: .vital, interval: interval, timeout: .seconds(1),
                downAfter: 2 + chance.below(2), upAfter: 2 + chance.below(2))
        ]
        if chance.happens(percent: 30) {
            probes.append(
                ProbeSettings(
                    name: "witness", purpose: .witness, place: chance.happens(percent: 50) ? .only(.primary) : .both,
                    interval: interval, timeout: .seconds(1), downAfter: 2, upAfter: 2))
        }
        if chance.happens(percent: 15) {
            probes.append(
                ProbeSettings(
                    name: "web", purpose: .ordinary, place: .active, interval: interval, timeout: .seconds(1),
                    downAfter: 2, upAfter: 2))
        }
        return probes
    }
}

extension Policy {
    static func drawn(_ theme: Scenario.Theme, hasFence: Bool, _ chance: inout Seeded) -> Policy {
        var policy = Policy()
        let draw = chance.below(100)
        policy.level = draw < 80 || theme == .siteLoss ? .automatic : (draw < 92 ? .propose : .observe)
        if !hasFence, policy.level == .automatic { policy.level = .propose }
        policy.minOutage = .seconds(Int64(chance.below(10)))
        policy.maxLoss = chance.happens(percent: 85) ? Int64(20_000 + chance.below(400_000)) : nil
        policy.maxLag = .seconds(Int64(5 + chance.below(30)))
        policy.lagSampleAge = .seconds(Int64(10 + chance.below(50)))
        policy.cooldown = .seconds(Int64(10 + chance.below(60)))
        policy.failbackHold = .seconds(Int64(5 + chance.below(40)))
        policy.runDeadline = .seconds(Int64(30 + chance.below(90)))
        policy.rejoinsByItself = chance.happens(percent: 35)
        policy.keepsDivergent = chance.happens(percent: 75)
        return policy
    }
}

extension DatabaseTraits {
    static func drawn(_ chance: inout Seeded) -> DatabaseTraits {
        var traits = DatabaseTraits()
        traits.thaws = chance.happens(percent: 95)
        traits.freezes = chance.happens(percent: 97)
        traits.seeds = chance.happens(percent: 93)
        traits.datesItsLog = chance.happens(percent: 70)
        traits.protectsLocally = chance.happens(percent: 10)
        return traits
    }
}

extension FenceSettings {
    init(_ device: FenceDevice) {
        switch device.kind {
        case .power: self.init(name: device.name, stopsWholeSite: true, lifts: device.lifts)
        case .units: self.init(name: device.name, stopsWholeSite: false, coversServices: true, lifts: device.lifts)
        }
    }
}
