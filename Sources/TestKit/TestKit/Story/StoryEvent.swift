import Model

/// One line of a story, understood.
enum StoryEvent: Sendable {
    // Time.
    case wait(Interval)
    /// Up to, and not with, what happens at that instant.
    case waitJustUnder(Interval)
    case until(StoryMilestone)
    case quietly
    case aloud
    case status
    /// What holds an automatic failover back.
    case why

    // The world.
    case world(String, pool: String?)

    // Drivers.
    case answer(Scripted.Answer, times: Int?, step: String, Direction, pool: String?)
    case length(Interval, step: String, pool: String?)
    case look(Scripted.Look?, step: String, Direction, pool: String?)
    case surveysAnswered(Bool)

    // The daemon.
    case crashes(goesOn: Bool)
    case crashesBeforeRecording
    case crashesAfterRecording
    case stops
    case starts(after: Interval, isPaused: Bool, copied: Bool, epochSeen: Int?)
    /// With what the configuration says by now.
    case startsAnew(after: Interval)
    case boots(after: Interval)
    case copyLedger
    case clockJumps(Interval)
    case loopLate(Interval)
    case ledger(String)
    case commitTakes(Interval)
    case asksFences
    /// While nobody looks, nothing is observed: a long time costs nothing to tell.
    case looks(Bool)

    // People.
    case order(actor: String, String)
    case configure(String)
    case report(step: String, number: Int, run: Int, isDone: Bool)
    case reportAgain
}

/// What a story waits for.
enum StoryMilestone: Sendable, Hashable {
    case begins(String)
    case isLookedAt(String)
    case surveyed
    case runEnds
    case runIs(String)
    case phase(String)
}
