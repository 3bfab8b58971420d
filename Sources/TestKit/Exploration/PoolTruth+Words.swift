import Model
import Orchestration
import Runbook

// What the truth says when it is asked.

extension PoolTruth {
    /// Whether anything at the site could answer a question now.
    func canAnswer(_ site: Site) -> Bool { !isFenced[site] && roles[site] != .stopped && roles[site] != .unknown }

    func reading(_ site: Site, at now: Instant) -> DatabaseReading {
        if isFenced[site] { return DatabaseReading(role: .unknown) }
        switch roles[site] {
        case .active: return DatabaseReading(role: .active, written: Self.written)
        case .standby: return DatabaseReading(role: .standby, received: held, replayed: held, newestLog: now)
        case .stopped, .unknown: return DatabaseReading(role: roles[site])
        }
    }

    /// The evidence that a step of this kind brings back.
    func evidence(_ live: LiveAttempt) -> Evidence {
        let detail: Evidence.Detail =
            switch live.verb {
            case .fence: .fence(0)
            case .freeze: .token(Token(position: Self.written))
            case .drain: .position(held)
            case .promote: .promoted(position: held, lineage: nil)
            case .seed, .protect: .divergence(bytes: 0)
            case .unfence, .stopServices, .switchEntry, .startServices, .verify, .protectLocal, .approve, .wait, .run,
                .notify, .rehearse:
                .none
            }
        return Evidence("ok", live.id.direction == .forward ? detail : .none)
    }
}

extension LiveAttempt {
    /// An attempt that is only asked about.
    init(_ id: AttemptID, _ run: Run) {
        let step = run.plan.steps[id.step]
        self.init(
            id: id, verb: step.verb, site: step.site, from: run.plan.from, to: run.plan.to, mode: run.mode,
            checksFirst: true, mayLose: false, overAt: .distantPast)
    }
}

extension Wish {
    /// The order that the wish is for this pool now. Nil where there is nothing it could be about.
    func request(_ book: Book, _ index: Int, _ world: World) -> Request? {
        let pool = book.pools[index].id
        switch self {
        case .failover(let mode, let accepted): return .move(pool, .failover, mode, accepted, digest: nil)
        case .failback(let mode, let accepted): return .move(pool, .failback, mode, accepted, digest: nil)
        case .unexplained: return .move(pool, .failover, .disaster, [.loss, .unfenced], digest: nil)
        case .fence: return .fence(pool)
        case .unfence: return .unfence(pool)
        case .protect(let accepted): return .protect(pool, accepted)
        case .drill: return .drill(pool)
        case .pause(let isTimed): return .pause(pool, length: isTimed ? world.tick : nil)
        case .resume: return .resume(pool)
        case .pauseAll(let isTimed): return .pause(nil, length: isTimed ? world.tick : nil)
        case .resumeAll: return .resume(nil)
        case .acknowledge: return .acknowledge(pool)
        case .acknowledgeAll: return .acknowledge(nil)
        case .adopt(let site): return .adopt(pool, site)
        case .reload(let place): return .reload(world.others[place])
        case .pauseRun, .resumeRun, .abortRun, .turnDisaster, .step:
            guard let run = book.pools[index].run else { return nil }
            return request(run)
        }
    }

    private func request(_ run: Run) -> Request? {
        switch self {
        case .pauseRun: return .pauseRun(run.id)
        case .resumeRun: return .resumeRun(run.id)
        case .abortRun: return .abortRun(run.id)
        case .turnDisaster(let accepted): return .turnDisaster(run.id, accepted)
        case .step(let wish, let accepted):
            guard let step = run.stepForOrders else { return nil }
            return .step(run.id, run.plan.steps[step].name, wish, accepted)
        case .failover, .failback, .unexplained, .fence, .unfence, .protect, .drill, .pause, .resume, .pauseAll,
            .resumeAll, .acknowledge, .acknowledgeAll, .adopt, .reload:
            return nil
        }
    }
}

extension Run {
    /// The step that an operator would name: the one at work, or the one that is being taken back.
    var stepForOrders: Int? {
        guard case .undoing = state else { return plan.steps.indices.contains(cursor) ? cursor : nil }
        if let attempt { return attempt.id.step }
        let taken = steps.indices.filter { step in
            step <= cursor && steps[step].attempts > 0 && steps[step].state != .undone
                && (plan.steps[step].hasUndo || plan.steps[step].verb == .freeze)
        }
        return taken.last
    }
}
