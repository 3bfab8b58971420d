package import Model

/// Units of systemd, on every host that is named for the site.
package struct SystemdServices: Hashable, Codable, Sendable {
    package var units: SitePair<[String]>
    package var hosts: SitePair<[String]>

    private static let unitsKey = Key(
        "units", .list(.scalar(.unit), count: 1...64), .required, perSite: true,
        "The units, in the order in which they start; they stop in reverse.")
    private static let hostsKey = Key(
        "hosts", .list(.scalar(.host), count: 1...64), .required, perSite: true,
        "The hosts on which they run. Written in short as the site's name and a list.")

    package static let block = Block(
        "systemd", "Units of systemd.", sections: .value(of: "hosts"), [unitsKey, hostsKey])
}

extension SystemdServices: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        units = try fields.pair(Self.unitsKey)
        hosts = try fields.pair(Self.hostsKey)
    }

    func commands(starting: Bool, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        let forward = starting ? "StartUnit" : "StopUnit"
        let back = starting ? "StopUnit" : "StartUnit"
        let units = starting ? units[site] : units[site].reversed()
        var commands: [PlannedCommand] = []
        for host in hosts[site] {
            commands += units.map { .bus(forward, $0, .perform, on: host) }
            commands += units.map { .bus("GetUnit", "\($0) ActiveState", .check, on: host) }
            if scene.step.hasUndo { commands += units.reversed().map { .bus(back, $0, .undo, on: host) } }
        }
        return commands
    }
}
