import Judgement
import Model
import Orchestration
import Runbook

// Flaws that misunderstand what they are told.

extension Flaw {
    /// The event as the flawed machine hears it; nil where it hears nothing.
    func bend(_ event: Event, for machine: Orchestrator) -> Event? {
        switch event {
        case .observed(let observation): return bend(observation).map(Event.observed)
        case .stepEnded(let id, let outcome): return bend(id, outcome, machine)
        case .surveyed(let run, let asked, let survey): return .surveyed(run, asked: asked, bend(survey))
        case .late, .clockJumped: return self == .ignoresTilt || self == .trustsTheWallClock ? nil : event
        case .started(var start):
            if self == .countsDowntime { start.lastSeen = nil }
            return .started(start)
        case .rechecked(let id, .unknown): return self == .takesUnknownForDone ? .rechecked(id, .done(done)) : event
        case .rechecked, .woke, .ordered, .ledger, .commitTook, .stopping: return event
        }
    }

    private var done: Evidence { Evidence("taken for done") }

    private func bend(_ observation: Observation) -> Observation? {
        var bent = observation
        switch (self, observation.sight) {
        case (.takesUnknownForDead, .probe(let probe, .unknown)): bent.sight = .probe(probe, .dead)
        case (.takesSilentFenceForFenced, .fence(let fence, .unknown)): bent.sight = .fence(fence, .fenced)
        case (.ignoresOldActive, .database(var reading)) where observation.site == .primary:
            if reading.role == .active { reading.role = .stopped }
            bent.sight = .database(reading)
        case (.ignoresTheWitness, .probe(let probe, .alive)) where probe > 0: bent.sight = .probe(probe, .dead)
        case (.takesStaleForFresh, _): bent.asked = Instant(milliseconds: Int64.max / 4)
        case (_, _): break
        }
        return bent
    }

    private func bend(_ id: AttemptID, _ outcome: Outcome, _ machine: Orchestrator) -> Event {
        switch (self, outcome) {
        case (.takesUnknownForDone, .unknown): return .stepEnded(id, .done(done))
        case (.takesExitCodeForProof, .failed): return .stepEnded(id, .done(done))
        case (.honoursLateReports, _):
            let inFlight = machine.book.pool(ofRun: id.run)?.run?.attempt?.id
            return .stepEnded(inFlight ?? id, outcome)
        case (_, _): return .stepEnded(id, outcome)
        }
    }

    private func bend(_ survey: Survey) -> Survey {
        var bent = survey
        switch self {
        case .overlooksOldActiveAtPromote: bent.roleLeftBehind = .unknown
        case .overlooksLossAtPromote: bent.targetReplayed = Int64.max / 4
        case .overlooksLostFenceAtPromote: bent.fence = .fenced
        case .takesSilentFenceForFenced: if survey.fence == .unknown { bent.fence = .fenced }
        case _: break
        }
        return bent
    }
}

extension Book {
    func pool(ofRun run: RunID) -> PoolState? { index(of: run).map { pools[$0] } }
}
