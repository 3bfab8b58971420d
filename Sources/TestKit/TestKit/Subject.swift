package import Model
package import Orchestration

/// The machine under proof: the real orchestrator, or one with a planted flaw. A proof that does not notice any of
/// the flaws proves nothing, so every one of them must be caught by a story, the exploration or the simulation.
package struct Subject: Sendable {
    package private(set) var orchestrator: Orchestrator
    package let flaw: Flaw?

    package init(_ orchestrator: Orchestrator, flaw: Flaw? = nil) {
        self.orchestrator = orchestrator
        self.flaw = flaw
    }

    package mutating func handle(_ event: Event, at now: Instant, chance: UInt32 = 0) -> Turn {
        orchestrator.handle(event, at: now, chance: chance)
    }
}
