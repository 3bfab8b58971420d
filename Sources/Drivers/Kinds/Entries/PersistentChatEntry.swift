package import Model

/// The state and the active servers of a stretched Persistent Chat pool, set by PowerShell on a management host.
package struct PersistentChatEntry: Hashable, Codable, Sendable {
    package var host: String
    package var pool: String
    package var servers: SitePair<[String]>
    package var replication: Interval
    package var shell: String

    private static let hostKey = Key(
        "host", .scalar(.host), .required, "The host with the management shell.")
    private static let poolKey = Key("pool", .scalar(.domain), .required, "The full name of the pool.")
    private static let serversKey = Key(
        "servers", .list(.scalar(.domain), count: 1...4), .required, perSite: true,
        "The chat servers to be active while a site serves. Written in short as the site's name and a list.")
    private static let replicationKey = Key(
        "replication", .scalar(.duration(1_000...86_400_000)), default: "10m", tuning: true,
        "How long every replica may take until a state that was set is in force.")
    private static let shellKey = Key("shell", .text, default: "powershell.exe", tuning: true, "The program to run.")

    package static let block = Block(
        "persistent-chat", "A stretched Persistent Chat pool of Lync Server 2013 or Skype for Business 2015.",
        sections: .value(of: "servers"), [hostKey, poolKey, serversKey, replicationKey, shellKey])
}

extension PersistentChatEntry: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        host = try fields.value(Self.hostKey)
        pool = try fields.value(Self.poolKey)
        servers = try fields.pair(Self.serversKey)
        replication = try fields.value(Self.replicationKey)
        shell = try fields.value(Self.shellKey)
    }

    package func setState(for site: Site) -> String {
        let state = site == .primary ? "Normal" : "FailedOver"
        return "Set-CsPersistentChatState -Identity \"service:\(pool)\" -PoolState \(state) -Confirm:$false"
    }

    package func activate(at site: Site) -> String {
        let list = servers[site].map { "\"\($0)\"" }.joined(separator: ",")
        return "Set-CsPersistentChatActiveServer -Identity \"service:\(pool)\" -ActiveServers \(list) -Confirm:$false"
    }

    package var readState: String { "Get-CsPersistentChatState -Identity \"service:\(pool)\"" }

    func commands(in scene: Scene) -> [PlannedCommand] {
        func shell(_ text: String, _ purpose: PlannedCommand.Purpose) -> PlannedCommand {
            PlannedCommand(.powershell, purpose, on: host, text)
        }
        let to = scene.site
        let forward = [shell(setState(for: to), .perform), shell(activate(at: to), .perform), shell(readState, .check)]
        guard scene.step.hasUndo else { return forward }
        return forward + [shell(setState(for: to.other), .undo), shell(activate(at: to.other), .undo)]
    }
}
