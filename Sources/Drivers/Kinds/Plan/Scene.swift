package import Model

/// One step of one plan in one pool: all that its commands are made of before a run begins.
package struct Scene: Sendable {
    package let pool: PoolDescription
    package let runbook: RunbookKind
    package let mode: Mode?
    package let from: Site
    package let to: Site
    package let step: PlannedStep

    package init(_ step: PlannedStep, of plan: Plan, in pool: PoolDescription) {
        self.pool = pool
        self.step = step
        runbook = plan.runbook
        mode = plan.mode
        from = plan.from
        to = plan.to
    }

    private init(_ scene: Scene, from: Site, to: Site) {
        pool = scene.pool
        step = scene.step
        runbook = scene.runbook
        mode = scene.mode
        self.from = from
        self.to = to
    }

    /// The same step on its way back.
    var reversed: Scene { Scene(self, from: to, to: from) }

    package var site: Site { step.site }
    package var hosts: Hosts { pool.hosts }
    package var keepsDivergent: Bool { pool.policy.keepsDivergent }
    package func name(of site: Site) -> String { pool.sites[site] }

    /// What `${…}` stands for, as far as it is known before a run.
    package func substitution(host: String, at site: Site) -> Substitution {
        var values = Substitution()
        let about = pool.host(about: site, named: host)
        values.pool = pool.id.name
        values.site = name(of: site)
        values.host = about?.name
        values.address = about?.address
        values.from = name(of: from)
        values.to = name(of: to)
        values.mode = mode?.description
        return values
    }

    func command(
        _ argv: [Template]?, _ purpose: PlannedCommand.Purpose, on host: String, at site: Site
    ) -> [PlannedCommand] {
        guard let argv else { return [] }
        let values = substitution(host: host, at: site)
        return [
            PlannedCommand(.command, purpose, on: host, CommandLine.text(argv.map { $0.filled(values) }))
        ]
    }
}
