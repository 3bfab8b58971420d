package import Model

/// All that drivers need to know of one pool. A run may keep it, so that an edit of the configuration does not reach
/// what is under way.
package struct PoolDescription: Hashable, Codable, Sendable {
    package var id: PoolID
    package var sites: SitePair<String>
    package var hosts: Hosts
    package var policy: Policy
    package var probes: [ProbeDescription]
    package var database: DatabaseKind
    package var services: [Named<ServicesKind>]
    package var entries: [Named<EntryKind>]
    package var fences: [FenceDescription]
    /// The runbooks of one's own; the built-in ones where nil.
    package var failover: [StepDescription]?
    package var failback: [StepDescription]?

    package init(
        id: PoolID, sites: SitePair<String>, hosts: Hosts, policy: Policy, probes: [ProbeDescription],
        database: DatabaseKind, services: [Named<ServicesKind>], entries: [Named<EntryKind>],
        fences: [FenceDescription], failover: [StepDescription]?, failback: [StepDescription]?
    ) {
        self.id = id
        self.sites = sites
        self.hosts = hosts
        self.policy = policy
        self.probes = probes
        self.database = database
        self.services = services
        self.entries = entries
        self.fences = fences
        self.failover = failover
        self.failback = failback
    }

    /// The step of a runbook of one's own behind a step of a plan.
    package func own(_ name: String, of runbook: RunbookKind) -> StepDescription? {
        let steps: [StepDescription]?
        switch runbook {
        case .failover: steps = failover
        case .failback: steps = failback
        case .fence, .unfence, .protect, .refence, .repoint, .drill: steps = nil
        }
        return steps?.first { $0.template.name == name }
    }

    /// The host that `${host}` and `${address}` mean: the one that is named; where that is the daemon's machine, the
    /// one of the database at the site, else the site's first.
    package func host(about site: Site, named name: String) -> Host? {
        let candidates = [name, database.hosts[site]].filter { $0 != Host.local.name }
        return candidates.lazy.compactMap { hosts[$0] }.first ?? hosts.list.first { $0.site == sites[site] }
    }

    /// What `${…}` stands for outside a run.
    package func substitution(host name: String, at site: Site) -> Substitution {
        var values = Substitution()
        let about = host(about: site, named: name)
        values.pool = id.name
        values.site = sites[site]
        values.host = about?.name
        values.address = about?.address
        return values
    }

    /// What tells one machine from another, whatever name a pool gives it.
    package func machine(_ name: String) -> String {
        guard let host = hosts[name], host.site != nil else { return Host.local.name }
        return host.reach == .local ? Host.local.name : host.address
    }
}
