package import Model

/// One probe of a pool: what the core knows of it, where it asks from, and how.
package struct ProbeDescription: Hashable, Codable, Sendable {
    package var settings: ProbeSettings
    /// Nil: the daemon itself asks.
    package var from: SitePair<String?>
    package var kind: ProbeKind
}

extension ProbeDescription {
    private static let vital = Key("vital", .flag, default: "false", "Whether it can take its site down.")
    private static let role = Key(
        "role",
        .word(
            Word("ordinary", "can only degrade its site"),
            Word("witness", "is asked by the gate `witness-agrees` and by nothing else")),
        default: "ordinary", "What its answers are for.")
    package static let place = Key(
        "where",
        .scalar(
            .place([
                Word("both", "both sites"), Word("active", "the one that serves"),
                Word("standby", "the one that does not"),
            ])),
        default: "both", "The site it asks about.")
    package static let from = Key(
        "from", .scalar(.host), perSite: true, "The host it asks from; the daemon's machine where left out.")
    private static let interval = Key(
        "interval", .scalar(.duration(100...86_400_000)), default: "1s", "How long from one question to the next.")
    private static let timeout = Key(
        "timeout", .scalar(.duration(50...3_600_000)), default: "2s", "How long an answer may take.")
    private static let downAfter = Key(
        "down-after", .integer(1...1_000), default: "3", "So many dead answers in a row make it down.")
    private static let upAfter = Key(
        "up-after", .integer(1...1_000), default: "5", "So many alive answers in a row make it up again.")

    package static let keys = [vital, role, place, from, interval, timeout, downAfter, upAfter]

    package init(_ name: String, _ fields: Fields, database: DatabaseKind?) throws(Unread) {
        let isVital: Bool = try fields.value(Self.vital)
        let role: String = try fields.value(Self.role)
        settings = ProbeSettings(
            name: name, purpose: isVital ? .vital : role == "witness" ? .witness : .ordinary,
            place: try Self.place(try fields.value(Self.place), fields.sites),
            interval: try fields.value(Self.interval), timeout: try fields.value(Self.timeout),
            downAfter: try fields.value(Self.downAfter), upAfter: try fields.value(Self.upAfter))
        from = try fields.maybePair(Self.from)
        kind = try ProbeKind(fields, database: database)
    }

    private static func place(_ word: String, _ sites: SitePair<String>?) throws(Unread) -> ProbeSettings.Place {
        switch word {
        case "both": return .both
        case "active": return .active
        case "standby": return .standby
        default:
            guard let sites else { throw Unread() }
            if word == sites.primary { return .only(.primary) }
            if word == sites.backup { return .only(.backup) }
            throw Unread()
        }
    }

    /// What no single key can say.
    package static func faults(in fields: Fields) -> [Complaint] {
        var faults: [Complaint] = []
        if let isVital: Bool = try? fields.value(vital), let role: String = try? fields.value(role), isVital,
            role == "witness"
        {
            faults.append(
                Complaint(fields.mark(of: Self.role), "is a witness and vital", allowed: "one of the two"))
        }
        return faults
    }

    /// The sites it is ever asked about.
    package var sites: [Site] {
        switch settings.place {
        case .both, .active, .standby: Site.allCases
        case .only(let site): [site]
        }
    }
}
