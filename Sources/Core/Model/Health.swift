/// What one question to one target brought back.
package enum Answer: UInt8, Codable, Sendable {
    case alive
    /// It serves, but not as it should. Counts as alive.
    case degraded
    /// It was asked and refused, reset or kept silent.
    case dead
    /// It could not be asked. Says nothing about the target.
    case unknown

    package var countsAsAlive: Bool {
        switch self {
        case .alive, .degraded: true
        case .dead, .unknown: false
        }
    }
}

/// What the daemon believes of a probe or a site. `unknown` never moves anything forward.
package enum Health: UInt8, Codable, Sendable {
    case up
    case suspect
    case degraded
    case down
    case unknown

    package var isUsable: Bool {
        switch self {
        case .up, .degraded: true
        case .suspect, .down, .unknown: false
        }
    }
}

/// What a database says it is.
package enum Role: UInt8, Codable, Sendable {
    case active
    case standby
    case stopped
    case unknown
}

/// What a fence says of a site when asked. Three values: a fence that cannot say has not confirmed anything.
package enum FenceStatus: UInt8, Codable, Sendable {
    case fenced
    case notFenced
    case unknown
}

/// Where an entry points.
package enum EntryReading: UInt8, Codable, Sendable {
    case primary
    case backup
    case neither
    case unknown

    package init(_ site: Site) {
        switch site {
        case .primary: self = .primary
        case .backup: self = .backup
        }
    }
}

/// A pool's place between its two sites.
package enum Phase: UInt8, Codable, Sendable {
    /// Ways out: `normal` or `failedOver` when both databases have said who is active, `held` when they do not fit.
    case starting
    /// The primary serves. Ways out: `failingOver` by decision or order, `held` by a restored ledger or changed sites.
    case normal
    /// A move to the backup is open. Ways out: `failedOver` when promote is done and the run ends, `normal` when it is
    /// undone or ends by itself before the pivot, `held` when it is aborted.
    case failingOver
    /// The backup serves. Ways out: `failingBack` by order, `held` as from `normal`.
    case failedOver
    /// A move home is open. Ways out: `normal`, `failedOver`, `held`, as for `failingOver`.
    case failingBack
    /// Nobody but an operator knows which site may serve. Way out: `adopt`.
    case held
}
