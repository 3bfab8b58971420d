// Fifteen verdicts stand in every row about gates, and such rows are many: each verdict is kept as a short list of
// numbers. The sentence beside it in the audit is for people.

extension GateVerdict {
    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(gate.rawValue)
        try list.encode(verdict.rawValue)
        try list.encode(lifted)
        try list.encode(reason.code)
        try reason.encodeDetails(to: &list)
    }

    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let gate = Gate(rawValue: try list.decode(UInt8.self))
        let verdict = Verdict(rawValue: try list.decode(UInt8.self))
        let lifted = try list.decode(Bool.self)
        let code = try list.decode(UInt8.self)
        guard let gate, let verdict, let reason = try GateReason(code: code, details: &list) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no such gate, verdict or reason \(code)"))
        }
        self.init(gate, verdict, reason, lifted: lifted)
    }
}

extension GateReason {
    /// What the code alone does not say.
    fileprivate func encodeDetails(to list: inout any UnkeyedEncodingContainer) throws {
        switch self {
        case .runOpen(let run): try list.encode(run.number)
        case .attemptInFlight(let verb): try list.encode(verb.rawValue)
        case .outageLasted(let lasted, let least):
            try list.encode(lasted.milliseconds)
            try list.encode(least.milliseconds)
        case .lossIs(let bytes, let lag):
            try list.encode(bytes)
            try list.encode(lag.milliseconds)
        case .lossTooLarge(let bytes, let limit):
            try list.encode(bytes)
            try list.encode(limit)
        case .lagTooLong(let lag, let limit), .sampleTooOld(let lag, let limit):
            try list.encode(lag.milliseconds)
            try list.encode(limit.milliseconds)
        case .fenceAnswers(let fence): try list.encode(fence)
        case .sharedFenceWouldStop(let pool): try list.encode(pool.name)
        case .coolingDown(let left), .holding(let left): try list.encode(left.milliseconds)
        case .levelIs, .siteIs, .roleIs, .nothingPaused, .poolPaused, .everythingPaused, .pauseEndedInOutage, .noStorm,
            .stormLatched, .siteLossIsOneEvent, .healthy, .tilted, .commitSlow, .crashBrake, .ledgerWritable,
            .ledgerReadOnly, .ledgerFull, .noRunOpen, .clear, .held, .starting, .contradicted, .targetAlreadyActive,
            .backupIsActive, .noOutage, .noWitness, .witnessDown, .witnessUp, .witnessSilent, .homeAnswers, .homeSilent,
            .homeFenced, .targetFenced, .standbyReady, .judgedAfterSeed, .beingSeeded, .otherLineage, .notFollowing,
            .lagUnknown,
            .noSample, .targetPositionUnknown, .noFenceAnswers, .cooldownOver, .holdOver:
            break
        }
    }

    fileprivate init?(code: UInt8, details list: inout any UnkeyedDecodingContainer) throws {
        func length() throws -> Interval { Interval(milliseconds: try list.decode(Int64.self)) }
        switch code {
        case 19: self = .runOpen(RunID(try list.decode(Int.self)))
        case 20:
            guard let verb = Verb(rawValue: try list.decode(UInt8.self)) else { return nil }
            self = .attemptInFlight(verb)
        case 33: self = .outageLasted(try length(), of: try length())
        case 50: self = .lossIs(bytes: try list.decode(Int64.self), lag: try length())
        case 51: self = .lossTooLarge(bytes: try list.decode(Int64.self), limit: try list.decode(Int64.self))
        case 52: self = .lagTooLong(try length(), limit: try length())
        case 54: self = .sampleTooOld(try length(), limit: try length())
        case 57: self = .fenceAnswers(try list.decode(Int.self))
        case 59: self = .sharedFenceWouldStop(PoolID(try list.decode(String.self)))
        case 61: self = .coolingDown(try length())
        case 63: self = .holding(try length())
        case _:
            guard let plain = Self.plain(code) else { return nil }
            self = plain
        }
    }

    /// The reasons that are told by their code alone.
    private static func plain(_ code: UInt8) -> GateReason? {
        guard code < 32 || code > 42 else { return plainMiddle(code) }
        switch code {
        case 1...3: return Level(rawValue: code - 1).map { .levelIs($0) }
        case 4: return .nothingPaused
        case 5: return .poolPaused
        case 6: return .everythingPaused
        case 7: return .pauseEndedInOutage
        case 8: return .noStorm
        case 9: return .stormLatched
        case 10: return .siteLossIsOneEvent
        case 11: return .healthy
        case 12: return .tilted
        case 13: return .commitSlow
        case 14: return .crashBrake
        case 15: return .ledgerWritable
        case 16: return .ledgerReadOnly
        case 17: return .ledgerFull
        case 18: return .noRunOpen
        case 21: return .clear
        case 22: return .held
        case 23: return .starting
        case 24: return .contradicted
        case 25: return .targetAlreadyActive
        case 26: return .backupIsActive
        case 27...31: return Health(rawValue: code - 27).map { .siteIs($0) }
        case 43...46: return Role(rawValue: code - 43).map { .roleIs($0) }
        case 47: return .beingSeeded
        case 48: return .otherLineage
        case 49: return .notFollowing
        case 53: return .lagUnknown
        case 55: return .noSample
        case 56: return .targetPositionUnknown
        case 58: return .noFenceAnswers
        case 60: return .cooldownOver
        case 62: return .holdOver
        case 64: return .targetFenced
        case _: return nil
        }
    }

    private static func plainMiddle(_ code: UInt8) -> GateReason? {
        switch code {
        case 32: .noOutage
        case 34: .noWitness
        case 35: .witnessDown
        case 36: .witnessUp
        case 37: .witnessSilent
        case 38: .homeAnswers
        case 39: .homeSilent
        case 40: .homeFenced
        case 41: .standbyReady
        case 42: .judgedAfterSeed
        case _: nil
        }
    }
}
