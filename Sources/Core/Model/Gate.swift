/// One named condition of a move. They are judged together, in the order they stand here.
package enum Gate: UInt8, CaseIterable, Codable, Sendable {
    case level
    case notPaused
    case noStorm
    case ownHealth
    case ledgerWritable
    case noActiveRun
    case stateClear
    case activeDown
    case activeUp
    case outageLongEnough
    case witnessAgrees
    case targetUp
    case targetReady
    case lossWithinLimit
    case fenceAvailable
    case cooldownOver
    case holdOver
}

/// What a gate says. Unknown does not pass.
package enum Verdict: UInt8, Codable, Sendable {
    case pass
    case fail
    case unknown
}

/// A gate's verdict with its reason.
package struct GateVerdict: Hashable, Codable, Sendable {
    package var gate: Gate
    package var verdict: Verdict
    package var reason: GateReason
    /// The exception of the order that lifted it, where one did.
    package var lifted: Bool

    package init(_ gate: Gate, _ verdict: Verdict, _ reason: GateReason, lifted: Bool = false) {
        self.gate = gate
        self.verdict = verdict
        self.reason = reason
        self.lifted = lifted
    }

    package var opens: Bool { verdict == .pass || lifted }

    /// Whether this verdict says the same as the other. Numbers that grow with time do not make another reason, or
    /// the audit would have a row a second.
    package func saysTheSame(as other: GateVerdict) -> Bool {
        gate == other.gate && verdict == other.verdict && reason.code == other.reason.code && lifted == other.lifted
    }
}

/// Why a gate says what it says. Kept as data; the sentence is made where a person reads it.
package enum GateReason: Hashable, Codable, Sendable {
    case levelIs(Level)
    case nothingPaused
    case poolPaused
    case everythingPaused
    case pauseEndedInOutage
    case noStorm
    case stormLatched
    case siteLossIsOneEvent
    case healthy
    case tilted
    case commitSlow
    case crashBrake
    case ledgerWritable
    case ledgerReadOnly
    case ledgerFull
    case noRunOpen
    case runOpen(RunID)
    case attemptInFlight(Verb)
    case clear
    case held
    case starting
    case contradicted
    case targetAlreadyActive
    case backupIsActive
    case siteIs(Health)
    case noOutage
    case outageLasted(Interval, of: Interval)
    case noWitness
    case witnessDown
    case witnessUp
    case witnessSilent
    case homeAnswers
    case homeSilent
    case homeFenced
    case targetFenced
    case standbyReady
    case judgedAfterSeed
    case roleIs(Role)
    case beingSeeded
    case otherLineage
    case notFollowing
    case lossIs(bytes: Int64, lag: Interval)
    case lossTooLarge(bytes: Int64, limit: Int64)
    case lagTooLong(Interval, limit: Interval)
    case lagUnknown
    case sampleTooOld(Interval, limit: Interval)
    case noSample
    case targetPositionUnknown
    case fenceAnswers(Int)
    case noFenceAnswers
    case sharedFenceWouldStop(PoolID)
    case cooldownOver
    case coolingDown(Interval)
    case holdOver
    case holding(Interval)
}

/// How far the daemon may go on its own.
package enum Level: UInt8, Comparable, Codable, Sendable {
    case observe
    case propose
    case automatic

    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
