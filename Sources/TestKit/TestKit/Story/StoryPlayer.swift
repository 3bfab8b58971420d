package import Model
import Orchestration
import Runbook

/// Plays a story: the world and the drivers of the text against the real orchestrator, with a notebook for a ledger.
///
/// After every turn it folds the notebook into a fresh book and compares: what a restart would read is what the
/// orchestrator believes.
package struct StoryPlayer {
    let story: Story
    let given: StorySettings
    let flaw: Flaw?
    /// A story that waits for this long waits for what does not come.
    let patience: Interval
    var settings: Settings
    /// What a reload would load.
    var wanted: StorySettings
    var clock = ManualClock()
    package internal(set) var notebook = Notebook()
    var copy: Notebook?
    /// Nil while the daemon does not run.
    var subject: Subject?
    var worlds: [StoryWorld] = []
    var drivers = Scripted()
    var agenda = StoryAgenda()
    var scribe: StoryScribe
    /// Attempts that did their deed, for steps that the world does not show.
    var deeds: Set<AttemptID> = []
    /// Attempts that never report and are still there.
    var hanging: Set<AttemptID> = []
    var seen: Set<StoryMilestone> = []
    var isSurveyAnswered = true
    var isLooking = true
    var crash = Crash.none
    var orders: [OrderID: (actor: String, request: Request)] = [:]
    var lastReport: Event?
    var line = 1

    enum Crash {
        case none
        case beforeRecording
        case afterRecording
    }

    package init(_ story: Story, flaw: Flaw? = nil, patience: Interval = .hours(26)) throws(StoryFault) {
        self.story = story
        self.patience = patience
        self.flaw = flaw
        given = try StorySettings(story.given)
        wanted = given
        settings = given.settings
        scribe = StoryScribe(given)
    }

    /// What was told so far; all of it once `play` is through.
    package var transcript: String { scribe.transcript }

    package mutating func play() throws(StoryFault) {
        try begin()
        for line in story.events {
            self.line = line.number
            guard let events = StoryGrammar.read(line.text) else {
                throw StoryFault(line.number, "nobody understands: \(line.text)")
            }
            for event in events { try perform(event) }
        }
        tellStatus()
    }

    /// All has been well for so long before a story begins.
    private static let prologue = Interval.seconds(20)

    private mutating func begin() throws(StoryFault) {
        worlds = settings.pools.map(StoryWorld.init)
        agenda.add(.tick, at: clock.elapsed + .seconds(1))
        if given.isFirstStart {
            scribe.begin(at: clock.elapsed)
            return
        }
        scribe.isQuiet = true
        try start(Start())
        try pass(Self.prologue)
        scribe.isQuiet = false
        scribe.begin(at: clock.elapsed)
    }

    // MARK: - Time

    mutating func pass(_ length: Interval) throws(StoryFault) {
        let target = clock.elapsed + length
        while let entry = agenda.popFirst(by: target) { try happen(entry) }
        clock.advance(by: target - clock.elapsed)
    }

    mutating func passJustUnder(_ length: Interval) throws(StoryFault) {
        let target = clock.elapsed + length
        while let entry = agenda.popFirst(by: target - .milliseconds(1)) { try happen(entry) }
        clock.advance(by: target - clock.elapsed)
    }

    mutating func pass(until milestone: StoryMilestone) throws(StoryFault) {
        seen = []
        let limit = clock.elapsed + patience
        while !isReached(milestone) {
            guard let entry = agenda.popFirst(by: limit) else {
                throw StoryFault(line, "this never comes")
            }
            try happen(entry)
        }
    }

    private func isReached(_ milestone: StoryMilestone) -> Bool {
        let pools = subject?.orchestrator.book.pools ?? []
        switch milestone {
        case .begins, .isLookedAt, .surveyed, .runEnds: return seen.contains(milestone)
        case .runIs("stuck"): return pools.contains { $0.run?.isStuckUndoing ?? false }
        case .runIs(let word): return pools.contains { $0.run?.word(isStill: $0.stillSince != nil) == word }
        case .phase(let word): return pools.contains { $0.phase.description == word }
        }
    }

    private mutating func happen(_ entry: StoryAgenda.Entry) throws(StoryFault) {
        if entry.at > clock.elapsed { clock.advance(by: entry.at - clock.elapsed) }
        switch entry.item {
        case .tick: try tick()
        case .wake(let pool): try tell(.woke(pool))
        case .answer(let order, let answer): try end(order, answer, isDeaf: entry.isDeaf)
        case .look(let order): try tell(.rechecked(order.id, finding(order)))
        case .survey(let pool, let run, let asked): try survey(pool, run, asked)
        case .cancelled(let order):
            try tell(.stepEnded(order.id, .failed(Failure("the attempt was ended by order"))))
        }
    }

    // MARK: - Turns

    /// One event, one turn: recorded, checked, told, and only then carried out.
    mutating func tell(_ event: Event) throws(StoryFault) {
        guard var next = subject else { return }
        let turn = next.handle(event, at: clock.now)
        if crash == .beforeRecording, !turn.records.isEmpty {
            scribe.note("the daemon crashes before it records what follows from: \(scribe.text(of: event))", at: clock)
            stop(goesOn: false)
            return
        }
        subject = next
        notebook.commit(turn, of: next.orchestrator, at: clock.now)
        if !turn.records.isEmpty, notebook.replayed() != next.orchestrator.book {
            throw StoryFault(line, "the records do not give the book that the daemon believes")
        }
        if turn.records.contains(where: \.isEndOfRun) { seen.insert(.runEnds) }
        scribe.tell(event, turn, orders, at: clock)
        if crash == .afterRecording, turn.directives.contains(where: \.isEffect) {
            scribe.note("the daemon crashes before it does any of this", at: clock)
            stop(goesOn: false)
            return
        }
        for directive in turn.directives { carryOut(directive) }
    }

    mutating func stop(goesOn: Bool) {
        crash = .none
        subject = nil
        agenda.crash(goesOn: goesOn)
        if !goesOn { hanging = [] }
    }

    mutating func start(_ start: Start) throws(StoryFault) {
        let orchestrator = Orchestrator(settings: settings, book: notebook.replayed(), marks: notebook.marks)
        subject = Subject(orchestrator, flaw: flaw)
        scribe.restart(settings, notebook.replayed())
        try tell(.started(start))
    }

    mutating func tellStatus() {
        guard let orchestrator = subject?.orchestrator else {
            scribe.note("the daemon does not run", at: clock)
            return
        }
        scribe.tellStatus(of: orchestrator)
    }
}

extension Record {
    fileprivate var isEndOfRun: Bool {
        if case .run(_, .ended) = change { return true }
        return false
    }
}

extension Directive {
    /// Changes or asks the world.
    var isEffect: Bool {
        switch self {
        case .perform, .recheck, .survey: true
        case .cancel, .wake, .reply: false
        }
    }
}
