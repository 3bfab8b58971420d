import Kinds

/// Every host of the configuration, found by its name. A thousand pools ask for theirs again and again.
struct KnownHosts {
    private(set) var list: [Host] = []
    private var places: [String: Int] = [:]
    private var bySite: [String: [Int]] = [:]

    init(_ hosts: [Host]) {
        for host in hosts { append(host) }
    }

    /// Adds a host, unless there is one of its name already.
    mutating func append(_ host: Host) {
        guard places[host.name] == nil else { return }
        places[host.name] = list.count
        bySite[host.site ?? "", default: []].append(list.count)
        list.append(host)
    }

    subscript(name: String) -> Host? { places[name].map { list[$0] } }

    func names(at site: String) -> [String] { bySite[site, default: []].map { list[$0].name } }

    func first(at site: String) -> Host? { bySite[site]?.first.map { list[$0] } }

    /// The ones of these names, in the order of the configuration.
    func subset(_ names: Set<String>) -> Hosts { Hosts(names.compactMap { places[$0] }.sorted().map { list[$0] }) }
}
