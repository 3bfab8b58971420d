import Kinds
import Model
import YAML

extension Draft {
    /// What can be judged only when everything has been read. Each check goes as far as what it needs was read well.
    mutating func check() {
        for index in pools.indices {
            let fields = pools[index].section.fields
            guard let pair = pools[index].pair else { continue }
            for complaint in PoolChecks(fields, pair, reader.context.hosts).complaints { reader.list.note(complaint) }
            if let description = try? describe(pools[index]) { describe(index, description) }
        }
        for complaint in SharingChecks(pools).complaints(placed: reader.list.place) { reader.list.note(complaint) }
    }

    func configuration() throws(ConfigurationProblems) -> Configuration {
        let built = reader.list.problems.isEmpty ? build() : nil
        guard reader.list.problems.isEmpty, let built else {
            let problems = reader.list.problems
            guard problems.isEmpty else { throw ConfigurationProblems(problems, files: files) }
            // Nothing was complained of, and yet something is missing: better said badly than taken for right.
            let place = YAMLPlace(file: files.first ?? "", line: 1, column: 1)
            throw ConfigurationProblems([YAMLProblem(place, "cannot be understood", allowed: "see the reference page")])
        }
        return built
    }

    private func build() -> Configuration? {
        let descriptions = pools.compactMap(\.description)
        guard let fields = daemon, let daemon = try? DaemonDescription(fields), descriptions.count == pools.count else {
            return nil
        }
        let sharing = SharingChecks(pools)
        let settings = pools.compactMap { draft in
            draft.description.map { PoolSettings(draft.section.fields, $0, sharing) }
        }
        return Configuration(
            daemon: daemon, hosts: Hosts(reader.context.hosts?.list ?? []), pools: descriptions,
            settings: Settings(pools: settings, storm: daemon.storm))
    }

    private func describe(_ draft: PoolDraft) throws(Unread) -> PoolDescription {
        let fields = draft.section.fields
        guard let pair = draft.pair, case .fields(let policy) = fields[PoolBlock.policy]?.value,
            case .named(let probes) = fields[PoolBlock.probes]?.value
        else { throw Unread() }
        let database: DatabaseKind = try fields.value(PoolBlock.database)
        var failover: [StepDescription]?
        var failback: [StepDescription]?
        if let node = fields[PoolBlock.runbooks] {
            guard case .fields(let runbooks) = node.value else { throw Unread() }
            failover = try RunbookReading.steps(runbooks, PoolBlock.failover, database)
            failback = try RunbookReading.steps(runbooks, PoolBlock.failback, database)
        }
        var asked: [ProbeDescription] = []
        for member in probes {
            guard case .fields(let fields) = member.node.value else { throw Unread() }
            asked.append(try ProbeDescription(member.name, fields, database: database))
        }
        let fences: [FenceDescription] = try fields.value(PoolBlock.fence)
        return PoolDescription(
            id: PoolID(draft.section.name), sites: pair, hosts: hosts(of: fields, pair, fences),
            policy: try PolicyBlock.policy(policy), probes: asked, database: database,
            services: try fields.value(PoolBlock.services), entries: try fields.value(PoolBlock.entry),
            fences: fences, failover: failover, failback: failback)
    }

    /// The hosts that the pool has to do with: those that it names, the first of each site, which stands for a site
    /// that no host is named of, and all of a site where a fence means all of them.
    private func hosts(of fields: Fields, _ pair: SitePair<String>, _ fences: [FenceDescription]) -> Hosts {
        guard let known = reader.context.hosts else { return Hosts([]) }
        var named: Set<String> = []
        Walk.visit(fields) { stop in if stop.scalar == .host { named.insert(stop.text) } }
        for site in Site.allCases {
            if let first = known.first(at: pair[site]) { named.insert(first.name) }
            for case .units(let fence) in fences.map(\.kind) where fence.hosts[site] == nil {
                named.formUnion(known.names(at: pair[site]))
            }
        }
        return known.subset(named)
    }
}
