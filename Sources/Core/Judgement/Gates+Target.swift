package import Model

// The gates about the site that is to serve, what it would lose, and the proof that the other one is stopped.

extension Gates {
    static func targetUp(_ question: Question, _ situation: Situation) -> GateVerdict {
        if question.isPlannedFailback { return home(situation) }
        if question.isAutomatic, situation.isTargetFenced {
            return GateVerdict(.targetUp, .fail, .targetFenced)
        }
        let health = situation.toHealth
        let verdict: Verdict = health.isUsable ? .pass : (health == .unknown ? .unknown : .fail)
        return GateVerdict(.targetUp, verdict, .siteIs(health))
    }

    /// Home need not be up yet for a planned failback, but there must be something to let back and rebuild.
    private static func home(_ situation: Situation) -> GateVerdict {
        switch situation.home {
        case .fenced: return GateVerdict(.targetUp, .fail, .homeFenced)
        case .silent: return GateVerdict(.targetUp, .fail, .homeSilent)
        case .answers: break
        }
        if situation.targetRole == .unknown { return GateVerdict(.targetUp, .unknown, .roleIs(.unknown)) }
        return GateVerdict(.targetUp, .pass, .homeAnswers)
    }

    static func targetReady(_ question: Question, _ situation: Situation) -> GateVerdict {
        if question.isPlannedFailback { return GateVerdict(.targetReady, .pass, .judgedAfterSeed) }
        return targetReadyNow(mode: question.mode, situation)
    }

    /// Whether the target could be promoted now.
    package static func targetReadyNow(mode: Mode, _ situation: Situation) -> GateVerdict {
        guard situation.targetRole == .standby else {
            let verdict: Verdict = situation.targetRole == .unknown ? .unknown : .fail
            return GateVerdict(.targetReady, verdict, .roleIs(situation.targetRole))
        }
        if situation.isSeeding { return GateVerdict(.targetReady, .fail, .beingSeeded) }
        switch situation.lineages {
        case .same: break
        case .other: return GateVerdict(.targetReady, .fail, .otherLineage)
        case .notKnown: return GateVerdict(.targetReady, .unknown, .otherLineage)
        }
        if mode == .planned, !situation.isFollowing { return GateVerdict(.targetReady, .fail, .notFollowing) }
        return GateVerdict(.targetReady, .pass, .standbyReady)
    }

    /// Bytes and time are judged apart, and the sample must have been young when the outage began.
    package static func judge(_ loss: Loss) -> GateVerdict {
        guard loss.sample != nil else { return GateVerdict(.lossWithinLimit, .unknown, .noSample) }
        guard let bytes = loss.bytes else { return GateVerdict(.lossWithinLimit, .unknown, .targetPositionUnknown) }
        if loss.sampleAge > loss.maxAge {
            return GateVerdict(.lossWithinLimit, .fail, .sampleTooOld(loss.sampleAge, limit: loss.maxAge))
        }
        if let limit = loss.maxLoss, bytes > limit {
            return GateVerdict(.lossWithinLimit, .fail, .lossTooLarge(bytes: bytes, limit: limit))
        }
        guard let lag = loss.lag else { return GateVerdict(.lossWithinLimit, .unknown, .lagUnknown) }
        if lag > loss.maxLag {
            return GateVerdict(.lossWithinLimit, .fail, .lagTooLong(lag, limit: loss.maxLag))
        }
        return GateVerdict(.lossWithinLimit, .pass, .lossIs(bytes: bytes, lag: lag))
    }

    static func fence(_ situation: Situation) -> GateVerdict {
        switch situation.fence {
        case .answers(let fence): GateVerdict(.fenceAvailable, .pass, .fenceAnswers(fence))
        case .silent: GateVerdict(.fenceAvailable, .unknown, .noFenceAnswers)
        case .shared(let pool): GateVerdict(.fenceAvailable, .fail, .sharedFenceWouldStop(pool))
        }
    }
}
