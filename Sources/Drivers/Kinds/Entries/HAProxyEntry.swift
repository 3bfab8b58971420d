package import Model

/// A backend of HAProxy, switched through its runtime API.
package struct HAProxyEntry: Hashable, Codable, Sendable {
    /// Where HAProxy itself runs: every one of them is switched.
    package var hosts: [String]
    package var socket: String
    package var backend: String
    /// The backend's servers that belong to each site.
    package var servers: SitePair<[String]>
    package var drain: Interval

    private static let hostsKey = Key(
        "hosts", .list(.scalar(.host), count: 1...16), .fallback(.words(["local"])),
        "The hosts on which HAProxy runs; each of them is switched.")
    private static let socketKey = Key(
        "socket", .scalar(.socket), .required, "Its stats socket with level admin.")
    private static let backendKey = Key("backend", .text, .required, "The backend.")
    private static let serversKey = Key(
        "servers", .list(.text, count: 1...256), .required, perSite: true,
        "The backend's servers at each site. Written in short as the site's name and a list.")
    private static let drainKey = Key(
        "drain", .scalar(.duration(0...3_600_000)), default: "0", tuning: true,
        "How long sessions of the site left behind may end by themselves in a planned move.")

    package static let block = Block(
        "haproxy", "A backend of HAProxy, switched by the state of its servers.", sections: .value(of: "servers"),
        [hostsKey, socketKey, backendKey, serversKey, drainKey])
}

extension HAProxyEntry: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        hosts = try fields.value(Self.hostsKey)
        socket = try fields.value(Self.socketKey)
        backend = try fields.value(Self.backendKey)
        servers = try fields.pair(Self.serversKey)
        drain = try fields.value(Self.drainKey)
    }

    /// The same server cannot be at both sites: switching it on would switch it off.
    package static func faults(in fields: Fields) -> [Complaint] {
        guard let entry = try? HAProxyEntry(fields) else { return [] }
        var faults = entry.servers.backup.filter(entry.servers.primary.contains).map {
            Complaint(
                fields.mark(of: serversKey, at: .backup), "names the server \($0) for both sites",
                allowed: "each server for one site")
        }
        for text in [entry.backend] + entry.servers.primary + entry.servers.backup where !isWord(text) {
            faults.append(
                Complaint(
                    fields.mark, "the name \(text.debugDescription) cannot be sent to HAProxy", allowed: "one word"))
        }
        return faults
    }

    /// A blank, a semicolon or a slash would make another command of the line.
    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { Spellings.isLetterOrDigit($0) || Spellings.isOne($0, of: "._:-") }
    }

    package var readState: String { "show servers state \(backend)" }
    package func open(_ server: String) -> String { "set server \(backend)/\(server) state ready" }
    package func close(_ server: String) -> String { "set server \(backend)/\(server) state maint" }
    package func drain(_ server: String) -> String { "set server \(backend)/\(server) state drain" }

    func commands(in scene: Scene) -> [PlannedCommand] {
        let to = scene.site
        return hosts.flatMap { host -> [PlannedCommand] in
            func line(_ text: String, _ purpose: PlannedCommand.Purpose) -> PlannedCommand {
                PlannedCommand(.runtime, purpose, on: host, "\(socket): \(text)")
            }
            let drained =
                drain > .zero && scene.mode == .planned ? servers[to.other].map { line(drain($0), .perform) } : []
            var commands = [line(readState, .check)] + drained
            commands += servers[to.other].map { line(close($0), .perform) }
            commands += servers[to].map { line(open($0), .perform) }
            commands.append(line(readState, .check))
            if scene.step.hasUndo {
                commands += servers[to].map { line(close($0), .undo) }
                commands += servers[to.other].map { line(open($0), .undo) }
            }
            return commands
        }
    }
}
