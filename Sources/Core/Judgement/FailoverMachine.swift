package import Model

/// Situation -> decision. The one place that says whether the daemon moves a pool by itself.
package enum FailoverMachine {
    package static func decide(_ verdicts: [GateVerdict], level: Level) -> Decision {
        var opensButLevel = true
        var neededAcceptances: Acceptances = []
        for verdict in verdicts where !verdict.opens && verdict.gate != .level {
            opensButLevel = false
            switch verdict.gate {
            case .lossWithinLimit: neededAcceptances.insert(.loss)
            case .fenceAvailable: neededAcceptances.insert(.unfenced)
            case .level, .notPaused, .noStorm, .ownHealth, .ledgerWritable, .noActiveRun, .stateClear, .activeDown,
                .activeUp, .outageLongEnough, .witnessAgrees, .targetUp, .targetReady, .cooldownOver, .holdOver:
                return .stay
            }
        }
        switch level {
        case .automatic: return opensButLevel ? .failOver : .stay
        case .propose: return .propose(needs: neededAcceptances)
        case .observe: return opensButLevel ? .wouldFailOver : .stay
        }
    }
}

package enum Decision: Hashable, Codable, Sendable {
    case stay
    /// At level `observe`: what it would do is recorded, and nothing else happens.
    case wouldFailOver
    /// At level `propose`: a person is asked for the order, with the exceptions that it needs.
    case propose(needs: Acceptances)
    case failOver
}
