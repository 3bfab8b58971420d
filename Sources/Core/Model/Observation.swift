/// What one observer saw of one thing at one site. The only way the world's state enters the core.
package struct Observation: Hashable, Sendable {
    package var pool: PoolID
    package var site: Site
    package var sight: Sight
    /// Where the question was asked from; `daemon` when it was the daemon itself.
    package var observer: String
    /// When the question went out. A judgement that must be newer than something compares with this.
    package var asked: Instant
    /// A line for a person: what came back.
    package var evidence: String

    package init(
        pool: PoolID, site: Site, sight: Sight, observer: String = "daemon", asked: Instant, evidence: String = ""
    ) {
        self.pool = pool
        self.site = site
        self.sight = sight
        self.observer = observer
        self.asked = asked
        self.evidence = evidence
    }
}

/// The thing that was seen.
package enum Sight: Hashable, Sendable {
    /// The answer of the probe with this place in the pool's settings.
    case probe(Int, Answer)
    case database(DatabaseReading)
    /// The status of the fence with this place in the pool's settings.
    case fence(Int, FenceStatus)
    /// Where the entry with this place in the pool's settings points; the observation's site means nothing here.
    case entry(Int, EntryReading)
    /// Whether the hosts of the site can be reached at all.
    case hosts(Bool)
}

/// What one site's database said of itself.
package struct DatabaseReading: Hashable, Codable, Sendable {
    package var role: Role
    /// At the active site: the end of the log written.
    package var written: Int64?
    /// At the standby: the end of the log it has, applied or not.
    package var received: Int64?
    /// At the standby: the end of the log it has applied.
    package var replayed: Int64?
    /// At the standby: when its newest log was written, if it can tell.
    package var newestLog: Instant?
    package var lineage: Lineage?

    package init(
        role: Role, written: Int64? = nil, received: Int64? = nil, replayed: Int64? = nil,
        newestLog: Instant? = nil, lineage: Lineage? = nil
    ) {
        self.role = role
        self.written = written
        self.received = received
        self.replayed = replayed
        self.newestLog = newestLog
        self.lineage = lineage
    }

    /// The position a standby is judged by: what it has, whether applied or not.
    package var held: Int64? { received ?? replayed }
}

/// Which history a database continues. Two databases may follow one another only along one lineage.
package struct Lineage: Hashable, Codable, Sendable {
    /// The history it writes or follows, for PostgreSQL the system identifier and the timeline.
    package var name: String
    /// The histories it grew out of.
    package var ancestors: [String]

    package init(_ name: String, ancestors: [String] = []) {
        self.name = name
        self.ancestors = ancestors
    }

    /// Whether this database can go on from what the other has written, or has already done so.
    package func continues(_ other: Lineage) -> Bool { name == other.name || ancestors.contains(other.name) }
    package func isRelated(to other: Lineage) -> Bool { continues(other) || other.continues(self) }
}

/// The active database's position, as last known. Kept durable at most once a second, outside the audit.
package struct LogSample: Hashable, Codable, Sendable {
    package var position: Int64
    package var lineage: Lineage?
    package var taken: Instant

    package init(position: Int64, lineage: Lineage?, taken: Instant) {
        self.position = position
        self.lineage = lineage
        self.taken = taken
    }
}

/// The end of a closed database: everything up to here, and nothing after it, was ever acknowledged.
package struct Token: Hashable, Codable, Sendable {
    package var position: Int64
    package var lineage: Lineage?

    package init(position: Int64, lineage: Lineage? = nil) {
        self.position = position
        self.lineage = lineage
    }
}
