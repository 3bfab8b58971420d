import Model

/// How a probe asks.
package enum ProbeKind: Hashable, Codable, Sendable {
    case postgresql(PostgreSQLProbe)
    case http(HTTPProbe)
    case tcp(TCPProbe)
    case command(CommandProbe)

    package static let family = Family(
        "probe", "A question that is asked of a site again and again.", common: ProbeDescription.keys,
        [PostgreSQLProbe.block, HTTPProbe.block, TCPProbe.block, CommandProbe.block],
        faults: { ProbeDescription.faults(in: $0) })

    init(_ fields: Fields, database: DatabaseKind?) throws(Unread) {
        switch fields.block.name {
        case "postgresql":
            var own: PostgreSQLDatabase?
            if case .postgresql(let database) = database { own = database }
            self = .postgresql(try PostgreSQLProbe(fields, database: own))
        case "http": self = .http(try HTTPProbe(fields))
        case "tcp": self = .tcp(try TCPProbe(fields))
        default: self = .command(try CommandProbe(fields))
        }
    }
}
