package import Model

/// The named conditions of a move, judged together and in their order. None of them stops at the first that fails:
/// an operator who asks why wants to hear all.
package enum Gates {
    package static func judge(_ question: Question, _ situation: Situation) -> [GateVerdict] {
        var verdicts: [GateVerdict] = []
        verdicts.reserveCapacity(16)
        for gate in order where applies(gate, to: question) {
            var verdict = judge(gate, question, situation)
            if verdict.verdict != .pass { verdict.lifted = isLifted(verdict, by: question.accepted) }
            verdicts.append(verdict)
        }
        return verdicts
    }

    package static let order: [Gate] = [
        .level, .notPaused, .noStorm, .ownHealth, .ledgerWritable, .noActiveRun, .stateClear, .activeDown, .activeUp,
        .outageLongEnough, .witnessAgrees, .targetUp, .targetReady, .lossWithinLimit, .fenceAvailable, .cooldownOver,
        .holdOver,
    ]

    package static func applies(_ gate: Gate, to question: Question) -> Bool {
        switch gate {
        case .level, .noStorm, .ownHealth, .outageLongEnough, .witnessAgrees, .cooldownOver: question.isAutomatic
        case .notPaused, .ledgerWritable, .noActiveRun, .stateClear, .targetUp, .targetReady: true
        case .activeDown, .lossWithinLimit, .fenceAvailable: question.mode == .disaster
        case .activeUp: question.mode == .planned
        case .holdOver: question.isPlannedFailback
        }
    }

    private static func isLifted(_ verdict: GateVerdict, by accepted: Acceptances) -> Bool {
        switch verdict.gate {
        case .lossWithinLimit: accepted.contains(.loss)
        case .fenceAvailable: accepted.contains(.unfenced)
        case .holdOver: accepted.contains(.hold)
        case .targetUp: accepted.contains(.hold) && verdict.reason == .homeFenced
        case .level, .notPaused, .noStorm, .ownHealth, .ledgerWritable, .noActiveRun, .stateClear, .activeDown,
            .activeUp, .outageLongEnough, .witnessAgrees, .targetReady, .cooldownOver:
            false
        }
    }

    package static func judge(_ gate: Gate, _ question: Question, _ situation: Situation) -> GateVerdict {
        switch gate {
        case .level:
            GateVerdict(gate, situation.level == .automatic ? .pass : .fail, .levelIs(situation.level))
        case .notPaused: pause(situation)
        case .noStorm: storm(situation)
        case .ownHealth: ownHealth(situation)
        case .ledgerWritable: ledger(situation)
        case .noActiveRun: noActiveRun(situation)
        case .stateClear: stateClear(question, situation)
        case .activeDown: activeDown(question, situation)
        case .activeUp:
            GateVerdict(gate, known(situation.fromHealth, situation.fromHealth.isUsable), .siteIs(situation.fromHealth))
        case .outageLongEnough: outage(situation)
        case .witnessAgrees: witness(situation)
        case .targetUp: targetUp(question, situation)
        case .targetReady: targetReady(question, situation)
        case .lossWithinLimit: judge(situation.loss)
        case .fenceAvailable: fence(situation)
        case .cooldownOver:
            situation.cooldownLeft.map { GateVerdict(gate, .fail, .coolingDown($0)) }
                ?? GateVerdict(gate, .pass, .cooldownOver)
        case .holdOver:
            situation.holdLeft.map { GateVerdict(gate, .fail, .holding($0)) } ?? GateVerdict(gate, .pass, .holdOver)
        }
    }

    private static func known(_ health: Health, _ passes: Bool) -> Verdict {
        if passes { return .pass }
        return health == .unknown ? .unknown : .fail
    }

    private static func pause(_ situation: Situation) -> GateVerdict {
        switch situation.pause {
        case .none: GateVerdict(.notPaused, .pass, .nothingPaused)
        case .pool: GateVerdict(.notPaused, .fail, .poolPaused)
        case .everything: GateVerdict(.notPaused, .fail, .everythingPaused)
        case .endedInOutage: GateVerdict(.notPaused, .fail, .pauseEndedInOutage)
        }
    }

    private static func storm(_ situation: Situation) -> GateVerdict {
        switch situation.storm {
        case .none: GateVerdict(.noStorm, .pass, .noStorm)
        case .latched: GateVerdict(.noStorm, .fail, .stormLatched)
        case .siteLoss: GateVerdict(.noStorm, .pass, .siteLossIsOneEvent)
        }
    }

    private static func ownHealth(_ situation: Situation) -> GateVerdict {
        switch situation.trust {
        case .whole: GateVerdict(.ownHealth, .pass, .healthy)
        case .tilted: GateVerdict(.ownHealth, .fail, .tilted)
        case .commitSlow: GateVerdict(.ownHealth, .fail, .commitSlow)
        case .crashBrake: GateVerdict(.ownHealth, .fail, .crashBrake)
        }
    }

    package static func ledger(_ situation: Situation) -> GateVerdict {
        switch situation.ledger {
        case .writable: GateVerdict(.ledgerWritable, .pass, .ledgerWritable)
        case .readOnly: GateVerdict(.ledgerWritable, .fail, .ledgerReadOnly)
        case .full: GateVerdict(.ledgerWritable, .fail, .ledgerFull)
        }
    }

    private static func noActiveRun(_ situation: Situation) -> GateVerdict {
        if let run = situation.openRun { return GateVerdict(.noActiveRun, .fail, .runOpen(run)) }
        if let verb = situation.verbInFlight { return GateVerdict(.noActiveRun, .fail, .attemptInFlight(verb)) }
        return GateVerdict(.noActiveRun, .pass, .noRunOpen)
    }

    private static func stateClear(_ question: Question, _ situation: Situation) -> GateVerdict {
        switch situation.place {
        case .starting: return GateVerdict(.stateClear, .unknown, .starting)
        case .held: return GateVerdict(.stateClear, .fail, .held)
        case .contradicted: return GateVerdict(.stateClear, .fail, .contradicted)
        case .clear: break
        }
        if question.isAutomatic, situation.active == .backup { return GateVerdict(.stateClear, .fail, .backupIsActive) }
        if situation.active == question.to { return GateVerdict(.stateClear, .fail, .targetAlreadyActive) }
        return GateVerdict(.stateClear, .pass, .clear)
    }

    private static func activeDown(_ question: Question, _ situation: Situation) -> GateVerdict {
        let health = situation.fromHealth
        let passes = question.isAutomatic ? health == .down : health != .up
        return GateVerdict(.activeDown, passes ? .pass : known(health, false), .siteIs(health))
    }

    private static func outage(_ situation: Situation) -> GateVerdict {
        guard let lasted = situation.outageLasted else { return GateVerdict(.outageLongEnough, .fail, .noOutage) }
        let passes = lasted >= situation.minOutage
        return GateVerdict(
            .outageLongEnough, passes ? .pass : .fail, .outageLasted(lasted, of: situation.minOutage))
    }

    private static func witness(_ situation: Situation) -> GateVerdict {
        switch situation.witness {
        case .none: GateVerdict(.witnessAgrees, .pass, .noWitness)
        case .down: GateVerdict(.witnessAgrees, .pass, .witnessDown)
        case .up: GateVerdict(.witnessAgrees, .fail, .witnessUp)
        case .silent: GateVerdict(.witnessAgrees, .unknown, .witnessSilent)
        }
    }
}
