import Kinds
import Model

/// Two short names for what a pool is. They are made of what is meant and not of how it is written: a default that is
/// spelled out, a comment or another order of keys changes neither.
struct PoolIdentity {
    /// Of sites, roles, database and fences.
    let identity: String
    /// Of everything else that commands are made of.
    let digest: String

    private static let identifying = [PoolBlock.database.name, PoolBlock.fence.name]
    private static let commanding = [
        PoolBlock.probes.name, PoolBlock.services.name, PoolBlock.entry.name, PoolBlock.runbooks.name,
    ]

    init(_ fields: Fields, _ pool: PoolDescription) {
        var identity = Fingerprint()
        identity.add(pool.sites.primary)
        identity.add(pool.sites.backup)
        var digest = Fingerprint()
        var named: Set<String> = []
        for key in fields.block.keys {
            guard let node = fields[key] else { continue }
            if Self.identifying.contains(key.name) {
                identity.add(key.name)
                identity.add(node, pool.sites, with: .identity)
                digest.add(node, pool.sites, with: .all)
                Self.collectHosts(fields, key, into: &named)
            } else if Self.commanding.contains(key.name) {
                digest.add(key.name)
                digest.add(node, pool.sites, with: .all)
            }
        }
        // A fence of units that names no hosts means all of them.
        for case .units(let fence) in pool.fences.map(\.kind) {
            for site in Site.allCases { named.formUnion(fence.hosts(at: site, of: pool)) }
        }
        digest.add("\(pool.policy.maxLoss ?? -1) \(pool.policy.keepsDivergent)")
        for host in pool.hosts.list {
            // Another address is another machine; another way to log in there is not.
            if named.contains(host.name) { identity.add("\(host.name) \(host.address)") }
            digest.add("\(host)")
        }
        self.identity = identity.text
        self.digest = digest.text
    }

    private static func collectHosts(_ fields: Fields, _ key: Key, into named: inout Set<String>) {
        var alone = Fields(Block(fields.block.name, "", [key]), fields.mark, sites: fields.sites)
        if let node = fields[key] { alone.set(key.name, node) }
        Walk.visit(alone) { stop in if stop.scalar == .host { named.insert(stop.text) } }
    }
}
