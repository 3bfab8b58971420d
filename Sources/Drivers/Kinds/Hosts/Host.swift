/// A machine that the daemon does something at, with the way to get there.
package struct Host: Hashable, Codable, Sendable {
    package enum Reach: Hashable, Codable, Sendable {
        /// The daemon's own machine.
        case local
        case ssh(SecureShell)
    }

    package var name: String
    /// The site whose host it is; nil for the daemon's own machine.
    package var site: String?
    package var address: String
    package var reach: Reach

    package init(name: String, site: String?, address: String, reach: Reach) {
        self.name = name
        self.site = site
        self.address = address
        self.reach = reach
    }

    /// The daemon's machine, which every configuration knows by this name.
    package static let local = Host(name: "local", site: nil, address: "127.0.0.1", reach: .local)
}

extension Host {
    private static let addressKey = Key(
        "address", .scalar(.address),
        "Where it is, as an address or a name. An address is better: a resolver that fails makes answers unknown."
            + " Required with `reach: ssh`.")
    private static let reachKey = Key(
        "reach",
        .word(
            Word("ssh", "through OpenSSH"),
            Word("local", "it is the daemon's own machine")),
        default: "ssh", tuning: true, "How commands get there.")

    package static let block = Block(
        "host", "A machine of a site.", [addressKey, reachKey] + SecureShell.keys)

    package init(name: String, site: String, _ fields: Fields) throws(Unread) {
        let reach: String = try fields.value(Self.reachKey)
        let address: String? = try fields.maybe(Self.addressKey)
        self.init(
            name: name, site: site, address: address ?? Host.local.address,
            reach: reach == "local" ? .local : .ssh(try SecureShell(fields)))
    }

    /// What no single key can say.
    package static func faults(in fields: Fields) -> [Complaint] {
        guard let reach: String = try? fields.value(reachKey) else { return [] }
        guard reach == "local" else {
            return fields[addressKey] == nil && fields.isWhole
                ? [Complaint(fields.mark, "has no address", allowed: "address: and an IP address or a name")] : []
        }
        // The port has a default, which is shown for every host; it is no harm.
        return SecureShell.keys.filter { $0.isOptional && fields.wrote($0) }.map {
            Complaint(fields.mark(of: $0), "means nothing with reach: local", allowed: "reach: ssh, or no \($0.name)")
        }
    }
}
