import Kinds
import Model
import YAML

/// A configuration while it is read: the blocks of every file, and the problems found so far.
struct Draft {
    struct Section {
        let name: String
        let mark: Mark
        let fields: Fields
    }

    struct PoolDraft {
        let section: Section
        let pair: SitePair<String>?
        var description: PoolDescription?
    }

    var reader = Reader()
    private(set) var daemon: Fields?
    private(set) var sites: [Section] = []
    private(set) var pools: [PoolDraft] = []
    let files: [String]

    init(_ files: [ConfigurationFile]) {
        self.files = files.map(\.name)
        let documents = files.map { YAMLDocument($0.bytes, file: $0.name) }
        for document in documents { reader.list.note(document.problems) }
        let roots = documents.map { document in document.root.flatMap { reader.mapping($0) } }
        readSites(roots)
        readHead(documents)
        readPools(roots)
        check()
    }

    // MARK: The top of each file

    private mutating func readHead(_ documents: [YAMLDocument]) {
        for (index, document) in documents.enumerated() {
            guard let root = document.root, case .mapping(let mapping) = root.content else { continue }
            if index > 0, mapping[FileBlock.pools.name] == nil {
                reader.list.note(root.problem("the key pools is missing", allowed: "a value for it"))
            }
            let block = index == 0 ? FileBlock.head : FileBlock.additionHead
            let others = [FileBlock.sites.name, FileBlock.pools.name]
            guard let fields = reader.fields(root, as: block, besides: others), index == 0 else { continue }
            if case .fields(let daemon) = fields[FileBlock.daemon]?.value { self.daemon = daemon }
        }
    }

    // MARK: Sites

    private mutating func readSites(_ roots: [YAMLMapping?]) {
        guard let main = roots.first else { return }
        if let main, main[FileBlock.sites.name] == nil {
            reader.list.note(YAMLProblem(main.place, "the key sites is missing", allowed: "a value for it"))
        }
        let entries = entries(of: FileBlock.sites.name, in: roots)
        // Names first: whoever refers to a site that is written wrong does not refer to nothing.
        reader.context.sites = roots.contains { $0 == nil } || entries.isEmpty ? nil : entries.map(\.name)
        reader.context.hosts = roots.contains { $0 == nil } || entries.isEmpty ? nil : KnownHosts(names(of: entries))
        for entry in distinct(entries, "site") {
            guard isSiteName(entry), let fields = reader.fields(entry.value, as: FileBlock.site) else { continue }
            let mark = reader.list.mark(entry.keyPlace)
            sites.append(Section(name: entry.name, mark: mark, fields: fields))
        }
        readHosts()
    }

    /// Every host by its name, before anything of it is understood.
    private func names(of sites: [YAMLMapping.Entry]) -> [Host] {
        sites.flatMap { site -> [Host] in
            guard case .mapping(let mapping) = site.value.content, let hosts = mapping[FileBlock.hosts.name],
                case .mapping(let named) = hosts.content
            else { return [] }
            return named.names.filter { $0 != Host.local.name }.map {
                Host(name: $0, site: site.name, address: $0, reach: .local)
            }
        }
    }

    private mutating func readHosts() {
        var known = KnownHosts([])
        for site in sites {
            guard case .named(let members) = site.fields[FileBlock.hosts]?.value else { continue }
            for member in members {
                guard case .fields(let fields) = member.node.value else { continue }
                let complaints = Host.faults(in: fields) + named(member, known)
                for complaint in complaints { reader.list.note(complaint) }
                if complaints.isEmpty, let host = try? Host(name: member.name, site: site.name, fields) {
                    known.append(host)
                }
            }
        }
        guard let named = reader.context.hosts else { return }
        for host in named.list where known[host.name] == nil { known.append(host) }
        reader.context.hosts = known
    }

    /// What is wrong with the name of a host.
    private func named(_ host: Member, _ known: KnownHosts) -> [Complaint] {
        if host.name == Host.local.name {
            return [Complaint(host.node.mark, "is the name of the daemon's own machine", allowed: "another name")]
        }
        guard let first = known[host.name] else { return [] }
        let what = "is a host of \(first.site ?? "") too"
        return [Complaint(host.node.mark, what, allowed: "each name for one host")]
    }

    /// A site's name stands beside keys, so it must not be one.
    private mutating func isSiteName(_ entry: YAMLMapping.Entry) -> Bool {
        guard reader.isName(entry, of: "site") else { return false }
        guard ReservedWords.list.contains(entry.name) else { return true }
        reader.list.note(
            YAMLProblem(entry.keyPlace, "is a word of the configuration", allowed: "another name for the site"))
        return false
    }

    // MARK: Pools

    private mutating func readPools(_ roots: [YAMLMapping?]) {
        for entry in distinct(entries(of: FileBlock.pools.name, in: roots), "pool") {
            guard reader.isName(entry, of: "pool"), let mapping = reader.mapping(entry.value) else { continue }
            let pair = sitePair(of: mapping)
            reader.context.pair = pair
            reader.context.needed = pair.map { [$0.primary, $0.backup] } ?? []
            reader.context.spoken = [PoolBlock.primary, PoolBlock.backup].compactMap { try? mapping[$0.name]?.text() }
            reader.context.probes = probeNames(in: mapping)
            defer {
                reader.context.pair = nil
                reader.context.spoken = []
            }
            guard let fields = reader.fields(entry.value, as: PoolBlock.block) else { continue }
            let section = Section(name: entry.name, mark: reader.list.mark(entry.keyPlace), fields: fields)
            pools.append(PoolDraft(section: section, pair: pair))
        }
    }

    /// The two sites of a pool; nil when one is missing, unknown or the other one, which is told once and not again
    /// for everything that is then not understood.
    private mutating func sitePair(of mapping: YAMLMapping) -> SitePair<String>? {
        let primary = site(PoolBlock.primary, in: mapping)
        let backup = site(PoolBlock.backup, in: mapping)
        guard let primary, let backup else { return nil }
        guard primary != backup else {
            if let node = mapping[PoolBlock.backup.name] {
                reader.list.note(node.problem("is the same site as primary", allowed: "the pool's other site"))
            }
            return nil
        }
        return SitePair(primary: primary, backup: backup)
    }

    private mutating func site(_ key: Key, in mapping: YAMLMapping) -> String? {
        guard let node = mapping[key.name], let text = try? node.text() else { return nil }
        guard let sites = reader.context.sites, !sites.contains(text) else { return text }
        reader.list.note(reader.unknown(node.place, text, "a site", sites))
        return nil
    }

    private func probeNames(in mapping: YAMLMapping) -> [String] {
        guard let probes = mapping[PoolBlock.probes.name], case .mapping(let named) = probes.content else { return [] }
        return named.names
    }

    // MARK: Across files

    private mutating func entries(of key: String, in roots: [YAMLMapping?]) -> [YAMLMapping.Entry] {
        var entries: [YAMLMapping.Entry] = []
        for case let root? in roots {
            guard let node = root[key], let mapping = reader.mapping(node) else { continue }
            entries += mapping.entries
        }
        return entries
    }

    private mutating func distinct(_ entries: [YAMLMapping.Entry], _ what: String) -> [YAMLMapping.Entry] {
        var first: [String: YAMLPlace] = [:]
        return entries.filter { entry in
            guard let place = first[entry.name] else {
                first[entry.name] = entry.keyPlace
                return true
            }
            reader.list.note(
                YAMLProblem(entry.keyPlace, "stands in \(place) already", allowed: "each \(what) once"))
            return false
        }
    }

    mutating func describe(_ index: Int, _ description: PoolDescription) { pools[index].description = description }
}
