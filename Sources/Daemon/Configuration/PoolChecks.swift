import Kinds
import Model

/// What is wrong with one pool that no block of it can see alone.
struct PoolChecks {
    private let fields: Fields
    private let pair: SitePair<String>
    private let hosts: KnownHosts?
    private let database: DatabaseKind?

    init(_ fields: Fields, _ pair: SitePair<String>, _ hosts: KnownHosts?) {
        self.fields = fields
        self.pair = pair
        self.hosts = hosts
        database = try? fields.value(PoolBlock.database)
    }

    var complaints: [Complaint] {
        automatic + names(PoolBlock.services) + names(PoolBlock.entry) + names(PoolBlock.fence) + oneDatabase
            + strangers + probes + RunbookChecks(fields, database).complaints + unknownHosts
    }

    // MARK: automatic

    private var automatic: [Complaint] {
        guard case .fields(let policy) = fields[PoolBlock.policy]?.value,
            let level: String = try? policy.value(PolicyBlock.level), level == "automatic"
        else { return [] }
        let mark = policy.mark(of: PolicyBlock.level)
        var complaints: [Complaint] = []
        if case .list(let fences) = fields[PoolBlock.fence]?.value, fences.isEmpty {
            complaints.append(
                Complaint(
                    mark, "is automatic without a fence: nobody could prove that the site left behind has stopped",
                    allowed: "a fence, or level: propose"))
        }
        if let database, !database.traits.readsPosition {
            complaints.append(
                Complaint(
                    mark, "is automatic without a way to read log positions: nobody could say what would be lost",
                    allowed: "the operation position, or level: propose"))
        }
        if case .named(let probes) = fields[PoolBlock.probes]?.value, !probes.contains(where: takesPrimaryDown) {
            complaints.append(
                Complaint(
                    mark,
                    "is automatic without a vital probe that asks about \(pair.primary): nothing could ever be down",
                    allowed: "vital: true in a probe, or level: propose"))
        }
        return complaints
    }

    private func takesPrimaryDown(_ member: Member) -> Bool {
        guard case .fields(let probe) = member.node.value,
            let read = try? ProbeDescription(member.name, probe, database: database)
        else { return true }
        guard read.settings.purpose == .vital else { return false }
        switch read.settings.place {
        case .both, .active, .only(.primary): return true
        case .standby, .only(.backup): return false
        }
    }

    // MARK: Names

    /// Orders, plans and the audit know each by its name.
    private func names(_ key: Key) -> [Complaint] {
        guard case .list(let nodes) = fields[key]?.value else { return [] }
        var taken: Set<String> = []
        return nodes.compactMap { node in
            guard case .fields(let block) = node.value else { return nil }
            let given: String? = (try? block.maybe(Common.name)) ?? nil
            let name = given ?? block.block.name
            guard !taken.insert(name).inserted else { return nil }
            return Complaint(
                given == nil ? block.mark : block.mark(of: Common.name), "is the second one called \(name)",
                allowed: "name: and a name of its own")
        }
    }

    // MARK: Places

    private var oneDatabase: [Complaint] {
        guard let database, case .fields(let block) = fields[PoolBlock.database]?.value else { return [] }
        let servers = Site.allCases.map { SharingChecks.server(database, at: $0) { hosts?[$0]?.address } }
        guard let first = servers[0], first == servers[1] else { return [] }
        return [
            Complaint(block.mark, "is the same server at both sites (\(first))", allowed: "another server at each site")
        ]
    }

    /// What belongs to a site has to run there.
    private var strangers: [Complaint] {
        var complaints: [Complaint] = []
        if case .fields(let block) = fields[PoolBlock.database]?.value, block.block.name != "command" {
            complaints += strangers(in: block, "host")
        }
        for (key, inner) in [(PoolBlock.services, "hosts"), (PoolBlock.fence, "hosts")] {
            guard case .list(let nodes) = fields[key]?.value else { continue }
            for case .fields(let block) in nodes.map(\.value) { complaints += strangers(in: block, inner) }
        }
        if case .named(let members) = fields[PoolBlock.probes]?.value {
            for case .fields(let block) in members.map(\.node.value)
            where ["tcp", "postgresql"].contains(block.block.name) {
                complaints += strangers(in: block, "host")
            }
        }
        return complaints
    }

    private func strangers(in block: Fields, _ name: String) -> [Complaint] {
        guard let key = block.block.key(name), case .perSite(let members) = block[key]?.value else { return [] }
        return members.flatMap { member -> [Complaint] in
            let nodes = if case .list(let nodes) = member.node.value { nodes } else { [member.node] }
            return nodes.compactMap { node in
                guard let name = try? String.read(node), let site = hosts?[name]?.site, site != member.name else {
                    return nil
                }
                return Complaint(
                    node.mark, "\(name) is a host of \(site), not of \(member.name)", allowed: own(member.name))
            }
        }
    }

    private func own(_ site: String) -> String {
        (["local"] + (hosts?.names(at: site) ?? [])).joined(separator: ", ")
    }

    // MARK: Probes

    /// A PostgreSQL probe takes what it is not told from the pool's database, which must then be one.
    private var probes: [Complaint] {
        guard case .named(let members) = fields[PoolBlock.probes]?.value, let database else { return [] }
        if case .postgresql = database { return [] }
        return members.flatMap { member -> [Complaint] in
            guard case .fields(let block) = member.node.value, block.block.name == "postgresql" else { return [] }
            return ["host", "port"].compactMap { name in
                guard let key = block.block.key(name), !block.wrote(key) else { return nil }
                return Complaint(
                    block.mark, "has no \(name), and the pool's database is not PostgreSQL", allowed: "\(name):")
            }
        }
    }

    /// `${host}` and `${address}` need a host that they can be about.
    private var unknownHosts: [Complaint] {
        guard let hosts, let database else { return [] }
        var complaints: [Complaint] = []
        Walk.visit(fields) { stop in
            let isTemplate =
                switch stop.scalar {
                case .template, .url: true
                case _: false
                }
            guard isTemplate, Template(stop.text).variables.contains(where: { $0 == .host || $0 == .address }) else {
                return
            }
            let sites = [pair.primary, pair.backup].filter { stop.site == nil || $0 == stop.site }
            for site in sites where !hasHost(site, stop.host, hosts, database) {
                complaints.append(
                    Complaint(
                        stop.mark, "asks for a host, and \(site) has none", allowed: "host:, or hosts in the site"))
                return
            }
        }
        return complaints
    }

    private func hasHost(_ site: String, _ node: Node?, _ hosts: KnownHosts, _ database: DatabaseKind) -> Bool {
        if hosts.first(at: site) != nil { return true }
        let side: Site = site == pair.primary ? .primary : .backup
        var names = [database.hosts[side]]
        switch node?.value {
        case .text(let name): names.append(name)
        case .perSite(let members): names += members.filter { $0.name == site }.compactMap { try? String.read($0.node) }
        case _: break
        }
        return names.contains { $0 != Host.local.name }
    }
}
