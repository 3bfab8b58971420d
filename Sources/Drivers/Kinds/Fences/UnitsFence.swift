package import Model

/// Kills and masks units at a site that still answers. It cannot confirm anything of a site that is dark.
package struct UnitsFence: Hashable, Codable, Sendable {
    package var units: SitePair<[String]>
    /// Nil: every host of the site.
    package var hosts: SitePair<[String]?>

    static let unitsKey = Key(
        "units", .list(.scalar(.unit), count: 1...64), .required, perSite: true,
        "The units that are killed, masked and read back.")
    static let hostsKey = Key(
        "hosts", .list(.scalar(.host), count: 1...64), perSite: true,
        "The hosts on which they run; every host of the site where left out. Written in short as the site's name and"
            + " a list.")

    package static let block = Block(
        "units", "Kills, masks and reads back units of a site that still answers.", sections: .value(of: "hosts"),
        [unitsKey, hostsKey])
}

extension UnitsFence: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        units = try fields.pair(Self.unitsKey)
        hosts = try fields.maybePair(Self.hostsKey)
    }

    package func hosts(at site: Site, of pool: PoolDescription) -> [String] {
        hosts[site] ?? pool.hosts.names(at: pool.sites[site])
    }

    func commands(lifting: Bool, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        return hosts(at: site, of: scene.pool).flatMap { host -> [PlannedCommand] in
            let units = units[site]
            guard !lifting else { return units.map { .bus("UnmaskUnitFiles", $0, .perform, on: host) } }
            return units.map { .bus("MaskUnitFiles", $0, .perform, on: host) }
                + units.map { .bus("KillUnit", "\($0) all SIGKILL", .perform, on: host) }
                + units.map { .bus("GetUnit", "\($0) ActiveState, UnitFileState", .check, on: host) }
        }
    }
}
