import TestKit

/// Who is to notice a flaw.
enum Notice {
    case story(String)
    /// Within so many seeds from the first.
    case simulation(seeds: UInt64)
}

extension Flaw {
    var noticedBy: Notice {
        switch self {
        case .takesUnknownForDone: .story("fence-unknown-until-deadline")
        case .takesUnknownForDead: .story("witness-silent")
        case .takesSilentFenceForFenced: .story("fence-unknown-until-deadline")
        case .takesExitCodeForProof: .story("disaster-drain-fails")
        case .honoursLateReports: .story("reports-late-doubled-and-foreign")
        case .overlooksOldActiveAtPromote: .story("promote-finds-the-old-site-active")
        case .overlooksLossAtPromote: .story("promote-judges-the-loss-again")
        case .overlooksLostFenceAtPromote: .story("promote-finds-the-fence-open")
        case .trustsTheWallClock: .story("clock-jumps")
        case .ignoresTilt: .story("loop-late-during-a-fence")
        case .ignoresOldActive: .story("old-active-comes-back")
        case .ignoresTheWitness: .story("witness-disagrees")
        case .believesOneDeadAnswer: .story("brief-glitch")
        case .takesStaleForFresh: .simulation(seeds: 400)
        case .countsDowntime: .story("crash-with-fence-in-flight")
        case .adoptsAgainstTheDatabases: .story("orders-refused")
        case .actsWhilePaused: .story("pool-paused-during-a-run")
        case .undoesAfterPivot: .story("planned-promote-fails-after-the-pivot")
        case .forgetsCooldown: .story("cooldown-then-acted-on")
        case .startsSecondRun: .story("order-after-the-decision")
        case .ignoresStorm: .story("storm")
        case .ignoresCrashBrake: .story("crash-brake")
        case .forgetsTheSample: .story("lag-over-limit")
        case .forgetsTheFence: .story("fenced-site-reads-not-fenced")
        case .skipsFence: .story("clean-site-loss")
        case .skipsDrain: .story("clean-site-loss")
        case .forgetsIntent: .story("crash-with-fence-in-flight")
        case .keepsOldEpoch: .simulation(seeds: 50)
        case .performsInsteadOfChecking: .story("crash-with-fence-in-flight")
        case .saysNothingMayDiverge: .simulation(seeds: 400)
        case .losesTheReply: .story("orders-refused")
        case .recordsRefusalTwice: .story("orders-refused")
        }
    }
}
