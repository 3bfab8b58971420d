package import Model
package import Orchestration

/// The machine under proof: the real orchestrator, or one with a planted flaw. A proof that does not notice any of
/// the flaws proves nothing, so every one of them must be caught by a story, the exploration or the simulation.
///
/// A flaw bends what goes in, hides what is known while the event is handled, or bends what comes out. The machine
/// itself holds no switch for it.
package struct Subject: Sendable {
    package private(set) var orchestrator: Orchestrator
    package let flaw: Flaw?
    /// How far the wall clock was seen to jump, for the flaw that trusts it.
    private var drift = Interval.zero

    package init(_ orchestrator: Orchestrator, flaw: Flaw? = nil) {
        self.orchestrator = orchestrator
        self.flaw = flaw
    }

    package mutating func handle(_ event: Event, at now: Instant, chance: UInt32 = 0) -> Turn {
        guard let flaw else { return orchestrator.handle(event, at: now, chance: chance) }
        if flaw == .trustsTheWallClock, case .clockJumped(let length) = event { drift = drift + length }
        guard let bent = flaw.bend(event, for: orchestrator) else { return Turn() }
        let hidden = flaw.hide(in: &orchestrator, from: bent)
        var turn = orchestrator.handle(bent, at: now + drift, chance: chance)
        flaw.restore(hidden, to: &orchestrator)
        flaw.bend(&turn)
        for report in flaw.unasked(&turn) { join(&turn, orchestrator.handle(report, at: now + drift, chance: chance)) }
        return turn
    }

    private func join(_ turn: inout Turn, _ more: Turn) {
        turn.records += more.records
        turn.directives += more.directives
        turn.marked += more.marked
    }
}
