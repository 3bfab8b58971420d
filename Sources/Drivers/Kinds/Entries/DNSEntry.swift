package import Model

/// A record that clients look up, changed by a dynamic update of RFC 2136.
package struct DNSEntry: Hashable, Codable, Sendable {
    package enum RecordType: String, ReadableWord {
        case a = "A"
        case aaaa = "AAAA"
        case cname = "CNAME"
    }

    package var zone: String
    package var record: String
    package var type: RecordType
    package var ttl: Interval
    /// Authoritative servers; the first takes the update and each is asked what it answers.
    package var servers: [String]
    package var values: SitePair<[String]>
    package var keyName: String?
    package var keyCredential: String?
    package var algorithm: String

    private static let zoneKey = Key("zone", .scalar(.domain), .required, "The zone that is updated.")
    private static let recordKey = Key("record", .scalar(.domain), .required, "The full name of the record.")
    private static let typeKey = Key(
        "type", .word(Word("A", "IPv4 addresses"), Word("AAAA", "IPv6 addresses"), Word("CNAME", "another name")),
        default: "A", "What kind of record it is.")
    private static let ttlKey = Key(
        "ttl", .scalar(.duration(1_000...86_400_000)), default: "30s", tuning: true,
        "How long resolvers may keep it, which is how long clients may still come to the old site.")
    private static let serversKey = Key(
        "servers", .list(.scalar(.endpoint), count: 1...16), .required,
        "The authoritative servers. The first takes the update; every one is asked what it answers.")
    private static let valuesKey = Key(
        "values", .list(.scalar(.address), count: 1...16), .required, perSite: true,
        "What the record says for each site. Written in short as the site's name and a list.")
    private static let keyNameKey = Key("key-name", .scalar(.domain), "The name of the TSIG key.")
    private static let keyKey = Key(
        "key-credential", .scalar(.credential), tuning: true, "The credential with the TSIG key.")
    private static let algorithmKey = Key(
        "key-algorithm",
        .word(
            Word("hmac-sha256", "HMAC with SHA-256"), Word("hmac-sha384", "HMAC with SHA-384"),
            Word("hmac-sha512", "HMAC with SHA-512")),
        default: "hmac-sha256", tuning: true, "What the key signs with.")

    package static let block = Block(
        "dns", "A record changed by a dynamic update (RFC 2136), signed with TSIG.", sections: .value(of: "values"),
        [zoneKey, recordKey, typeKey, ttlKey, serversKey, valuesKey, keyNameKey, keyKey, algorithmKey])
}

extension DNSEntry: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        zone = try fields.value(Self.zoneKey)
        record = try fields.value(Self.recordKey)
        type = try fields.value(Self.typeKey)
        ttl = try fields.value(Self.ttlKey)
        servers = try fields.value(Self.serversKey)
        values = try fields.pair(Self.valuesKey)
        keyName = try fields.maybe(Self.keyNameKey)
        keyCredential = try fields.maybe(Self.keyKey)
        algorithm = try fields.value(Self.algorithmKey)
    }

    package static func faults(in fields: Fields) -> [Complaint] {
        guard let entry = try? DNSEntry(fields) else { return [] }
        var faults: [Complaint] = []
        if (entry.keyName == nil) != (entry.keyCredential == nil) {
            faults.append(
                Complaint(fields.mark, "has half of a TSIG key", allowed: "key-name: and key-credential:, or neither"))
        }
        if !isInside(entry.record, entry.zone) {
            faults.append(
                Complaint(fields.mark(of: recordKey), "is not in the zone \(entry.zone)", allowed: "a name in the zone")
            )
        }
        if Set(entry.values.primary) == Set(entry.values.backup) {
            faults.append(
                Complaint(
                    fields.mark(of: valuesKey), "is the same at both sites", allowed: "another value for each site"))
        }
        return faults
            + Site.allCases.flatMap { site -> [Complaint] in
                let mark = fields.mark(of: valuesKey, at: site)
                if entry.type == .cname, entry.values[site].count > 1 {
                    return [Complaint(mark, "has \(entry.values[site].count) names", allowed: "one name for a CNAME")]
                }
                return entry.values[site].filter { !fits($0, entry.type) }.map {
                    Complaint(
                        mark, "\($0) does not fit a record of type \(entry.type.rawValue)", allowed: entry.type.allowed)
                }
            }
    }

    private static func isInside(_ record: String, _ zone: String) -> Bool {
        func bare(_ name: String) -> String { (name.hasSuffix(".") ? String(name.dropLast()) : name).lowercased() }
        return bare(record) == bare(zone) || bare(record).hasSuffix("." + bare(zone))
    }

    private static func fits(_ value: String, _ type: RecordType) -> Bool {
        switch type {
        case .a: Addresses.isIPv4(value)
        case .aaaa: Addresses.isIPv6(value)
        case .cname: Addresses.isName(value)
        }
    }

    /// What `nsupdate` is told; the condition makes the change impossible where the record is not there.
    package func update(to site: Site) -> [String] {
        let name = record.hasSuffix(".") ? record : record + "."
        let seconds = ttl.milliseconds / 1_000
        var lines = [
            "zone \(zone)", "prereq yxrrset \(name) \(type.rawValue)", "update delete \(name) \(type.rawValue)",
        ]
        lines += values[site].map { "update add \(name) \(seconds) \(type.rawValue) \($0)" }
        return lines + ["send"]
    }

    func commands(in scene: Scene) -> [PlannedCommand] {
        var commands = servers.prefix(1).flatMap { server in
            update(to: scene.site).map {
                PlannedCommand(.dns, .perform, on: Host.local.name, "\(server): \($0)")
            }
        }
        commands += servers.map {
            PlannedCommand(.dns, .check, on: Host.local.name, "\($0): query \(record) \(type.rawValue)")
        }
        guard scene.step.hasUndo else { return commands }
        return commands
            + servers.prefix(1).flatMap { server in
                update(to: scene.site.other).map {
                    PlannedCommand(.dns, .undo, on: Host.local.name, "\(server): \($0)")
                }
            }
    }
}

extension DNSEntry.RecordType {
    fileprivate var allowed: String {
        switch self {
        case .a: "IPv4 addresses"
        case .aaaa: "IPv6 addresses"
        case .cname: "one name"
        }
    }
}
