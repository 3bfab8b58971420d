import Kinds
import Model
import YAML

/// What two pools have in common, whether they say so or not.
struct SharingChecks {
    private let pools: [Draft.PoolDraft]
    /// The pools that stop the same thing by a fence of theirs.
    private let users: [Fence: Set<PoolID>]

    private struct Fence: Hashable {
        let pool: PoolID
        let index: Int
    }

    init(_ pools: [Draft.PoolDraft]) {
        self.pools = pools
        var fences: [String: [Fence]] = [:]
        for draft in pools {
            guard let pool = draft.description else { continue }
            for (index, fence) in pool.fences.enumerated() {
                for target in Self.targets(of: fence, in: pool) {
                    fences[target, default: []].append(Fence(pool: pool.id, index: index))
                }
            }
        }
        var users: [Fence: Set<PoolID>] = [:]
        for same in fences.values where same.count > 1 {
            for fence in same { users[fence, default: []].formUnion(same.map(\.pool)) }
        }
        self.users = users
    }

    /// A fence that says it is shared is known to its other users by its name, too.
    private static func targets(of fence: FenceDescription, in pool: PoolDescription) -> Set<String> {
        let targets = Set(Site.allCases.flatMap { fence.targets(at: $0, of: pool) })
        guard fence.isShared else { return targets }
        return targets.union(Site.allCases.map { "\(pool.sites[$0]) by the shared fence \(fence.name)" })
    }

    /// The other pools that a fence stops as well, in the order of their names.
    func others(using fence: Int, of pool: PoolID) -> [PoolID] {
        let users = users[Fence(pool: pool, index: fence)] ?? []
        return users.filter { $0 != pool }.sorted { $0.name < $1.name }
    }

    func complaints(placed: (Mark) -> YAMLPlace) -> [Complaint] {
        unsaid + stoppedUnits + doubled(placed)
    }

    // MARK: Fences

    private var unsaid: [Complaint] {
        pools.flatMap { draft -> [Complaint] in
            guard let pool = draft.description else { return [] }
            return pool.fences.enumerated().compactMap { index, fence in
                let others = others(using: index, of: pool.id)
                guard !fence.isShared, let first = others.first else { return nil }
                return Complaint(
                    Self.mark(of: index, in: draft.section), "also stops the pool \(first) and does not say so",
                    allowed: "shared: true in each pool that uses the fence")
            }
        }
    }

    /// A units fence that kills what another pool lives on, although that pool has no such fence.
    private var stoppedUnits: [Complaint] {
        var owners: [String: PoolID] = [:]
        for draft in pools {
            for unit in draft.description.map(Self.units) ?? [] { owners[unit] = owners[unit] ?? draft.description?.id }
        }
        return pools.flatMap { draft -> [Complaint] in
            guard let pool = draft.description else { return [] }
            return pool.fences.enumerated().compactMap { index, fence in
                guard !fence.kind.stopsWholeSite else { return nil }
                let known = others(using: index, of: pool.id)
                let targets = Site.allCases.flatMap { fence.targets(at: $0, of: pool) }
                let stopped = targets.lazy.compactMap { owners[$0] }.first { $0 != pool.id && !known.contains($0) }
                guard let stopped else { return nil }
                return Complaint(
                    Self.mark(of: index, in: draft.section),
                    "stops a unit of the pool \(stopped), which has no such fence",
                    allowed: "units of this pool, or the same fence with shared: true in both")
            }
        }
    }

    // MARK: Units and databases

    private func doubled(_ placed: (Mark) -> YAMLPlace) -> [Complaint] {
        var owners: [String: (pool: PoolID, mark: Mark)] = [:]
        return pools.flatMap { draft -> [Complaint] in
            guard let pool = draft.description else { return [] }
            let databases = Site.allCases.compactMap { Self.server(pool.database, at: $0) { pool.hosts[$0]?.address } }
                .map { "the database \($0)" }
            let things = Set(databases + Self.units(of: pool).map { "the \($0)" }).sorted()
            let fresh = things.filter { owners[$0] == nil }
            let taken = things.filter { owners[$0] != nil }
            for thing in fresh { owners[thing] = (pool.id, draft.section.mark) }
            return taken.map { thing in
                let owner = owners[thing]
                let place = owner.map { " in \(placed($0.mark))" } ?? ""
                return Complaint(
                    draft.section.mark, "shares \(thing) with the pool \(owner?.pool.name ?? "")\(place)",
                    allowed: "a database and units of its own")
            }
        }
    }

    /// The units that a pool lives on, in the words of `FenceDescription.targets`.
    private static func units(of pool: PoolDescription) -> [String] {
        Site.allCases.flatMap { site -> [String] in
            var units: [String] = []
            if let unit = pool.database.unit(at: site) {
                units.append("unit \(unit) on \(pool.machine(pool.database.hosts[site]))")
            }
            for case .systemd(let services) in pool.services.map(\.kind) {
                for host in services.hosts[site] {
                    units += services.units[site].map { "unit \($0) on \(pool.machine(host))" }
                }
            }
            return units
        }
    }

    /// What tells one database server from another.
    static func server(_ database: DatabaseKind, at site: Site, address: (String) -> String?) -> String? {
        switch database {
        case .postgresql(let database):
            let server = database.servers[site]
            return "at \(Addresses.joined(address(server.host) ?? server.host, server.port))"
        case .sqlserver(let database):
            let store = database.stores[site]
            let place = Addresses.joined(address(store.host) ?? store.host, store.port)
            return "\(database.database) at \(place)"
        case .command: return nil
        }
    }

    private static func mark(of fence: Int, in section: Draft.Section) -> Mark {
        guard case .list(let nodes) = section.fields[PoolBlock.fence]?.value, nodes.indices.contains(fence) else {
            return section.mark
        }
        return nodes[fence].mark
    }
}
