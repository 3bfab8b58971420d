package import Model

/// A move that somebody asks about: the daemon itself or an operator.
package struct Question: Hashable, Sendable {
    package var isAutomatic: Bool
    package var mode: Mode
    package var to: Site
    package var accepted: Acceptances

    package init(isAutomatic: Bool, mode: Mode, to: Site, accepted: Acceptances = []) {
        self.isAutomatic = isAutomatic
        self.mode = mode
        self.to = to
        self.accepted = accepted
    }

    package static let automatic = Question(isAutomatic: true, mode: .disaster, to: .backup)
    package var from: Site { to.other }
    package var isPlannedFailback: Bool { mode == .planned && to == .primary }
}

/// Everything that the gates judge by, read off one pool at one instant.
package struct Situation: Hashable, Sendable {
    package enum Pause: UInt8, Sendable {
        case none
        case pool
        case everything
        case endedInOutage
    }

    package enum Storm: UInt8, Sendable {
        case none
        case latched
        /// The limit is reached, and every pool active at that site is down.
        case siteLoss
    }

    package enum Trust: UInt8, Sendable {
        case whole
        case tilted
        case commitSlow
        case crashBrake
    }

    package enum LedgerState: UInt8, Codable, Sendable {
        case writable
        case readOnly
        case full
    }

    package enum Place: UInt8, Sendable {
        case clear
        case starting
        case held
        case contradicted
    }

    package enum Home: UInt8, Sendable {
        case answers
        case silent
        case fenced
    }

    package enum Lineages: UInt8, Sendable {
        case same
        case other
        case notKnown
    }

    package var level: Level
    package var pause: Pause
    package var storm: Storm
    package var trust: Trust
    package var ledger: LedgerState
    package var openRun: RunID?
    /// `unfence`, `seed` or `protect`, when an attempt of it is in flight in a run that is no move.
    package var verbInFlight: Verb?
    package var place: Place
    package var active: Site?
    package var fromHealth: Health
    package var toHealth: Health
    /// Nil while no outage is known.
    package var outageLasted: Interval?
    package var minOutage: Interval
    package var witness: WitnessWord
    package var home: Home
    /// The target is recorded as fenced; nobody opens it without an order.
    package var isTargetFenced: Bool
    package var targetRole: Role
    package var isSeeding: Bool
    package var lineages: Lineages
    package var isFollowing: Bool
    package var loss: Loss
    package var fence: FenceWord
    package var cooldownLeft: Interval?
    package var holdLeft: Interval?

    package init(
        level: Level, pause: Pause, storm: Storm, trust: Trust, ledger: LedgerState, openRun: RunID?,
        verbInFlight: Verb?, place: Place, active: Site?, fromHealth: Health, toHealth: Health,
        outageLasted: Interval?, minOutage: Interval, witness: WitnessWord, home: Home, isTargetFenced: Bool,
        targetRole: Role, isSeeding: Bool, lineages: Lineages, isFollowing: Bool, loss: Loss, fence: FenceWord,
        cooldownLeft: Interval?, holdLeft: Interval?
    ) {
        self.level = level
        self.pause = pause
        self.storm = storm
        self.trust = trust
        self.ledger = ledger
        self.openRun = openRun
        self.verbInFlight = verbInFlight
        self.place = place
        self.active = active
        self.fromHealth = fromHealth
        self.toHealth = toHealth
        self.outageLasted = outageLasted
        self.minOutage = minOutage
        self.witness = witness
        self.home = home
        self.isTargetFenced = isTargetFenced
        self.targetRole = targetRole
        self.isSeeding = isSeeding
        self.lineages = lineages
        self.isFollowing = isFollowing
        self.loss = loss
        self.fence = fence
        self.cooldownLeft = cooldownLeft
        self.holdLeft = holdLeft
    }
}

/// Whether a fence of the site left behind can be counted on.
package enum FenceWord: Hashable, Sendable {
    case answers(Int)
    case silent
    case shared(PoolID)
}

/// How much a promotion would lose, as far as anyone can know, and what is allowed.
package struct Loss: Hashable, Sendable {
    package var sample: LogSample?
    package var sampleAge: Interval
    package var targetHeld: Int64?
    package var lag: Interval?
    package var maxLoss: Int64?
    package var maxLag: Interval
    package var maxAge: Interval

    package init(
        sample: LogSample?, sampleAge: Interval, targetHeld: Int64?, lag: Interval?, maxLoss: Int64?,
        maxLag: Interval, maxAge: Interval
    ) {
        self.sample = sample
        self.sampleAge = sampleAge
        self.targetHeld = targetHeld
        self.lag = lag
        self.maxLoss = maxLoss
        self.maxLag = maxLag
        self.maxAge = maxAge
    }

    /// Bytes that the active is known to have written and the target does not have.
    package var bytes: Int64? {
        guard let sample, let targetHeld else { return nil }
        return max(0, sample.position - targetHeld)
    }
}
