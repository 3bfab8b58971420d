import Judgement
import Model
import Orchestration
import Runbook

// What a line of the story does.

extension StoryPlayer {
    mutating func perform(_ event: StoryEvent) throws(StoryFault) {
        switch event {
        case .wait(let length): try pass(length)
        case .waitJustUnder(let length): try passJustUnder(length)
        case .until(let milestone): try pass(until: milestone)
        case .quietly: scribe.isQuiet = true
        case .aloud: scribe.isQuiet = false
        case .status: tellStatus()
        case .why: tellWhy()
        case .world(let text, let pool): try change(text, pool)
        case .answer(let answer, let times, let step, let direction, let pool):
            drivers.set(answer, times: times, for: step, direction, in: pool.map { PoolID($0) })
        case .length(let length, let step, let pool):
            drivers.set(length: length, for: step, in: pool.map { PoolID($0) })
        case .look(let look, let step, let direction, let pool):
            drivers.set(look: look, at: step, direction, in: pool.map { PoolID($0) })
        case .surveysAnswered(let isAnswered): isSurveyAnswered = isAnswered
        case .crashes, .crashesBeforeRecording, .crashesAfterRecording, .stops, .starts, .startsAnew, .boots,
            .copyLedger:
            try performLife(event)
        case .looks(let isLooking): self.isLooking = isLooking
        case .clockJumps, .loopLate, .ledger, .commitTakes, .asksFences: try performOwn(event)
        case .order(let actor, let line): try order(actor, line)
        case .configure(let text): try wanted.take(Story.Line(number: line, text: text))
        case .report, .reportAgain: try performReport(event)
        }
    }

    private mutating func tellWhy() {
        guard let orchestrator = subject?.orchestrator else { return }
        for pool in settings.pools {
            let verdicts = orchestrator.gates(of: pool.id, .automatic, at: clock.now) ?? []
            scribe.tellWhy(pool.id, verdicts, at: clock)
        }
    }

    private mutating func performLife(_ event: StoryEvent) throws(StoryFault) {
        switch event {
        case .crashes(let goesOn):
            scribe.note(goesOn ? "the daemon crashes, and the attempt goes on" : "the daemon crashes", at: clock)
            stop(goesOn: goesOn)
        case .crashesBeforeRecording: crash = .beforeRecording
        case .crashesAfterRecording: crash = .afterRecording
        case .stops:
            try tell(.stopping)
            stop(goesOn: false)
        case .starts(let after, let isPaused, let copied, let epochSeen):
            try pass(after)
            if copied, let copy { notebook = copy }
            var seen: [PoolID: Int] = [:]
            if let epochSeen { for pool in settings.pools { seen[pool.id] = epochSeen } }
            try start(
                Start(lastSeen: notebook.lastSeen, isRestored: copied, seenEpochs: seen, isPaused: isPaused))
        case .startsAnew(let after):
            try pass(after)
            exchange(wanted.settings)
            try start(Start(lastSeen: notebook.lastSeen))
        case .boots(let after):
            if subject != nil {
                scribe.note("the machine boots", at: clock)
                stop(goesOn: false)
            }
            let shift = clock.reboot(offFor: after)
            for index in worlds.indices { worlds[index].shift(by: shift) }
            notebook.shiftLastSeen(by: shift)
            try start(Start(shift: shift, lastSeen: notebook.lastSeen))
        case .copyLedger: copy = notebook
        case _: break
        }
    }

    private mutating func performOwn(_ event: StoryEvent) throws(StoryFault) {
        switch event {
        case .clockJumps(let length): try tell(.clockJumped(length))
        case .loopLate(let length): try tell(.late(length))
        case .commitTakes(let length): try tell(.commitTook(length))
        case .asksFences: try askFences()
        case .ledger(let word):
            let states: [String: Situation.LedgerState] = [
                "writable": .writable, "read-only": .readOnly, "full": .full,
            ]
            guard let state = states[word] else { throw StoryFault(line, "a ledger is writable, read-only or full") }
            try tell(.ledger(state))
        case _: break
        }
    }

    private mutating func change(_ text: String, _ pool: String?) throws(StoryFault) {
        var isHeard = false
        for index in worlds.indices where pool == nil || settings.pools[index].id.name == pool {
            if worlds[index].hear(text, of: settings.pools[index], at: clock.now) { isHeard = true }
        }
        if !isHeard { throw StoryFault(line, "nothing in this story is called so: \(text)") }
    }

    // MARK: - People

    private mutating func order(_ actor: String, _ text: String) throws(StoryFault) {
        guard let parsed = OrderLine(text, settings: wanted.settings) else {
            throw StoryFault(line, "failoverctl does not understand: \(text)")
        }
        let id = OrderID(orders.count + 1)
        orders[id] = (actor, parsed.request)
        let event = Event.ordered(
            Order(id: id, actor: .person(actor), reason: parsed.reason, request: parsed.request))
        if case .reload(let new) = parsed.request { prepare(for: new) }
        try tell(event)
        // A refused reload leaves everything as it was.
        if let orchestrator = subject?.orchestrator, orchestrator.settings != settings {
            exchange(orchestrator.settings)
        }
    }

    /// Pools that stay keep their world; a new one begins with everything well.
    private mutating func exchange(_ new: Settings) {
        worlds = new.pools.map { pool in
            settings.pools.firstIndex { $0.id == pool.id }.map { worlds[$0] } ?? StoryWorld(pool)
        }
        settings = new
    }

    private mutating func prepare(for new: Settings) { scribe.settle(new) }

    private mutating func performReport(_ event: StoryEvent) throws(StoryFault) {
        switch event {
        case .report(let name, let number, let run, let isDone):
            let open = subject?.orchestrator.book.pools.compactMap(\.run).first { $0.id.number == run }
            let step = open?.plan.steps.firstIndex { $0.name == name } ?? 0
            let id = AttemptID(
                run: RunID(run), plan: open?.planNumber ?? 1, step: step, number: number, direction: .forward)
            try tell(
                .stepEnded(
                    id, isDone ? .done(Evidence("a late word")) : .failed(Failure("a late word"))))
        case .reportAgain:
            guard let lastReport else { throw StoryFault(line, "nothing was reported yet") }
            try tell(lastReport)
        case _: break
        }
    }
}
