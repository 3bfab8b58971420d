/// What must hold in every run, with the number it has in the design. Those without one follow from how the daemon is
/// said to behave.
package enum Invariant: String, CaseIterable, Sendable {
    case oneActive = "1 never two sites active by our doing"
    case promoteBesideActive = "1 no promotion while the database left behind answers active"
    case promoteEvidence = "2 no promote without evidence"
    case epochGrows = "3 the epoch strictly grows, and before the promote it belongs to"
    case intentFirst = "4 no effect without an earlier durable intent"
    case intentStays = "5 an intent is never deleted"
    case doneOnce = "6 a finished step never runs again"
    case oneRun = "7 at most one unfinished run per pool"
    case noUndoAfterPivot = "8 nothing is undone after the pivot"
    case pausedIsStill = "9 paused means no new attempt"
    case brakes = "10 the brakes hold"
    case oneRow = "11 each state change has exactly one row"
    case namedActor = "12 every order names an actor and a reason"
    case deadlines = "13 no deadline moves with the wall clock, or while nobody runs or all is paused"
    case repeatOnce = "14 nothing is repeated before the earlier attempt is surely over"
    case unknownNever = "16 unknown never advances a run"
    case lossLimit = "17 no promotion beyond the loss limit"
    case lossReport = "17 what was lost is at most what is known and what was written unseen"
    case plannedLosesNothing = "17 a planned move loses nothing"
    case everyOrderAnswered = "12 every order is answered once"
    case idles = "18 a run that waits for nothing does not stand still"
    case comesToRest = "19 without faults a run ends or waits for a person"
    case foldIsBook = "20 the records give the stored state"
    case refusedChangesNothing = "22 a refused order changes nothing but the audit"
    case oldActiveAlarm = "23 an old active site that answers active is an alarm within one series"
    case fenceOnFresh = "26 a fence rests on judgement newer than the daemon's start"
    case fencedStaysShut = "27 a fenced site is never opened by us without an order"
    case divergenceKept = "28 nothing that exists nowhere else is overwritten"
    case adoptFits = "a site is not adopted against the word of the databases"
    case freshContradiction = "a contradiction rests on answers newer than the last move"
    case tiltHeeded = "lateness and jumps are tilt"
    case gatesHold = "the gates of an automatic move hold by what was heard"
    case heldIsStill = "a held pool does not move"
    case restoredIsHeld = "a restored ledger holds every pool"
    case keysAreNew = "a run's number means one run for ever"
    case undoneServes = "an undone move leaves the pool open where it was"
}

/// The first invariant that a run broke, and how.
package struct Violation: Sendable, Equatable {
    package let invariant: Invariant
    package let text: String
}
