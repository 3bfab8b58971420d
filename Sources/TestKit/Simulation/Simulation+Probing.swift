import Model
import Orchestration
import TestKit

// What the probes bring back, and how late.

extension Simulation {
    mutating func probe(_ pool: Int) {
        let probes = scenario.pools[pool].settings.probes
        agenda.enter(.probing(pool: pool, life: daemon.life), at: now + (probes.first?.interval.milliseconds ?? 2_000))
        world.move(pool, to: now)
        let round = daemon.rounds[pool]
        daemon.rounds[pool] += 1
        for plant in 0..<2 where daemon.askingUntil[pool][plant] <= now { ask(pool, plant, probes, round) }
        if round % 3 == 0 { askEntry(pool) }
        if round % 5 == 0 { askFences(pool) }
    }

    private mutating func ask(_ pool: Int, _ plant: Int, _ probes: [ProbeSettings], _ round: Int) {
        let site = world.pools[pool].site(plant)
        let isLost = world.plants[plant].lostPercent > 0 && chance.happens(percent: world.plants[plant].lostPercent)
        let isHeard = world.isReached(plant) && !isLost
        var delay = world.plants[plant].delay > 0 ? Int64(chance.below(Int(world.plants[plant].delay))) : 0
        if !isHeard { delay = 1_000 }
        daemon.askingUntil[pool][plant] = now + delay
        let id = scenario.pools[pool].settings.id
        for (place, probe) in probes.enumerated() {
            guard let answer = answer(probe, pool, plant, isHeard: isHeard) else { continue }
            hear(Observation(pool: id, site: site, sight: .probe(place, answer), asked: daemonNow), after: delay)
        }
        if isHeard, let reading = world.reading(pool, plant, axis: daemon.axis) {
            hear(Observation(pool: id, site: site, sight: .database(reading), asked: daemonNow), after: delay)
        } else if chance.happens(percent: 30) {
            let reading = DatabaseReading(role: .unknown)
            hear(Observation(pool: id, site: site, sight: .database(reading), asked: daemonNow), after: delay)
        }
        if round % 4 == 0 {
            hear(Observation(pool: id, site: site, sight: .hosts(isHeard), asked: daemonNow), after: delay)
        }
    }

    private mutating func answer(_ probe: ProbeSettings, _ pool: Int, _ plant: Int, isHeard: Bool) -> Answer? {
        let isActive = world.isOpen(pool, plant)
        switch probe.purpose {
        case .vital:
            guard isHeard else { return chance.happens(percent: 6) ? .unknown : .dead }
            let role = world.role(pool, plant)
            if role == .active || role == .standby { return chance.happens(percent: 2) ? .degraded : .alive }
            return .dead
        case .ordinary:
            guard isHeard else { return .unknown }
            return isActive ? (world.servicesRun(pool, plant) ? .alive : .dead) : nil
        case .witness:
            let isAsked = probe.place == .both || plant == world.pools[pool].plant(.primary)
            guard isAsked else { return nil }
            // It is asked from the other plant.
            guard world.isReached(1 - plant), !world.isWitnessBroken else { return .unknown }
            let role = world.isShipping ? world.role(pool, plant) : nil
            return role == .active || role == .standby ? .alive : .dead
        }
    }

    private mutating func askEntry(_ pool: Int) {
        guard !scenario.pools[pool].settings.entries.isEmpty else { return }
        let reading: EntryReading
        if !world.pools[pool].isEntryLinked {
            reading = .unknown
        } else if let plant = world.pools[pool].entry {
            reading = EntryReading(world.pools[pool].site(plant))
        } else {
            reading = .neither
        }
        let id = scenario.pools[pool].settings.id
        hear(Observation(pool: id, site: .primary, sight: .entry(0, reading), asked: daemonNow), after: 0)
    }

    private mutating func askFences(_ pool: Int) {
        let id = scenario.pools[pool].settings.id
        for (place, fence) in world.pools[pool].fences.enumerated() {
            for plant in 0..<2 {
                let status = world.status(fence, plant)
                let delay = status == .unknown || chance.happens(percent: 80) ? 0 : Int64(chance.below(3_000))
                let site = world.pools[pool].site(plant)
                hear(Observation(pool: id, site: site, sight: .fence(place, status), asked: daemonNow), after: delay)
            }
        }
    }

    private mutating func hear(_ observation: Observation, after delay: Int64) {
        if delay == 0 { deliver(.observed(observation)) } else { send(.observed(observation), after: delay) }
    }
}
