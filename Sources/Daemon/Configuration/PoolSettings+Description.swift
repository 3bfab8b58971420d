import Kinds
import Model

extension PoolSettings {
    /// What the core is told of a pool.
    init(_ fields: Fields, _ pool: PoolDescription, _ sharing: SharingChecks) {
        let fences = pool.fences.enumerated().map { index, fence in
            FenceSettings(
                name: fence.name, stopsWholeSite: fence.kind.stopsWholeSite,
                coversServices: fence.covers(pool.services.map(\.kind), of: pool), lifts: fence.kind.lifts,
                sharedWith: sharing.others(using: index, of: pool.id))
        }
        let identity = PoolIdentity(fields, pool)
        self.init(
            id: pool.id, siteNames: pool.sites, policy: pool.policy, probes: pool.probes.map(\.settings),
            database: pool.database.traits, fences: fences, services: pool.services.map(\.name),
            entries: pool.entries.map(\.name), failover: pool.failover.map { $0.map(\.template) },
            failback: pool.failback.map { $0.map(\.template) }, identity: identity.identity, digest: identity.digest)
    }
}

extension FenceDescription {
    /// Whether it stops every unit of the services, wherever they run.
    fileprivate func covers(_ services: [ServicesKind], of pool: PoolDescription) -> Bool {
        guard !services.isEmpty else { return false }
        return Site.allCases.allSatisfy { site in
            let stopped = Set(targets(at: site, of: pool))
            return services.allSatisfy { kind in
                guard case .systemd(let services) = kind else { return false }
                return services.hosts[site].allSatisfy { host in
                    services.units[site].allSatisfy { stopped.contains("unit \($0) on \(pool.machine(host))") }
                }
            }
        }
    }
}
