package import Model
package import Orchestration
package import Runbook

/// Everything that a run's document is made of.
package struct RunFacts: Sendable {
    package var run: Run
    package var pool: PoolID
    package var names: SitePair<String>
    package var chronicle: RunChronicle
    /// The pool, while the run is the open one of it.
    package var state: PoolState?
    /// Whether something above the run is paused.
    package var isStill = false

    package init(
        run: Run, pool: PoolID, names: SitePair<String>, chronicle: RunChronicle, state: PoolState? = nil,
        isStill: Bool = false
    ) {
        self.run = run
        self.pool = pool
        self.names = names
        self.chronicle = chronicle
        self.state = state
        self.isStill = isStill
    }
}

extension RunDocument {
    package init(_ facts: RunFacts, _ lights: Sidelights) {
        let run = facts.run
        let chronicle = facts.chronicle
        let started = chronicle.started ?? lights.wall(run.times.begun)
        let word = run.word(isStill: facts.isStill)
        self.init(
            id: run.id.number, pool: facts.pool.name, runbook: run.plan.runbook.description,
            mode: run.mode?.description, from: facts.names[run.plan.from], to: facts.names[run.plan.to], state: word,
            epoch: run.epoch, started: started, ended: chronicle.ended, orderedBy: run.orderedBy.description,
            reason: chronicle.reason, accepted: run.accepted.words, step: run.isEnded ? nil : run.current?.name,
            steps: run.steps.indices.map { StepStatus($0, facts, lights) }, passedPivot: run.passedPivot,
            timings: TimingStatus(
                detectSeconds: run.times.detect?.inSeconds, decideSeconds: run.times.decide?.inSeconds,
                outageSeconds: run.times.outage?.inSeconds, totalSeconds: chronicle.ended.map { $0 - started }),
            loss: run.loss.map(LossStatus.init), needsPerson: Self.needsPerson(facts), text: Self.text(facts, word),
            hint: Self.hint(facts, word))
    }

    private static func needsPerson(_ facts: RunFacts) -> Bool {
        let run = facts.run
        if run.isEnded { return false }
        if run.isPaused || facts.isStill { return true }
        switch run.state {
        case .blocked, .undoing(stuck: .some), .waiting(.approval), .waiting(.handwork): return true
        case .running, .undoing(stuck: nil), .ended, .waiting(.homeReady), .waiting(.fenceReading),
            .waiting(.judgement), .waiting(.ownHealth), .waiting(.safeToOverwrite):
            return false
        }
    }

    private static func text(_ facts: RunFacts, _ word: String) -> String? {
        if word == "paused" { return "it is paused: no new attempt begins" }
        switch facts.run.state {
        case .running, .ended(.succeeded), .ended(.succeededWithExceptions): return nil
        case .waiting: return facts.state?.text(of: .runWaiting, names: facts.names)
        case .blocked, .undoing(stuck: .some):
            let text = facts.state?.text(of: .runBlocked, names: facts.names)
            return [text, facts.chronicle.cause].compactMap { $0 }.joined(separator: ": ")
        case .undoing(stuck: nil), .ended(.undone), .ended(.aborted), .ended(.failed): return facts.chronicle.cause
        }
    }

    private static func hint(_ facts: RunFacts, _ word: String) -> String? {
        if word == "paused" {
            let order: Request = facts.run.isPaused ? .resumeRun(facts.run.id) : .resume(pausedPool(facts))
            return order.command(names: facts.names)
        }
        switch facts.run.state {
        case .waiting: return facts.state?.hint(for: .runWaiting, names: facts.names)
        case .blocked, .undoing(stuck: .some): return facts.state?.hint(for: .runBlocked, names: facts.names)
        case .running, .undoing(stuck: nil), .ended: return nil
        }
    }

    private static func pausedPool(_ facts: RunFacts) -> PoolID? { facts.state?.pause == nil ? nil : facts.pool }
}

extension StepStatus {
    fileprivate init(_ index: Int, _ facts: RunFacts, _ lights: Sidelights) {
        let run = facts.run
        let planned = run.plan.steps[index]
        let progress = run.steps[index]
        let told = facts.chronicle.steps.indices.contains(index) ? facts.chronicle.steps[index] : RunChronicle.Step()
        let attempt = run.attempt.flatMap { $0.id.step == index ? $0.id : nil }
        self.init(
            name: planned.name, verb: planned.verb.description, site: facts.names[planned.site],
            state: progress.state.description, attempts: progress.attempts, started: told.started, ended: told.ended,
            seconds: told.started.flatMap { started in told.ended.map { $0 - started } }, foundDone: told.wasFound,
            evidence: told.evidence, error: told.error, progress: attempt.flatMap(lights.progress))
    }
}

extension LossStatus {
    init(_ loss: LossReport) {
        self.init(knownBytes: loss.known, blindSeconds: loss.blind?.inSeconds, exactBytes: loss.exact)
    }
}

extension Interval {
    package var inSeconds: Double { Double(milliseconds) / 1_000 }
}
