extension Gate: CustomStringConvertible {
    package var description: String {
        switch self {
        case .level: "level"
        case .notPaused: "not-paused"
        case .noStorm: "no-storm"
        case .ownHealth: "own-health"
        case .ledgerWritable: "ledger-writable"
        case .noActiveRun: "no-active-run"
        case .stateClear: "state-clear"
        case .activeDown: "active-down"
        case .activeUp: "active-up"
        case .outageLongEnough: "outage-long-enough"
        case .witnessAgrees: "witness-agrees"
        case .targetUp: "target-up"
        case .targetReady: "target-ready"
        case .lossWithinLimit: "loss-within-limit"
        case .fenceAvailable: "fence-available"
        case .cooldownOver: "cooldown-over"
        case .holdOver: "hold-over"
        }
    }
}

extension Verdict: CustomStringConvertible {
    package var description: String {
        switch self {
        case .pass: "pass"
        case .fail: "fail"
        case .unknown: "unknown"
        }
    }
}

extension Level: CustomStringConvertible {
    package var description: String {
        switch self {
        case .observe: "observe"
        case .propose: "propose"
        case .automatic: "automatic"
        }
    }
}

extension GateVerdict {
    /// What an operator can do about it, or nil where waiting is the only way.
    package var liftedBy: String? {
        switch (gate, reason) {
        case (.notPaused, _): "resume"
        case (.noStorm, _): "ack --all"
        case (.ownHealth, .crashBrake): "resume"
        case (.stateClear, .held), (.stateClear, .contradicted): "adopt"
        case (.targetUp, .homeFenced): "--accept-hold"
        case (.lossWithinLimit, _): "--accept-loss"
        case (.fenceAvailable, _): "--accept-unfenced"
        case (.holdOver, _): "--accept-hold"
        case (.level, _), (.ownHealth, _), (.ledgerWritable, _), (.noActiveRun, _), (.stateClear, _), (.activeDown, _),
            (.activeUp, _), (.outageLongEnough, _), (.witnessAgrees, _), (.targetUp, _), (.targetReady, _),
            (.cooldownOver, _):
            nil
        }
    }
}

extension GateReason: CustomStringConvertible {
    package var description: String {
        switch self {
        case .levelIs(let level): "the level is \(level)"
        case .nothingPaused: "nothing is paused"
        case .poolPaused: "the pool is paused"
        case .everythingPaused: "everything is paused"
        case .pauseEndedInOutage: "a pause ended in mid-outage: the site must be seen up once, or resume"
        case .noStorm: "no storm"
        case .stormLatched: "too many pools failed over at once; the storm brake holds until it is acknowledged"
        case .siteLossIsOneEvent: "every pool active at that site is down: the loss of a site is one event"
        case .healthy: "the daemon trusts itself"
        case .tilted: "tilt: the daemon's own loop was late or a clock jumped"
        case .commitSlow: "the last commit took a second or more"
        case .crashBrake: "the crash brake holds: too many starts without a finished step"
        case .ledgerWritable: "the ledger takes writes"
        case .ledgerReadOnly: "the ledger cannot be written"
        case .ledgerFull: "the ledger's disk is full"
        case .noRunOpen: "no run is open"
        case .runOpen(let run): "run \(run) is open"
        case .attemptInFlight(let verb): "an attempt of \(verb) is in flight"
        case .clear, .held, .starting, .contradicted, .targetAlreadyActive, .backupIsActive: stateWords
        case .siteIs(let health): "the site is \(health)"
        case .noOutage: "no outage is known"
        case .outageLasted(let lasted, let least): "the outage has lasted \(lasted) of \(least)"
        case .noWitness, .witnessDown, .witnessUp, .witnessSilent: witnessWords
        case .homeAnswers, .homeSilent, .homeFenced, .targetFenced, .standbyReady, .judgedAfterSeed, .roleIs,
            .beingSeeded, .otherLineage, .notFollowing:
            targetWords
        case .lossIs, .lossTooLarge, .lagTooLong, .lagUnknown, .sampleTooOld, .noSample, .targetPositionUnknown:
            lossWords
        case .fenceAnswers(let fence): "fence \(fence + 1) answered within the last minute"
        case .noFenceAnswers: "no fence of the site left behind has answered within the last minute"
        case .sharedFenceWouldStop(let pool): "the shared fence would stop pool \(pool), which is active there"
        case .cooldownOver: "no cool-down runs"
        case .coolingDown(let left): "the cool-down has \(left) to go"
        case .holdOver: "home has been well for long enough"
        case .holding(let left): "home must stay well for another \(left)"
        }
    }

    private var stateWords: String {
        switch self {
        case .held: "the pool is held until an operator adopts a site"
        case .starting: "nobody has said yet which site is active"
        case .contradicted: "a database contradicts the ledger"
        case .targetAlreadyActive: "the target is already active"
        case .backupIsActive: "the backup is active; the daemon moves by itself only from primary to backup"
        case _: "ledger and databases agree"
        }
    }

    private var witnessWords: String {
        switch self {
        case .noWitness: "no witness is configured"
        case .witnessDown: "a witness says down and none says up"
        case .witnessUp: "a witness says that the site is up"
        case _: "no witness has a valid answer"
        }
    }

    private var targetWords: String {
        switch self {
        case .homeAnswers: "home's hosts answer"
        case .homeSilent: "home's hosts do not answer"
        case .homeFenced: "home is fenced"
        case .targetFenced: "the target was fenced by us, and nobody has ordered it to be let back"
        case .standbyReady: "the target is a standby on the same lineage"
        case .judgedAfterSeed: "judged after seed"
        case .roleIs(let role): "the target's database answers \(role)"
        case .beingSeeded: "the target is being seeded"
        case .otherLineage: "the target is not known to be on the lineage of the active database"
        case _: "the target does not follow"
        }
    }

    private var lossWords: String {
        switch self {
        case .lossIs(let bytes, let lag): "\(bytes) bytes and \(lag) behind"
        case .lossTooLarge(let bytes, let limit): "\(bytes) bytes behind, more than the \(limit) allowed"
        case .lagTooLong(let lag, let limit): "\(lag) behind, more than the \(limit) allowed"
        case .lagUnknown: "how far the target is behind in time is not known"
        case .sampleTooOld(let age, let limit): "the last log position was \(age) old at the outage, more than \(limit)"
        case .noSample: "no log position of the active database is known"
        case _: "the target's log position is not known"
        }
    }
}

extension GateReason {
    /// A small number for the kind of reason, without what it carries.
    package var code: UInt8 {
        switch self {
        case .levelIs(let level): 1 + level.rawValue
        case .nothingPaused: 4
        case .poolPaused: 5
        case .everythingPaused: 6
        case .pauseEndedInOutage: 7
        case .noStorm: 8
        case .stormLatched: 9
        case .siteLossIsOneEvent: 10
        case .healthy: 11
        case .tilted: 12
        case .commitSlow: 13
        case .crashBrake: 14
        case .ledgerWritable: 15
        case .ledgerReadOnly: 16
        case .ledgerFull: 17
        case .noRunOpen: 18
        case .runOpen: 19
        case .attemptInFlight: 20
        case .clear: 21
        case .held: 22
        case .starting: 23
        case .contradicted: 24
        case .targetAlreadyActive: 25
        case .backupIsActive: 26
        case .siteIs(let health): 27 + health.rawValue
        case .noOutage: 32
        case .outageLasted: 33
        case .noWitness: 34
        case .witnessDown: 35
        case .witnessUp: 36
        case .witnessSilent: 37
        case .homeAnswers: 38
        case .homeSilent: 39
        case .homeFenced: 40
        case .standbyReady: 41
        case .judgedAfterSeed: 42
        case .roleIs(let role): 43 + role.rawValue
        case .beingSeeded: 47
        case .otherLineage: 48
        case .notFollowing: 49
        case .lossIs: 50
        case .lossTooLarge: 51
        case .lagTooLong: 52
        case .lagUnknown: 53
        case .sampleTooOld: 54
        case .noSample: 55
        case .targetPositionUnknown: 56
        case .fenceAnswers: 57
        case .noFenceAnswers: 58
        case .sharedFenceWouldStop: 59
        case .cooldownOver: 60
        case .coolingDown: 61
        case .holdOver: 62
        case .holding: 63
        case .targetFenced: 64
        }
    }
}
