package import DriverKit
package import Model
import Orchestration
import Runbook

/// A probe that sees whether the site lives.
package struct ScriptedProbe: Probe {
    let world: World
    let name: String

    package init(_ world: World, named name: String = "probe") {
        self.world = world
        self.name = name
    }

    package func ask(_ site: Site, _ inquiry: Inquiry) async -> Reading<Answer> {
        await world.ask("\(name) \(site)")
        let state = world[site]
        return state.isDead || state.isFenced ? Reading(.dead, "no answer") : Reading(.alive, "answers")
    }
}

package struct ScriptedDatabase: DatabasePair {
    let world: World
    /// Where its deeds leave something at work, if anywhere.
    private var reaches: [any Reach]
    package var traits = DatabaseTraits()

    package init(_ world: World, through reaches: [any Reach] = []) {
        self.world = world
        self.reaches = reaches
    }

    /// The same database, whose deeds leave something at work there.
    package func reaching(_ place: any Reach) -> ScriptedDatabase {
        var database = self
        database.reaches.append(place)
        return database
    }

    package func read(_ site: Site, _ inquiry: Inquiry) async -> Reading<DatabaseReading> {
        await world.ask("role \(site)")
        let state = world[site]
        guard !state.isDead, !state.isFenced else { return Reading(DatabaseReading(role: .unknown), "no answer") }
        let lineage = Lineage("one")
        switch state.role {
        case .active:
            return Reading(DatabaseReading(role: .active, written: state.position, lineage: lineage), "active")
        case .standby:
            let reading = DatabaseReading(
                role: .standby, received: state.position, replayed: state.position, newestLog: Deadline.now,
                lineage: lineage)
            return Reading(reading, "standby")
        case .stopped, .unknown: return Reading(DatabaseReading(role: state.role), "\(state.role)")
        }
    }

    package func check(_ act: DatabaseAct, _ task: Assignment) async -> Check {
        await world.ask("check \(task.step.name)")
        let state = world[act.site]
        guard !state.isDead, !state.isFenced else {
            return .unknown(StepFailure(tried: "ask the database", got: "no answer"))
        }
        switch act {
        case .freeze:
            let evidence = Evidence("closed", .token(Token(position: state.position, lineage: Lineage("one"))))
            return state.role == .active ? .notDone("active") : .done(evidence)
        case .thaw: return state.role == .active ? .done(Evidence("open")) : .notDone("closed")
        case .drain: return .done(Evidence("drained", .position(state.position)))
        case .promote:
            let evidence = Evidence("active", .promoted(position: state.position, lineage: Lineage("one")))
            return state.role == .active ? .done(evidence) : .notDone("\(state.role)")
        case .seed:
            return state.role == .standby ? .done(Evidence("follows", .divergence(bytes: 0))) : .notDone("not yet")
        case .protectLocally: return .done(Evidence("mirrored"))
        case .shut: return state.role == .active ? .notDone("active") : .done(Evidence("closed"))
        }
    }

    package func perform(_ act: DatabaseAct, _ task: Assignment) async -> Effect {
        await world.perform(task.isUndo ? "undo \(task.step.name)" : task.step.name, act.site, task) { state in
            switch act {
            case .freeze, .shut: state.role = .stopped
            case .thaw, .promote: state.role = .active
            case .seed: state.role = .standby
            case .drain, .protectLocally: break
            }
        }
        return .ended
    }

    package func places(_ act: DatabaseAct, _ task: Assignment) -> [any Reach] { reaches }
}

package struct ScriptedServices: ServiceGroup {
    let world: World

    package init(_ world: World) { self.world = world }

    package func status(_ site: Site, _ inquiry: Inquiry) async -> Reading<ServiceStatus> {
        let state = world[site]
        guard !state.isDead, !state.isFenced else { return Reading(.unknown, "no answer") }
        return Reading(state.areServicesRunning ? .running : .stopped, "chat.service")
    }

    package func perform(_ act: ServiceAct, _ task: Assignment) async -> Effect {
        await world.perform(task.isUndo ? "undo \(task.step.name)" : task.step.name, act.site, task) { state in
            state.areServicesRunning = act == .start(act.site)
        }
        return .ended
    }

    package func places(_ act: ServiceAct, _ task: Assignment) -> [any Reach] { [] }
}

package struct ScriptedEntry: Entry {
    let world: World

    package init(_ world: World) { self.world = world }

    package func target(_ inquiry: Inquiry) async -> Reading<EntryReading> {
        await world.ask("entry")
        return Reading(world.entry, "\(world.entry)")
    }

    package func point(to site: Site, _ task: Assignment) async -> Effect {
        await world.perform(task.isUndo ? "undo \(task.step.name)" : task.step.name, site, task) { _ in }
        world.entry = EntryReading(site)
        return .ended
    }

    package func places(_ task: Assignment) -> [any Reach] { [] }
}

package struct ScriptedFence: Fence {
    let world: World
    package var needsHostOfSite = false
    /// A fence that cannot see.
    package var isBlind = false

    package init(_ world: World) { self.world = world }

    package func status(_ site: Site, _ inquiry: Inquiry) async -> Reading<FenceStatus> {
        await world.ask("fence status")
        if isBlind { return Reading(.unknown, "cannot see") }
        return Reading(world[site].isFenced ? .fenced : .notFenced, "power")
    }

    package func perform(_ act: FenceAct, _ task: Assignment) async -> Effect {
        await world.perform(task.step.name, act.site, task) { state in
            state.isFenced = act == .fence(act.site)
            if state.isFenced {
                state.areServicesRunning = false
                state.role = .stopped
            }
        }
        return .ended
    }

    package func places(_ act: FenceAct, _ task: Assignment) -> [any Reach] { [] }
}

/// A whole pool of scripted drivers around one world.
package enum ScriptedPool {
    /// Everything in this pool happens in milliseconds, so that a test does; what is believed is believed for seconds,
    /// so that a busy machine does not make it doubt.
    package static func settings(_ name: String = "chat", level: Level = .automatic) -> PoolSettings {
        var policy = Policy()
        policy.level = level
        policy.minOutage = .milliseconds(100)
        policy.failbackHold = .zero
        policy.cooldown = .zero
        let probe = ProbeSettings(
            name: "database", purpose: .vital, interval: .milliseconds(50), timeout: .seconds(2), downAfter: 2,
            upAfter: 2)
        return PoolSettings(
            id: PoolID(name), siteNames: SitePair(primary: "paris", backup: "lyon"), policy: policy, probes: [probe],
            fences: [FenceSettings(name: "power")], services: ["chat"], entries: ["front"], identity: name)
    }

    package static func rig(_ settings: PoolSettings, _ world: World, through reaches: [any Reach] = []) -> Rig {
        Rig(
            settings: settings, probes: settings.probes.map { ScriptedProbe(world, named: $0.name) },
            database: ScriptedDatabase(world, through: reaches), services: [ScriptedServices(world)],
            entries: [ScriptedEntry(world)], fences: settings.fences.map { _ in ScriptedFence(world) })
    }
}
