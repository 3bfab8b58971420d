package import Model

/// One fence of a pool.
package struct FenceDescription: Hashable, Codable, Sendable, Readable {
    package var name: String
    package var isShared: Bool
    package var kind: FenceKind

    package static func read(_ node: Node) throws(Unread) -> FenceDescription {
        guard case .fields(let fields) = node.value else { throw Unread() }
        return FenceDescription(
            name: try fields.maybe(Common.name) ?? fields.block.name, isShared: try fields.value(FenceKind.shared),
            kind: try FenceKind.read(node))
    }

    /// What it stops at a site of a pool, in words that are the same wherever the same thing would be stopped.
    package func targets(at site: Site, of pool: PoolDescription) -> [String] {
        switch kind {
        case .units(let fence):
            return fence.hosts(at: site, of: pool).flatMap { host in
                fence.units[site].map { "unit \($0) on \(pool.machine(host))" }
            }
        case .agent(let fence):
            let options = fence.options[site].list.map { "\($0.name)=\($0.text)" }.sorted()
            return ["\(fence.agent) \(options.joined(separator: " "))"]
        case .command(let fence):
            let host = fence.hosts[site]
            guard let argv = fence.operations["fence"] else { return [] }
            var values = pool.substitution(host: host, at: site)
            // The run differs and the thing that is stopped does not.
            values.from = pool.sites[site]
            values.to = pool.sites[site.other]
            return ["\(pool.machine(host)): \(CommandLine.text(argv.map { $0.filled(values) }))"]
        }
    }
}
