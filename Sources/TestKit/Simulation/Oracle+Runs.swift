import Judgement
import Model
import Orchestration
import Runbook

// The rules about runs: how they begin, how they go on, how they end.

extension Oracle {
    mutating func began(_ birth: RunBirth, _ record: Record, _ book: Book, _ place: Int, at now: Instant) {
        guard let pool = book.pool(pools[place]) else { return }
        if pool.run != nil || facts[place].openRun != nil {
            blame(.oneRun, "run \(birth.id) begins while \(facts[place].openRun.map(\.description) ?? "?") is open")
        }
        facts[place].openRun = birth.id
        facts[place].hasSkipped = false
        facts[place].deadline = nil
        if runs.contains(where: { $0.id == birth.id }) { blame(.keysAreNew, "run \(birth.id) begins again") }
        runs.append(KnownRun(id: birth.id, pool: place, epoch: birth.epoch, kind: birth.plan.runbook))
        if birth.awaits != nil { see(.displaced) }
        if book.daemon.pause != nil || pool.pause != nil {
            blame(.pausedIsStill, "run \(birth.id) begins while paused")
        }
        if !birth.orderedBy.isAutomatic { beganByOrder(birth, record) }
        if birth.orderedBy.isAutomatic { beganByItself(birth, pool, book, place, at: now) }
        if birth.plan.runbook.isMove { beganMove(birth, pool, place) }
    }

    private mutating func beganMove(_ birth: RunBirth, _ pool: PoolState, _ place: Int) {
        if birth.epoch <= facts[place].highestEpoch || birth.epoch <= facts[place].promotedEpoch {
            blame(.epochGrows, "run \(birth.id) begins with epoch \(birth.epoch) after \(facts[place].highestEpoch)")
        }
        facts[place].highestEpoch = birth.epoch
        if pool.phase == .held { blame(.heldIsStill, "run \(birth.id) begins while held") }
        if birth.accepted.contains(.unfenced) { facts[place].isExcused = true }
        if pool.active != birth.plan.from {
            blame(.gatesHold, "run \(birth.id) moves away from a site that is not active")
        }
    }

    private mutating func beganByOrder(_ birth: RunBirth, _ record: Record) {
        guard case .ordered(let order) = event, order.actor == birth.orderedBy, record.actor == order.actor,
            !record.reason.isEmpty
        else {
            blame(.namedActor, "run \(birth.id) begins for \(birth.orderedBy), who gave no order")
            return
        }
        if birth.plan.runbook.isMove, birth.plan.mode == .disaster { see(.disasterOrdered) }
    }

    private mutating func beganByItself(
        _ birth: RunBirth, _ pool: PoolState, _ book: Book, _ place: Int, at now: Instant
    ) {
        if pool.tiltSince != nil || book.daemon.hasCrashBrake {
            blame(.brakes, "run \(birth.id) begins by itself in tilt or under the crash brake")
        }
        guard let settings = settings(of: place) else { return }
        if settings.policy.level != .automatic {
            blame(.gatesHold, "run \(birth.id) begins by itself at level \(settings.policy.level)")
        }
        if pool.phase == .held { blame(.heldIsStill, "run \(birth.id) begins by itself while held") }
        guard birth.plan.runbook.isMove else { return }
        see(.automaticFailover)
        judgeStorm(birth, pool, book, at: now)
        judgeGates(birth, pool, settings, place, at: now)
    }

    private mutating func judgeStorm(_ birth: RunBirth, _ pool: PoolState, _ book: Book, at now: Instant) {
        let recent = automaticMoves.filter { now - $0 < self.settings.storm.within }.count
        automaticMoves.append(now)
        guard recent >= self.settings.storm.pools || book.daemon.isStormLatched else { return }
        let lostSite = self.settings(of: place(of: pool.id))?.siteNames.primary
        let isSiteLoss = book.pools.allSatisfy { other in
            guard let active = other.active, let settings = self.settings(of: place(of: other.id)) else { return true }
            return settings.siteNames[active] != lostSite || other.health[active].health == .down
        }
        if isSiteLoss {
            see(.siteLossDespiteStorm)
        } else {
            blame(.brakes, "run \(birth.id) begins by itself in a storm")
        }
    }

    /// The gates once more, by what was heard in this life and by nothing else.
    private mutating func judgeGates(
        _ birth: RunBirth, _ pool: PoolState, _ settings: PoolSettings, _ place: Int, at now: Instant
    ) {
        let policy = settings.policy
        if pool.active != .primary || pool.phase != .normal || birth.plan.mode != .disaster {
            blame(.gatesHold, "an automatic move from \(pool.phase)")
        }
        if let ended = facts[place].lastMoveEnded, now - ended < policy.cooldown {
            blame(.gatesHold, "an automatic move \(now - ended) after the last one, in its cool-down")
        }
        if now - startedAt < policy.minOutage { blame(.gatesHold, "an automatic move too soon after the start") }
        var isDown = false
        for (index, probe) in settings.probes.enumerated() {
            let heard = facts[place].heard[index][.primary]
            let isFresh = heard.newest.map { now - $0 <= probe.patience } ?? false
            switch probe.purpose {
            case .vital:
                let lasted = heard.lastAlive.map { now - $0 >= policy.minOutage } ?? true
                isDown = isDown || (isFresh && heard.isDown && lasted)
            case .witness:
                if isFresh, heard.aliveInARow >= probe.upAfter {
                    blame(.gatesHold, "an automatic move against the word of the witness")
                }
            case .ordinary: break
            }
        }
        if now - facts[place].fenceHeardAt.primary > .seconds(60) {
            blame(.gatesHold, "an automatic move, and no fence has answered within the last minute")
        }
        if !isDown { blame(.gatesHold, "an automatic move away from a site that was not heard to be down") }
        let patience = settings.probes[0].patience
        if facts[place].roles.backup != .standby || now - facts[place].rolesHeardAt.backup > patience {
            blame(.gatesHold, "an automatic move to a site that did not say standby")
        }
    }

    // MARK: - Attempts

    mutating func attemptBegan(_ id: AttemptID, _ deadline: Instant, _ scene: Scene) {
        let run = scene.run
        let planned = run.plan.steps[id.step]
        let progress = run.steps[id.step]
        let begun = id.direction == .forward ? progress.attempts : progress.undoAttempts
        if id.number != begun + 1 { blame(.intentStays, "attempt \(id.number) after \(begun)") }
        if scene.isPaused { blame(.pausedIsStill, "an attempt at \(planned.name) while paused") }
        judgeFinished(id, progress, planned)
        if run.attempt != nil { blame(.repeatOnce, "an attempt at \(planned.name) while another is in flight") }
        if id.direction == .undo, run.passedPivot { blame(.noUndoAfterPivot, "undo of \(planned.name)") }
        if planned.verb == .promote, id.direction == .forward { judgePromote(scene) }
        if planned.verb == .fence { judgeFence(scene) }
        tendStillness(scene.isPaused, scene.place, at: scene.now)
        noteDeadline(id, deadline, scene)
    }

    private mutating func judgeFinished(_ id: AttemptID, _ progress: StepProgress, _ planned: PlannedStep) {
        switch (id.direction, progress.state) {
        case (.forward, .done), (.forward, .skipped), (.forward, .deferred), (.forward, .undone), (.undo, .undone):
            blame(.doneOnce, "an attempt at \(planned.name), which is \(progress.state)")
        case (.forward, .pending), (.forward, .performing), (.forward, .waiting), (.forward, .failed), (.undo, _):
            break
        }
    }

    private mutating func noteDeadline(_ id: AttemptID, _ deadline: Instant, _ scene: Scene) {
        if let noted = facts[scene.place].deadline, noted.run == id.run, noted.plan == id.plan, noted.step == id.step,
            noted.direction == id.direction
        {
            if noted.at != deadline {
                blame(.deadlines, "step \(id.step) was due at \(noted.at.milliseconds), now \(deadline.milliseconds)")
            }
            return
        }
        facts[scene.place].deadline = StepDeadline(
            run: id.run, plan: id.plan, step: id.step, direction: id.direction, at: deadline)
    }

    private mutating func judgeFence(_ scene: Scene) {
        let run = scene.run
        if run.orderedBy.isAutomatic, scene.pool.tiltSince != nil || scene.daemon.hasCrashBrake {
            blame(.brakes, "an automatic run attempts a fence in tilt or under the crash brake")
        }
        guard run.isMove, !run.passedPivot, let settings = settings(of: scene.place) else { return }
        for (index, probe) in settings.probes.enumerated() where probe.purpose == .vital {
            let heard = facts[scene.place].heard[index][run.plan.from]
            if heard.answers == 0 { blame(.fenceOnFresh, "nothing was heard of \(probe.name) since the start") }
            // A site that answers, and of which a fence says that it is fenced, is a fence to be believed once more.
            if facts[scene.place].fenceSaid[run.plan.from] == .fenced { continue }
            if run.orderedBy.isAutomatic, !heard.isDown, settings.probes.filter({ $0.purpose == .vital }).count == 1 {
                blame(.fenceOnFresh, "the site was not heard to be down since the start")
            }
        }
    }

    private mutating func judgePromote(_ scene: Scene) {
        let run = scene.run
        let place = scene.place
        if run.epoch <= facts[place].promotedEpoch, facts[place].promotedRun != run.id {
            blame(.epochGrows, "promote with epoch \(run.epoch) after \(facts[place].promotedEpoch)")
        }
        if facts[place].highestEpoch != run.epoch || scene.pool.epoch < run.epoch {
            blame(.epochGrows, "promote with epoch \(run.epoch), and \(facts[place].highestEpoch) was given")
        }
        guard case .surveyed(_, _, let survey) = event else {
            blame(.promoteEvidence, "promote without a fresh survey")
            return
        }
        if survey.roleLeftBehind == .active {
            blame(.promoteBesideActive, "the survey reads active at the site left behind")
        }
        if run.passedPivot { return }
        switch run.mode {
        case .disaster: judgeDisaster(survey, scene)
        case .planned: judgePlanned(survey, scene)
        case nil: blame(.promoteEvidence, "a run without mode promotes")
        }
    }

    private mutating func judgeDisaster(_ survey: Survey, _ scene: Scene) {
        let run = scene.run
        if !run.accepted.contains(.unfenced) {
            if survey.fence == .notFenced { blame(.promoteEvidence, "the survey reads not fenced") }
            if !run.isFinished(.fence), survey.fence != .fenced { blame(.promoteEvidence, "no fence has confirmed") }
        }
        guard !run.accepted.contains(.loss), let policy = settings(of: scene.place)?.policy else { return }
        guard let sample = facts[scene.place].sample, let replayed = survey.targetReplayed ?? run.known.drained else {
            blame(.lossLimit, "nobody knows what the promotion loses")
            return
        }
        let bytes = sample.position - replayed
        if let limit = policy.maxLoss, bytes > limit { blame(.lossLimit, "\(bytes) bytes, and \(limit) are allowed") }
        if let dead = scene.pool.outage?.firstDead, dead - sample.taken > policy.lagSampleAge {
            blame(.lossLimit, "the sample was \(dead - sample.taken) old")
        }
    }

    private mutating func judgePlanned(_ survey: Survey, _ scene: Scene) {
        let run = scene.run
        guard !run.accepted.contains(.loss) else { return }
        guard let token = run.known.token else {
            blame(.promoteEvidence, "a planned promote without a token")
            return
        }
        if let replayed = survey.targetReplayed ?? run.known.drained, replayed != token.position {
            blame(.promoteEvidence, "promote at \(replayed), and the token is \(token.position)")
        }
    }

    // MARK: - Ends of steps and runs

    mutating func stepDone(_ step: Int, _ evidence: Evidence, _ record: Record, _ scene: Scene) {
        facts[scene.place].deadline = nil
        let run = scene.run
        let isSaid: Bool =
            switch event {
            case .stepEnded(let id, .done(let said)), .stepEnded(let id, .foundDone(let said)):
                id.run == run.id && id.step == step && said == evidence && run.attempt?.id == id
            case .rechecked(let id, .done(let said)): id.run == run.id && id.step == step && said == evidence
            case .ordered(let order): isWord(order, on: step, of: run)
            case .ledger: true
            case .started, .observed, .stepEnded, .rechecked, .surveyed, .woke, .commitTook, .late, .clockJumped,
                .stopping:
                false
            }
        if !isSaid { blame(.unknownNever, "\(run.plan.steps[step].name) is done, and nobody said so") }
        if run.plan.steps[step].verb == .fence { facts[scene.place].fenceChanged = scene.now }
        if !record.actor.isAutomatic { see(.stepDoneByWord) }
        if case .divergence(let bytes) = evidence.detail, bytes != 0 { see(.divergenceKept) }
        if run.plan.steps[step].verb == .unfence { see(.unfenced) }
        if run.plan.steps[step].verb == .protect { see(.protected) }
    }

    private func isWord(_ order: Order, on step: Int, of run: Run) -> Bool {
        guard case .step(run.id, let name, let what, _) = order.request, run.plan.steps[step].name == name else {
            return false
        }
        switch what {
        case .approve: return run.state == .waiting(.approval)
        case .done: return !run.plan.steps[step].hasCheck
        case .retry, .skip: return false
        }
    }

    mutating func undoBegan(_ scene: Scene) {
        facts[scene.place].deadline = nil
        if scene.run.passedPivot { blame(.noUndoAfterPivot, "run \(scene.run.id) is undone") }
        if scene.run.mode != .planned { blame(.noUndoAfterPivot, "run \(scene.run.id) is no planned move") }
    }

    mutating func turned(_ accepted: Acceptances, _ scene: Scene) {
        if accepted.contains(.unfenced) { facts[scene.place].isExcused = true }
        see(.turnedDisaster)
        facts[scene.place].deadline = nil
        if case .undoing = scene.run.state { see(.turnedDisasterWhileUndoing) }
        if scene.run.passedPivot { blame(.noUndoAfterPivot, "a run is turned after its pivot") }
    }

    mutating func ended(_ end: RunEnd, _ record: Record, _ scene: Scene) {
        let run = scene.run
        facts[scene.place].openRun = nil
        facts[scene.place].deadline = nil
        if run.isMove { facts[scene.place].lastMoveEnded = scene.now }
        if case .started(let start) = event, start.isRestored { see(.restoredEndedRun) }
        switch end {
        case .succeeded, .succeededWithExceptions: succeeded(end, run)
        case .undone:
            see(.undone)
            if !facts[scene.place].hasSkipped { undone = (scene.place, run.plan.from) }
        case .aborted:
            if !run.isMove { return }
            if !run.abortAsked, run.current?.verb == .fence { see(.siteCameBack) }
            if run.abortAsked { see(run.passedPivot ? .abortedAfterPivot : .abortedBeforePivot) }
        case .failed: break
        }
    }

    private mutating func succeeded(_ end: RunEnd, _ run: Run) {
        if end == .succeededWithExceptions { see(.succeededWithExceptions) }
        switch run.plan.runbook {
        case .failover:
            if run.orderedBy.isAutomatic { see(.automaticFailoverSucceeded) }
            if run.mode == .planned { see(.plannedFailoverSucceeded) }
        case .failback: see(run.mode == .planned ? .plannedFailbackSucceeded : .disasterFailbackSucceeded)
        case .refence: see(.refenced)
        case .repoint: see(.repointed)
        case .protect: if run.orderedBy.isAutomatic { see(.rejoined) }
        case .drill: see(.drilled)
        case .fence: see(.fencedByOrder)
        case .unfence: break
        }
    }
}
