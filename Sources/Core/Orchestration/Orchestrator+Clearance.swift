import Judgement
import Model
import Runbook

// Before an attempt begins: may it, now? Unknown never answers yes.

extension Orchestrator {
    private enum Clearance {
        case go
        case hold(WaitReason)
        case change(RunChange)
        /// A question is on its way; the answer comes as an event.
        case asked
    }

    /// True when something was recorded and the run should be asked again; false when it waits.
    mutating func clear(_ step: Int, _ run: Run, _ index: Int, at now: Instant) -> Bool {
        switch clearance(step, run, index, at: now) {
        case .go:
            return beginForward(step, run, index, at: now)
        case .change(let change):
            record(change, of: run, index, at: now)
            return true
        case .hold(let reason):
            guard run.state != .waiting(reason) else { return false }
            record(.waits(reason), of: run, index, at: now)
            return true
        case .asked:
            return false
        }
    }

    private mutating func clearance(_ step: Int, _ run: Run, _ index: Int, at now: Instant) -> Clearance {
        let planned = run.plan.steps[step]
        switch planned.verb {
        case .fence: return fenceClearance(planned, run, index, at: now)
        case .stopServices: return stopClearance(step, run, index, at: now)
        case .freeze: return homeClearance(run, index, at: now)
        case .promote: return promoteClearance(run, index, at: now)
        case .seed: return seedClearance(planned, run, index, at: now)
        case .protect: return protectClearance(step, planned, run, index, at: now)
        case .approve: return .hold(.approval)
        case .unfence, .drain, .switchEntry, .startServices, .verify, .protectLocal, .wait, .run, .notify, .rehearse:
            return .go
        }
    }

    // MARK: - Fence

    /// The site is judged again before every attempt at a fence that has not confirmed, on answers newer than the
    /// daemon's start: a daemon that slept through the repair must not shoot the healthy.
    private func fenceClearance(_ planned: PlannedStep, _ run: Run, _ index: Int, at now: Instant) -> Clearance {
        let trust = trust(index)
        if run.orderedBy.isAutomatic, trust == .tilted || trust == .crashBrake { return .hold(.ownHealth) }
        // A site that is not to serve is fenced by order, or again because it came back: that must have been seen.
        if !run.isMove || run.passedPivot {
            let isSeen =
                fenceStatus(index, planned.site, at: now) != .unknown || role(index, planned.site, at: now) != .unknown
            return isSeen || !run.orderedBy.isAutomatic ? .go : .hold(.judgement)
        }
        let reading = reading(index, at: now)
        let site = run.plan.from
        if isBack(run, reading.health(of: site)) {
            // Not fenced by anyone is the end of the run, and `comesBack` has seen to it.
            return fenceStatus(index, site, at: now) == .fenced ? .go : .hold(.fenceReading)
        }
        guard reading.isJudgedSinceStart(site) else { return .hold(.judgement) }
        guard run.orderedBy.isAutomatic else { return .go }
        let witness = reading.witnesses(about: site)
        let agrees = witness == .down || witness == .none
        return reading.health(of: site) == .down && agrees ? .go : .hold(.judgement)
    }

    private func isBack(_ run: Run, _ health: Health) -> Bool {
        run.orderedBy.isAutomatic ? health.isUsable : health == .up
    }

    /// The site serves again and no fence has touched it: there is nothing to fail over from.
    func isSiteBack(_ index: Int, _ run: Run, at now: Instant) -> Bool {
        guard run.isMove, !run.passedPivot, run.current?.verb == .fence else { return false }
        return isBack(run, reading(index, at: now).health(of: run.plan.from))
            && fenceStatus(index, run.plan.from, at: now) == .notFenced
    }

    /// Ends a run at its fence when the site came back. Also while it is blocked there.
    mutating func comesBack(_ index: Int, _ run: Run, at now: Instant) -> Bool {
        guard run.mode == .disaster, run.attempt == nil, !run.isEnded, !isStill(index) else { return false }
        guard isSiteBack(index, run, at: now) else { return false }
        record(.ended(.aborted), of: run, index, because: "the site came back before it was fenced", at: now)
        return true
    }

    /// The site is back while nobody can say what the last attempt at its fence did: the run waits, and says so.
    mutating func waitsForReading(_ index: Int, _ run: Run, at now: Instant) -> Bool {
        guard run.mode == .disaster, !run.passedPivot, run.state == .running, run.current?.verb == .fence else {
            return false
        }
        guard run.attempt?.isDoubtful == true, isBack(run, reading(index, at: now).health(of: run.plan.from)) else {
            return false
        }
        record(.waits(.fenceReading), of: run, index, at: now)
        return true
    }

    // MARK: - Stop and freeze

    private func stopClearance(_ step: Int, _ run: Run, _ index: Int, at now: Instant) -> Clearance {
        if run.mode == .disaster, let fence = run.known.fence {
            let fences = senses[index].settings.pool.fences
            if fences.indices.contains(fence), fences[fence].stopsWholeSite || fences[fence].coversServices {
                return .change(.stepCovered(step, byFence: fence))
            }
        }
        return homeClearance(run, index, at: now)
    }

    /// On the planned way home nothing is taken from the applications before home could serve them.
    private func homeClearance(_ run: Run, _ index: Int, at now: Instant) -> Clearance {
        guard run.plan.runbook == .failback, run.mode == .planned else { return .go }
        let question = Question(isAutomatic: false, mode: .planned, to: run.plan.to)
        let situation = situation(index, question, at: now)
        let isReady = Gates.targetReadyNow(mode: .planned, situation).verdict == .pass
        return situation.toHealth.isUsable && isReady ? .go : .hold(.homeReady)
    }

    // MARK: - Seed and protect

    private func isSafeToOverwrite(_ site: Site, _ index: Int, at now: Instant) -> Bool {
        guard let active = book.pools[index].active, active != site, book.pools[index].phase != .held else {
            return false
        }
        let target = role(index, site, at: now)
        return role(index, active, at: now) == .active && target != .active && target != .unknown
            && book.pools[index].contradiction == nil
    }

    private func seedClearance(_ planned: PlannedStep, _ run: Run, _ index: Int, at now: Instant) -> Clearance {
        if planned.byHand { return .hold(.handwork) }
        if !wereAsked(index) { return .asked }
        return isSafeToOverwrite(planned.site, index, at: now) ? .go : .hold(.safeToOverwrite)
    }

    /// In a move, protection that cannot be had now is put off; the service runs, and the pool says that it is bare.
    private func protectClearance(_ step: Int, _ planned: PlannedStep, _ run: Run, _ index: Int, at now: Instant)
        -> Clearance
    {
        if run.isMove {
            let pool = book.pools[index]
            let isFenced =
                pool.fences[planned.site] != .open || fenceStatus(index, planned.site, at: now) == .fenced
            if isFenced { return .change(.stepDeferred(step, .siteFenced)) }
            let isGone = senses[index].hosts[planned.site] == false
            if !isGone, !wereAsked(index) { return .asked }
            if isGone || role(index, planned.site, at: now) == .unknown {
                return .change(.stepDeferred(step, .siteSilent))
            }
            let hasOrder = run.mode == .planned || senses[index].settings.pool.policy.rejoinsByItself
            if !hasOrder { return .change(.stepDeferred(step, .noOrder)) }
        }
        if planned.byHand { return .hold(.handwork) }
        if !wereAsked(index) { return .asked }
        return isSafeToOverwrite(planned.site, index, at: now) ? .go : .hold(.safeToOverwrite)
    }

    /// After a promotion and after a start nothing is known of the databases until they were asked again, which
    /// happens within an interval: that is no silence, and nothing to tell people of.
    private func wereAsked(_ index: Int) -> Bool { Site.allCases.allSatisfy { senses[index].log.wasAsked($0) } }

    // MARK: - Promote

    /// The last look before the point of no return is a fresh one.
    private mutating func promoteClearance(_ run: Run, _ index: Int, at now: Instant) -> Clearance {
        switch senses[index].asking {
        case .survey(let until):
            if now < until { return .asked }
            // Nobody answered. Say so once, and go on asking.
            if run.state != .waiting(.judgement) { return .hold(.judgement) }
        case .surveyAt(let instant): if now < instant { return .asked }
        case .nothing, .recheck, .recheckAt: break
        }
        senses[index].asking = .survey(until: now + Self.surveyPatience)
        senses[index].surveyAsked = now
        turn.directives.append(.survey(book.pools[index].id, run.id, asked: now))
        return .asked
    }

    private static let surveyPatience = Interval.seconds(5)

    mutating func surveyed(_ id: RunID, _ asked: Instant, _ survey: Survey, at now: Instant) {
        guard let index = book.index(of: id), let run = book.pools[index].run else { return }
        guard case .survey = senses[index].asking, senses[index].surveyAsked == asked else { return }
        senses[index].asking = .nothing
        senses[index].surveyAsked = nil
        guard run.current?.verb == .promote, run.attempt == nil, !isStill(index) else {
            settle(index, at: now)
            return
        }
        let replayed = survey.targetReplayed ?? run.known.drained
        let loss = loss(index, to: run.plan.to, replayed: replayed, at: now)
        switch PromoteJudgement.judge(survey, run, loss, senses[index].settings.pool.database) {
        case .go:
            if !beginForward(run.cursor, run, index, at: now) { senses[index].asking = .surveyAt(now + .seconds(1)) }
        case .stop(let reason, let failure):
            record(PromoteJudgement.stop(run, reason, failure), of: run, index, at: now)
        }
        settle(index, at: now)
    }
}
