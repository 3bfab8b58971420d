import Judgement
import Model
import Orchestration
import Runbook
import TestKit

// What each happening does to the world and tells the machine.

extension Moment {
    mutating func meet(_ happening: Happening, in world: World, _ judge: inout Judge) {
        switch happening {
        case .observe(let place, let sighting):
            stage = place + 1
            observe(world.open[Int(place)], sighting, &judge)
        case .tick: pass(world.tick, in: world, &judge)
        case .later:
            left.laters -= 1
            pass(World.longTime, in: world, &judge)
        case .report(let pool, let ending): report(Int(pool), ending, &judge)
        case .strike(let pool): truths[Int(pool)].strike()
        case .stray(let pool, let stray): send(stray, Int(pool), &judge)
        case .finding(let pool, let word): find(Int(pool), word, &judge)
        case .survey(let pool, let word): survey(Int(pool), word, &judge)
        case .crash(let fate, let asleep):
            left.crashes -= 1
            crash(fate, asleep ? world.tick : .zero, &judge)
        case .restore(let from):
            left.crashes -= 1
            restore(from, in: world, &judge)
        case .stop:
            left.stops -= 1
            tell(.stopping, &judge)
        case .tilt:
            left.tilts -= 1
            tell(.late(.seconds(3)), &judge)
        case .order(let pool, let wish): order(world.wishes[Int(wish)], Int(pool), in: world, &judge)
        case .ledger(let isWritable): tell(.ledger(isWritable ? .writable : .full), &judge)
        case .commit(let isSlow): tell(.commitTook(isSlow ? .seconds(2) : .zero), &judge)
        case .mishap(let pool, let mishap):
            left.mishaps -= 1
            befall(mishap, Int(pool))
        }
    }

    // MARK: - Time

    private mutating func pass(_ length: Interval, in world: World, _ judge: inout Judge) {
        now = now + length
        stage = 0
        endWhatIsOver()
        judge.expectRest(self, because: .timersSuffice)
        if let due = daemonTimer, due <= now {
            daemonTimer = nil
            tell(.woke(nil), &judge)
        }
        for index in truths.indices {
            guard let due = truths[index].timer, due <= now else { continue }
            truths[index].timer = nil
            tell(.woke(book.pools[index].id), &judge)
        }
        for question in world.steady { observe(question, question.sightings[0], &judge) }
        stage = 0
    }

    /// Every attempt runs under a deadline of its own, kept where it runs.
    private mutating func endWhatIsOver() {
        for index in truths.indices {
            if let live = truths[index].live, live.overAt <= now { truths[index].live = nil }
        }
    }

    // MARK: - Seeing

    private mutating func observe(_ question: Inquiry, _ sighting: Sighting, _ judge: inout Judge) {
        let index = Int(question.pool)
        let truth = truths[index]
        let site: Site
        let sight: Sight
        switch question.about {
        case .probe(let probe, let place):
            site = place
            sight = .probe(Int(probe), answer(sighting, truth, place))
        case .database(let place):
            site = place
            if sighting == .truth, truth.acceptsWrites(place) { truths[index].mayDiverge[place] = true }
            sight = .database(sighting == .truth ? truth.reading(place, at: now) : DatabaseReading(role: .unknown))
        case .fence(let fence, let place):
            site = place
            let status: FenceStatus = truth.isFenced[place] ? .fenced : .notFenced
            sight = .fence(Int(fence), sighting == .truth ? status : .unknown)
        case .entry(let entry):
            site = .primary
            sight = .entry(Int(entry), sighting == .truth ? truth.entry : .unknown)
        case .hosts(let place):
            site = place
            sight = .hosts(sighting == .truth ? !truth.isFenced[place] : false)
        }
        truths[index].isHeard[site] = true
        tell(.observed(Observation(pool: book.pools[index].id, site: site, sight: sight, asked: now)), &judge)
    }

    private func answer(_ sighting: Sighting, _ truth: PoolTruth, _ site: Site) -> Answer {
        switch sighting {
        case .alive: .alive
        case .degraded: .degraded
        case .dead: .dead
        case .unknown, .hidden: .unknown
        case .truth: truth.canAnswer(site) ? .alive : .dead
        }
    }

    // MARK: - Reports

    private mutating func report(_ index: Int, _ ending: Ending, _ judge: inout Judge) {
        guard let live = truths[index].live else { return }
        let outcome: Outcome
        switch ending {
        case .done:
            truths[index].strike()
            truths[index].live = nil
            outcome = .done(truths[index].evidence(live))
        case .foundDone:
            truths[index].live = nil
            outcome = .foundDone(truths[index].evidence(live))
        case .failed:
            truths[index].live = nil
            outcome = .failed(Failure("it did not work"))
        case .hopeless:
            truths[index].live = nil
            outcome = .failed(Failure("it cannot work", kind: .terminal))
        case .divergence:
            truths[index].live = nil
            outcome = .failed(Failure("data would be lost", kind: .divergence))
        case .unknownDone:
            truths[index].strike()
            truths[index].live = nil
            outcome = .unknown(Failure("nobody can say"))
        case .unknownOver:
            truths[index].live = nil
            outcome = .unknown(Failure("nobody can say"))
        case .unknownGoing:
            outcome = .unknown(Failure("nobody can say"))
        }
        tell(.stepEnded(live.id, outcome), &judge)
    }

    private mutating func send(_ stray: Stray, _ index: Int, _ judge: inout Judge) {
        let done = Outcome.done(Evidence("ok", .fence(0)))
        let run = book.pools[index].run
        var id =
            run?.attempt?.id
            ?? AttemptID(
                run: run?.id ?? RunID(book.daemon.nextRun), plan: run?.planNumber ?? 1, step: run?.cursor ?? 0,
                number: 1, direction: .forward)
        switch stray {
        case .late: id.number -= 1
        case .turned: id.direction = id.direction == .forward ? .undo : .forward
        case .foreign: id.run = RunID(id.run.number + 1_000)
        case .survey:
            let survey = Survey(fence: .fenced, roleLeftBehind: .stopped, targetReplayed: PoolTruth.written)
            judge.expectsNothing = true
            tell(.surveyed(id.run, asked: now - .seconds(1), survey), &judge)
            judge.expectsNothing = false
            return
        }
        judge.expectsDrop = true
        tell(.stepEnded(id, done), &judge)
        judge.expectsDrop = false
    }

    private mutating func find(_ index: Int, _ word: FindingWord, _ judge: inout Judge) {
        guard let id = truths[index].recheck else { return }
        truths[index].recheck = nil
        let isOver = truths[index].live?.id != id
        let finding: Finding
        switch word {
        case .done:
            // What is done is done, whoever did it; the attempt may be ended by its key.
            if let live = truths[index].live, live.id == id { truths[index].live = nil }
            finding = .done(evidence(of: id, index))
        case .notDone: finding = .notDone(over: isOver)
        case .unknown: finding = .unknown(over: isOver, Failure("nobody can say"))
        }
        tell(.rechecked(id, finding), &judge)
    }

    private func evidence(of id: AttemptID, _ index: Int) -> Evidence {
        guard let run = book.pools[index].run, run.plan.steps.indices.contains(id.step) else { return Evidence("ok") }
        return truths[index].evidence(LiveAttempt(id, run))
    }

    private mutating func survey(_ index: Int, _ word: SurveyWord, _ judge: inout Judge) {
        guard let asked = truths[index].survey, let run = book.pools[index].run else { return }
        truths[index].survey = nil
        let truth = truths[index]
        let from = run.plan.from
        let fence: FenceStatus = truth.isFenced[from] ? .fenced : .notFenced
        let role: Role = truth.isFenced[from] ? .unknown : truth.roles[from]
        let survey: Survey =
            switch word {
            case .truth: Survey(fence: fence, roleLeftBehind: role, targetReplayed: truth.held)
            case .silence: Survey(fence: .unknown, roleLeftBehind: .unknown, targetReplayed: nil)
            case .fenceSilent: Survey(fence: .unknown, roleLeftBehind: role, targetReplayed: truth.held)
            case .roleSilent: Survey(fence: fence, roleLeftBehind: .unknown, targetReplayed: truth.held)
            }
        tell(.surveyed(asked.run, asked: asked.asked, survey), &judge)
    }

    // MARK: - Orders

    private mutating func order(_ wish: Wish, _ index: Int, in world: World, _ judge: inout Judge) {
        guard let request = wish.request(book, index, world) else { return }
        let reason = wish == .unexplained ? " " : "because"
        let before = book
        judge.orders += 1
        tell(
            .ordered(Order(id: OrderID(judge.orders), actor: .person("ada"), reason: reason, request: request)), &judge)
        // An order that changed something counts; one that was refused may be repeated for ever.
        if book != before || machine.senses[index].confirming != nil { left.orders -= 1 }
    }

    // MARK: - Mishaps

    private mutating func befall(_ mishap: Mishap, _ index: Int) {
        let active = book.pools[index].active ?? .primary
        switch mishap {
        case .fenceFallsOff:
            for site in Site.allCases where truths[index].isFenced[site] {
                truths[index].isFenced[site] = false
                truths[index].isTampered[site] = true
            }
        case .oldComesUp:
            truths[index].roles[active.other] = .active
            truths[index].isTampered[active.other] = true
        case .fallsBehind: truths[index].isLevel = false
        case .catchesUp: truths[index].isLevel = true
        case .standbyStops:
            truths[index].roles[active.other] = .stopped
            truths[index].isTampered[active.other] = true
        case .primaryDies: truths[index].roles.primary = .stopped
        case .entryForgets: truths[index].entry = .neither
        }
    }
}
