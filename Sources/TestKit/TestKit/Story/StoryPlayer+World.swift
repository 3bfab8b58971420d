import Judgement
import Model
import Orchestration
import Runbook

// What the daemon sees, and what its drivers do.

extension StoryPlayer {
    /// Once a second every probe and database is asked; hosts and entries every five, fences every twenty.
    mutating func tick() throws(StoryFault) {
        agenda.add(.tick, at: clock.elapsed + .seconds(1))
        for index in worlds.indices { worlds[index].tick(at: clock.now) }
        guard isLooking, subject != nil else { return }
        let second = clock.elapsed.milliseconds / 1_000
        for index in worlds.indices {
            let pool = settings.pools[index]
            for site in Site.allCases {
                try probe(index, site)
                try observe(pool, site, .database(worlds[index].places[site].reading))
            }
            guard second % 5 == 1 else { continue }
            for site in Site.allCases {
                let place = worlds[index].places[site]
                try observe(pool, site, .hosts(place.hostsSeen ?? place.answers))
            }
            for entry in pool.entries.indices {
                try observe(pool, .primary, .entry(entry, worlds[index].entrySeen ?? worlds[index].entry))
            }
        }
        if second % 20 == 1 { try askFences() }
    }

    private mutating func probe(_ index: Int, _ site: Site) throws(StoryFault) {
        let pool = settings.pools[index]
        if worlds[index].places[site].isUnasked { return }
        for (place, probe) in pool.probes.enumerated() {
            let active = subject?.orchestrator.book.pool(pool.id)?.active
            guard probe.asks(about: site, active: active) else { continue }
            let (answer, evidence) = worlds[index].places[site].answer(probe)
            try observe(pool, site, .probe(place, answer), evidence)
        }
    }

    mutating func askFences() throws(StoryFault) {
        for index in worlds.indices {
            let pool = settings.pools[index]
            for fence in pool.fences.indices {
                for site in Site.allCases { try observe(pool, site, .fence(fence, worlds[index].status(fence, site))) }
            }
        }
    }

    private mutating func observe(
        _ pool: PoolSettings, _ site: Site, _ sight: Sight, _ evidence: String = ""
    ) throws(StoryFault) {
        try tell(
            .observed(Observation(pool: pool.id, site: site, sight: sight, asked: clock.now, evidence: evidence)))
    }

    // MARK: - Drivers

    mutating func carryOut(_ directive: Directive) {
        switch directive {
        case .perform(let order): attempt(order)
        case .recheck(let order):
            seen.insert(.isLookedAt(order.step.name))
            agenda.add(.look(order), at: clock.elapsed + Scripted.lookLength)
        case .cancel(let id):
            hanging.remove(id)
            if let order = agenda.end(id) { agenda.add(.cancelled(order), at: clock.elapsed + Scripted.lookLength) }
        case .survey(let pool, let run, let asked):
            seen.insert(.surveyed)
            if isSurveyAnswered {
                agenda.add(.survey(pool, run, asked: asked), at: clock.elapsed + Scripted.lookLength)
            }
        case .wake(let pool, let instant):
            agenda.add(.wake(pool), at: clock.elapsed + (instant - clock.now))
        case .reply: break
        }
    }

    private mutating func attempt(_ order: AttemptOrder) {
        let name = order.step.name
        seen.insert(.begins(name))
        let answer = drivers.next(name, order.id.direction, in: order.pool)
        var length = drivers.length(name, in: order.pool)
        if isFoundDone(order, answer) { length = Scripted.lookLength }
        if answer == .hangs { hanging.insert(order.id) }
        // What hangs is ended at its deadline, like everything else; nobody reports it.
        if answer != .hangs { agenda.add(.answer(order, answer), at: clock.elapsed + length) }
    }

    private func isFoundDone(_ order: AttemptOrder, _ answer: Scripted.Answer) -> Bool {
        guard order.checksFirst, answer == .works, let index = index(order.pool) else { return false }
        return worlds[index].isDone(order.step, order.id.direction) ?? false
    }

    func index(_ pool: PoolID) -> Int? { settings.pools.firstIndex { $0.id == pool } }

    mutating func end(_ order: AttemptOrder, _ answer: Scripted.Answer, isDeaf: Bool) throws(StoryFault) {
        guard let index = index(order.pool) else { return }
        let outcome: Outcome
        switch answer {
        case .works:
            if isFoundDone(order, answer) {
                outcome = .foundDone(evidence(order, index))
            } else {
                outcome = perform(order, index)
            }
        case .fails(let failure): outcome = .failed(failure)
        case .endsUnknown(let failure): outcome = .unknown(failure)
        case .hangs: return
        }
        guard !isDeaf else { return }
        lastReport = .stepEnded(order.id, outcome)
        try tell(.stepEnded(order.id, outcome))
    }

    private mutating func perform(_ order: AttemptOrder, _ index: Int) -> Outcome {
        if order.id.direction == .undo {
            worlds[index].takeBack(order.step)
            deeds.insert(order.id)
            return .done(Evidence("\(order.step.name) is taken back"))
        }
        if order.step.verb == .fence, let failure = worlds[index].fenceFailure(settings.pools[index]) {
            return failure
        }
        worlds[index].perform(order.step)
        share(order, index)
        deeds.insert(order.id)
        return .done(evidence(order, index))
    }

    /// A shared fence holds, or lets go, the site of every pool that rests on it.
    private mutating func share(_ order: AttemptOrder, _ index: Int) {
        guard order.step.verb == .fence || order.step.verb == .unfence else { return }
        let pool = settings.pools[index]
        let name = pool.siteNames[order.step.site]
        for fence in pool.fences {
            for other in settings.pools.indices where fence.sharedWith.contains(settings.pools[other].id) {
                for site in Site.allCases where settings.pools[other].siteNames[site] == name {
                    var step = order.step
                    step.site = site
                    worlds[other].perform(step)
                }
            }
        }
    }

    // MARK: - Answers

    mutating func survey(_ pool: PoolID, _ run: RunID, _ asked: Instant) throws(StoryFault) {
        guard let index = index(pool), let open = subject?.orchestrator.book.pool(pool)?.run else { return }
        let target = worlds[index].places[open.plan.to]
        let replayed = target.answers && !target.isPositionHidden ? target.log : nil
        let survey = Survey(
            fence: worlds[index].status(open.plan.from),
            roleLeftBehind: worlds[index].places[open.plan.from].reading.role, targetReplayed: replayed)
        try tell(.surveyed(run, asked: asked, survey))
    }

    func finding(_ order: AttemptOrder) -> Finding {
        guard let index = index(order.pool) else { return .notDone(over: true) }
        switch drivers.look(order.step.name, order.id.direction, in: order.pool) {
        case .done: return .done(evidence(order, index))
        case .notDone: return .notDone(over: true)
        case .nothing: return .unknown(over: false, Failure("nobody answers"))
        case .stillAtWork: return .notDone(over: false)
        case nil: break
        }
        let isDone = worlds[index].isDone(order.step, order.id.direction) ?? deeds.contains(order.id)
        if isDone { return .done(evidence(order, index)) }
        if order.step.verb == .fence, worlds[index].status(order.step.site) == .unknown {
            return .unknown(over: true, Failure("no fence says whether it holds"))
        }
        if hanging.contains(order.id) { return .unknown(over: false, Failure("the attempt is still at work")) }
        let isAtWork = agenda.entries.contains { entry in
            if case .answer(let other, _) = entry.item { return other.id == order.id }
            return false
        }
        return .notDone(over: !isAtWork)
    }

    func evidence(_ order: AttemptOrder, _ index: Int) -> Evidence {
        let pool = settings.pools[index]
        let site = pool.siteNames[order.step.site]
        let place = worlds[index].places[order.step.site]
        let services = pool.services.joined(separator: ", ")
        if order.id.direction == .undo { return Evidence("\(order.step.name) is taken back") }
        switch order.step.verb {
        case .fence:
            let fence = worlds[index].fences.firstIndex { $0.status(order.step.site) == .fenced } ?? 0
            return Evidence("\(pool.fences[fence].name) reads \(site) fenced", .fence(fence))
        case .unfence: return Evidence("\(site) reads not fenced, its database \(place.role)")
        case .stopServices: return Evidence("\(services) stopped at \(site)")
        case .freeze:
            guard pool.database.readsPosition else { return Evidence("the database of \(site) is closed") }
            let token = Token(position: place.log, lineage: place.lineage)
            return Evidence("the database of \(site) is closed at \(place.log)", .token(token))
        case .drain: return Evidence("\(site) has applied the log up to \(place.log)", .position(place.log))
        case .promote:
            let detail = Evidence.Detail.promoted(position: place.openedAt, lineage: place.lineage)
            return Evidence("\(site) reads active on \(place.lineage.name) from \(place.openedAt)", detail)
        case .switchEntry: return Evidence("\(pool.entries.joined(separator: ", ")) points to \(site)")
        case .startServices: return Evidence("\(services) runs at \(site)")
        case .verify: return Evidence("\(site) answers through the entry")
        case .seed, .protect: return Evidence("\(site) reads standby and follows")
        case .protectLocal: return Evidence("the mirror at \(site) is synchronised")
        case .wait: return Evidence("the probe answers")
        case .run: return Evidence("the command is done")
        case .rehearse: return Evidence("every check answers")
        case .approve, .notify: return Evidence("done")
        }
    }
}

extension StoryWorld {
    func status(_ fence: Int, _ site: Site) -> FenceStatus { fences[fence].status(site) }

    /// All fences as one word, as a driver reads them.
    func status(_ site: Site) -> FenceStatus {
        let all = fences.map { $0.status(site) }
        if all.contains(.fenced) { return .fenced }
        return all.isEmpty || all.contains(.unknown) ? .unknown : .notFenced
    }

    /// Nil where one of the fences would confirm.
    func fenceFailure(_ pool: PoolSettings) -> Outcome? {
        guard !fences.contains(where: { $0.habit == .works }) else { return nil }
        let words = fences.indices.map { index in
            pool.fences[index].name + (fences[index].habit == .silent ? " does not answer" : " refuses")
        }
        let failure = Failure(words.joined(separator: ", "))
        return fences.contains { $0.habit == .silent } ? .unknown(failure) : .failed(failure)
    }

    mutating func shift(by length: Interval) {
        for site in Site.allCases { places[site].newestLog = places[site].newestLog + length }
    }
}
