/// A way in which the machine could be wrong, planted on purpose. Each is a mistake that somebody has made in a real
/// failover, or could make in the next change of this code.
package enum Flaw: String, CaseIterable, Sendable {
    // What it is told, it misunderstands.
    case takesUnknownForDone
    case takesUnknownForDead
    case takesSilentFenceForFenced
    case takesExitCodeForProof
    case honoursLateReports
    case overlooksOldActiveAtPromote
    case overlooksLossAtPromote
    case overlooksLostFenceAtPromote
    case trustsTheWallClock
    case ignoresTilt
    case ignoresOldActive
    case ignoresTheWitness
    case believesOneDeadAnswer
    case takesStaleForFresh
    case countsDowntime
    case adoptsAgainstTheDatabases

    // What it knows, it forgets.
    case actsWhilePaused
    case undoesAfterPivot
    case forgetsCooldown
    case startsSecondRun
    case ignoresStorm
    case ignoresCrashBrake
    case forgetsTheSample
    case forgetsTheFence

    // What it answers is wrong.
    case skipsFence
    case skipsDrain
    case forgetsIntent
    case keepsOldEpoch
    case performsInsteadOfChecking
    case saysNothingMayDiverge
    case losesTheReply
    case recordsRefusalTwice
}
