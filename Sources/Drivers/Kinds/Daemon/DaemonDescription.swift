package import Model

/// What the daemon itself is told: where it keeps things, who may give orders, who is told.
package struct DaemonDescription: Hashable, Codable, Sendable {
    package var state: String
    package var socket: String
    /// Where the reading half of the API listens; nil: nowhere.
    package var http: String?
    package var operators: [String]
    package var credentials: String?
    package var storm: StormLimit
    package var notifiers: [NotifierKind]

    private static let stateKey = Key(
        "state", .scalar(.path), default: "/var/lib/failoverd", "The directory of the ledger.")
    private static let socketKey = Key(
        "socket", .scalar(.path), default: "/run/failoverd/control.sock", "The control socket.")
    private static let httpKey = Key(
        "http", .scalar(.endpoint),
        "Where metrics, health and the status page are served, for reading and without any login; left out, nowhere.")
    private static let operatorsKey = Key(
        "operators", .list(.text, count: 0...64), .fallback(.words([])),
        "Unix groups that may give orders; root and the daemon's own user always may.")
    private static let credentialsKey = Key(
        "credentials", .scalar(.path),
        "The directory of files with secrets in them; systemd's `$CREDENTIALS_DIRECTORY` where left out.")
    private static let poolsKey = Key("pools", .integer(1...1_000), default: "3", "So many moves are not yet a storm.")
    private static let withinKey = Key(
        "within", .scalar(.duration(1_000...604_800_000)), default: "10m", "The time in which they are counted.")
    private static let stormBlock = Block(
        "storm", "More automatic moves than this look like our mistake and not like theirs.", [poolsKey, withinKey])
    private static let stormKey = Key(
        "storm", .block(stormBlock), .fallback(.block), "When the storm brake stops automatic moves.")
    private static let notifyKey = Key(
        "notify", .list(.family(NotifierKind.family), count: 0...32), .fallback(.words([])), "Who is told.")

    package static let block = Block(
        "daemon", "The daemon itself.",
        [stateKey, socketKey, httpKey, operatorsKey, credentialsKey, stormKey, notifyKey])
}

extension DaemonDescription: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        state = try fields.value(Self.stateKey)
        socket = try fields.value(Self.socketKey)
        http = try fields.maybe(Self.httpKey)
        operators = try fields.value(Self.operatorsKey)
        credentials = try fields.maybe(Self.credentialsKey)
        guard case .fields(let storm) = fields[Self.stormKey]?.value else { throw Unread() }
        self.storm = StormLimit(pools: try storm.value(Self.poolsKey), within: try storm.value(Self.withinKey))
        notifiers = try fields.value(Self.notifyKey)
    }
}
