package import Model
package import Orchestration

/// One thing that may come next. The environment chooses; the machine is told.
package enum Happening: Hashable, Sendable {
    /// An answer to one of the world's open questions.
    case observe(UInt8, Sighting)
    /// Time passes to the next instant of the world, and whatever timer is due rings.
    case tick
    /// So much time passes that everything that can run out has run out.
    case later
    /// The attempt in flight ends and its report arrives.
    case report(UInt8, Ending)
    /// The attempt takes effect and nobody hears of it.
    case strike(UInt8)
    /// A report arrives that is not of the attempt in flight.
    case stray(UInt8, Stray)
    case finding(UInt8, FindingWord)
    case survey(UInt8, SurveyWord)
    /// The daemon is killed and started again, at once or after an instant in which nobody ran.
    case crash(Fate, asleep: Bool)
    /// The daemon is started on an older copy of the ledger.
    case restore(RestoredFrom)
    case stop
    case tilt
    case order(UInt8, wish: UInt8)
    case ledger(isWritable: Bool)
    case commit(isSlow: Bool)
    case mishap(UInt8, Mishap)
}

/// What comes back from a question. `truth` is what is really so, `hidden` that it cannot be learned.
package enum Sighting: UInt8, CaseIterable, Sendable {
    case alive
    case degraded
    case dead
    case unknown
    case truth
    case hidden
}

/// How an attempt ends, as reported.
package enum Ending: UInt8, CaseIterable, Sendable {
    case done
    case foundDone
    case failed
    /// It failed and no repetition can cure it.
    case hopeless
    /// Data would be lost by going on.
    case divergence
    /// Nobody can say; it took effect.
    case unknownDone
    /// Nobody can say; it did not and never will.
    case unknownOver
    /// Nobody can say; it may still take effect until its deadline.
    case unknownGoing
}

/// Reports that nobody should believe.
package enum Stray: UInt8, CaseIterable, Sendable {
    /// Of an attempt before this one.
    case late
    /// Of the other direction.
    case turned
    /// Of a run that never was.
    case foreign
    /// An answer to a survey that was not asked.
    case survey
}

package enum FindingWord: UInt8, CaseIterable, Sendable {
    case done
    case notDone
    case unknown
}

package enum SurveyWord: UInt8, CaseIterable, Sendable {
    case truth
    case silence
    /// Only the fence can say nothing.
    case fenceSilent
    /// Only the database left behind says nothing.
    case roleSilent
}

/// What became of an attempt that was in flight when the daemon was killed.
package enum Fate: UInt8, CaseIterable, Sendable {
    /// It never began, or ended without effect.
    case vanished
    /// It took effect before the end.
    case acted
    /// It goes on at the site and may still take effect, until its deadline.
    case goesOn
}

package enum RestoredFrom: UInt8, CaseIterable, Sendable {
    /// The ledger as it stood at the world's beginning; the newest epochs are known from elsewhere.
    case beginning
    /// The same, and nobody knows which epochs were given since.
    case beginningBlind
    /// A snapshot of this very moment.
    case now
}

/// What the outside world does to itself, with nobody's order.
package enum Mishap: UInt8, CaseIterable, Sendable {
    /// The site at home comes back with power and whatever its database was.
    case fenceFallsOff
    /// The database that is not to be active is started as active by hand.
    case oldComesUp
    /// The standby falls behind.
    case fallsBehind
    case catchesUp
    /// The standby's database stops.
    case standbyStops
    /// The site at home loses its power and keeps its role.
    case primaryDies
    /// The load balancer forgets where it points.
    case entryForgets
}

/// What an operator may wish of a pool in a world.
package enum Wish: Hashable, Sendable {
    case failover(Mode, Acceptances)
    case failback(Mode, Acceptances)
    case fence
    case unfence
    case protect(Acceptances)
    case drill
    case pause(isTimed: Bool)
    case resume
    case pauseAll(isTimed: Bool)
    case resumeAll
    case acknowledge
    case acknowledgeAll
    case adopt(Site)
    case pauseRun
    case resumeRun
    case abortRun
    case turnDisaster(Acceptances)
    case step(StepOrder, Acceptances)
    /// Another configuration, by its place among the world's.
    case reload(Int)
    /// A failover without a reason.
    case unexplained
}
