import Model

extension Scene {
    /// Everything that the step will do and ask, in order.
    package var commands: [PlannedCommand] {
        switch step.verb {
        case .fence: return pool.fences.flatMap { $0.kind.commands(lifting: false, in: self) }
        case .unfence: return lifting
        case .stopServices: return pool.services.reversed().flatMap { $0.kind.commands(starting: false, in: self) }
        case .startServices: return pool.services.flatMap { $0.kind.commands(starting: true, in: self) }
        case .freeze, .drain, .promote, .seed, .protect, .protectLocal:
            return pool.database.commands(for: step.verb, in: self)
        case .switchEntry: return pool.entries.flatMap { $0.kind.commands(in: self) }
        case .verify: return vitalProbes + question
        case .wait: return question
        case .run: return running
        case .approve: return [note(own?.message?.filled(substitution(host: Host.local.name, at: site)) ?? "approve?")]
        case .notify: return [note(own?.message?.filled(substitution(host: Host.local.name, at: site)) ?? "")]
        case .rehearse: return pool.database.commands(for: .rehearse, in: self)
        }
    }

    private var own: StepDescription? { pool.own(step.name, of: runbook) }

    /// Masked units come last: until the power is back nobody can unmask them.
    private var lifting: [PlannedCommand] {
        let power = pool.fences.filter { $0.kind.stopsWholeSite }
        let units = pool.fences.filter { !$0.kind.stopsWholeSite }
        return (power + units).flatMap { $0.kind.commands(lifting: true, in: self) }
            + pool.database.commands(for: .unfence, in: self)
            + pool.services.flatMap { $0.kind.commands(starting: false, in: self) }.filter { $0.purpose == .check }
    }

    private var vitalProbes: [PlannedCommand] {
        pool.probes.filter { $0.settings.purpose == .vital && $0.sites.contains(site) }.flatMap(asking)
    }

    private var question: [PlannedCommand] {
        guard let own else { return [] }
        switch own.question {
        case .probe(let name): return pool.probes.filter { $0.settings.name == name }.flatMap(asking)
        case .own(let probe): return asking(probe)
        case .command(let argv): return command(argv, .check, on: own.hosts[site], at: site)
        case nil: return []
        }
    }

    private var running: [PlannedCommand] {
        guard let own else { return [] }
        return command(own.check, .check, on: own.hosts[site], at: site)
            + command(own.argv, .perform, on: own.hosts[site], at: site)
            + command(own.undo, .undo, on: own.hosts[site], at: site)
    }

    private func asking(_ probe: ProbeDescription) -> [PlannedCommand] {
        probe.kind.commands(of: probe, in: self)
    }

    private func note(_ text: String) -> PlannedCommand {
        PlannedCommand(.note, .perform, on: Host.local.name, text)
    }
}
