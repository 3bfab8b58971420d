import Model

/// The hosts that a pool knows: those of its two sites, those that its commands name, and the daemon's own machine.
package struct Hosts: Hashable, Codable, Sendable {
    /// In the order of the configuration.
    package var list: [Host]

    package init(_ list: [Host]) { self.list = list }

    package subscript(name: String) -> Host? { name == Host.local.name ? .local : list.first { $0.name == name } }

    package func names(at site: String) -> [String] { list.filter { $0.site == site }.map(\.name) }
}
