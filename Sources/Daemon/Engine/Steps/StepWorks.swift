import DriverKit
import Judgement
import Model
import Orchestration

/// A verb, a direction and a rig -> what to do.
enum StepWorks {
    static func work(for order: AttemptOrder, _ rig: Rig) -> any StepWork {
        let site = order.step.site
        let isUndo = order.id.direction == .undo
        switch order.step.verb {
        case .fence: return FenceWork(site: site, fences: rig.fences, names: fenceNames(rig), hosts: rig.hosts[site])
        case .unfence: return UnfenceWork(site: site, rig: rig)
        case .stopServices: return ServiceWork(act: isUndo ? .start(site) : .stop(site), groups: rig.services)
        case .startServices: return ServiceWork(act: isUndo ? .stop(site) : .start(site), groups: rig.services)
        case .freeze: return DatabaseWork(act: isUndo ? .thaw(site) : .freeze(site), database: rig.database)
        case .drain: return DatabaseWork(act: .drain(site), database: rig.database)
        case .promote: return DatabaseWork(act: .promote(site), database: rig.database)
        case .seed, .protect: return DatabaseWork(act: .seed(site), database: rig.database)
        case .protectLocal: return DatabaseWork(act: .protectLocally(site), database: rig.database)
        case .switchEntry: return EntryWork(site: isUndo ? order.from : site, entries: rig.entries)
        case .verify: return verify(order, rig)
        case .wait:
            guard let probe = rig.ownSteps.probes[key(order)] else { return MissingWork(what: "probe for the step") }
            return ProbeWork(site: site, probes: [probe], names: [order.step.name])
        case .run:
            guard let deed = rig.ownSteps.deeds[key(order)] else { return MissingWork(what: "command for the step") }
            return DeedWork(deed: deed)
        case .notify: return NotifyWork(message: rig.ownSteps.messages[key(order)] ?? order.step.name)
        case .rehearse: return RehearseWork(rig: rig)
        case .approve: return MissingWork(what: "one but a person who could approve")
        }
    }

    /// The vital probes of the target, and the step's own.
    private static func verify(_ order: AttemptOrder, _ rig: Rig) -> ProbeWork {
        let site = order.step.site
        var probes: [any Probe] = []
        var names: [String] = []
        for (index, settings) in rig.settings.probes.enumerated() where settings.purpose == .vital {
            // Where the database is promoted, the target is the active site, whatever was so before.
            guard settings.asks(about: site, active: site) else { continue }
            probes.append(rig.probes[index])
            names.append(settings.name)
        }
        if let own = rig.ownSteps.probes[key(order)] {
            probes.append(own)
            names.append(order.step.name)
        }
        return ProbeWork(site: site, probes: probes, names: names)
    }

    private static func key(_ order: AttemptOrder) -> OwnSteps.Key { OwnSteps.Key(order.runbook, order.step.name) }

    private static func fenceNames(_ rig: Rig) -> [String] { rig.settings.fences.map(\.name) }
}
