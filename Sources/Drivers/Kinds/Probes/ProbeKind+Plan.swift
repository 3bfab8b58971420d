import Model

extension ProbeKind {
    /// How the target is asked in `verify` and `wait`.
    package func commands(of probe: ProbeDescription, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        let from = probe.from[site] ?? Host.local.name
        switch self {
        case .postgresql(let probe):
            guard let server = server(probe, at: site, of: scene.pool) else { return [] }
            let text = "\(server.address): SELECT pg_is_in_recovery()\(probe.writes ? ", and a small write" : "")"
            return [PlannedCommand(.sql, .check, on: from, text)]
        case .http(let probe):
            guard let url = probe.urls[site] else { return [] }
            let values = scene.substitution(host: Host.local.name, at: site)
            return [PlannedCommand(.http, .check, on: from, "GET \(url.filled(values))")]
        case .tcp(let probe):
            guard let host = probe.hosts[site], let port = probe.ports[site] else { return [] }
            let address = scene.hosts[host]?.address ?? host
            return [PlannedCommand(.connect, .check, on: from, Addresses.joined(address, port))]
        case .command(let own):
            let about = own.hosts[site] ?? Host.local.name
            let values = scene.substitution(host: about, at: site)
            let argv = own.argv[site]?.map { $0.filled(values) } ?? []
            let place = probe.from[site] ?? about
            return [PlannedCommand(.command, .check, on: place, CommandLine.text(argv))]
        }
    }

    private func server(
        _ probe: PostgreSQLProbe, at site: Site, of pool: PoolDescription
    ) -> (address: String, host: String)? {
        var own: PostgreSQLDatabase.Server?
        if case .postgresql(let database) = pool.database { own = database.servers[site] }
        guard let host = probe.hosts[site] ?? own?.host, let port = probe.ports[site] ?? own?.port else { return nil }
        return (Addresses.joined(pool.hosts[host]?.address ?? host, port), host)
    }
}
