import Model

/// Every sentence that a story may say, and what it means. This table is the reference of the language; the sentences
/// about the world are in `StoryWorld+Sentences`.
enum StoryGrammar {
    private typealias Rule = @Sendable (StoryGaps) -> StoryEvent?

    static func read(_ text: String) -> [StoryEvent]? {
        if let gaps = StoryPhrase("for {length} {rest...}").match(text), let length = gaps.length("length") {
            return read(gaps["rest"]).map { $0 + [.wait(length)] }
        }
        if let gaps = StoryPhrase("in {pool} {rest...}").match(text) {
            return sentence(gaps["rest"], pool: gaps.bare("pool")).map { [$0] }
        }
        return sentence(text, pool: nil).map { [$0] }
    }

    private static func sentence(_ text: String, pool: String?) -> StoryEvent? {
        for (phrase, rule) in rules {
            if let gaps = StoryPhrase(phrase).match(text), let event = rule(gaps) { return event }
        }
        if let event = driver(text, pool) { return event }
        if let gaps = StoryPhrase("{actor} {line...}").match(text), gaps["actor"].hasSuffix(":") {
            return .order(actor: gaps.bare("actor"), gaps["line"])
        }
        return StoryWorld.understands(text) ? .world(text, pool: pool) : nil
    }

    private static let rules: [(String, Rule)] = [
        ("wait {length}", { $0.length("length").map { .wait($0) } }),
        ("wait just under {length}", { $0.length("length").map { .waitJustUnder($0) } }),
        ("until {step} begins", { .until(.begins($0["step"])) }),
        ("until {step} is looked at", { .until(.isLookedAt($0["step"])) }),
        ("until promote is judged", { _ in .until(.surveyed) }),
        ("until the run ends", { _ in .until(.runEnds) }),
        ("until the run is {state}", { .until(.runIs($0["state"])) }),
        ("until the phase is {phase}", { .until(.phase($0["phase"])) }),
        ("quietly", { _ in .quietly }),
        ("aloud", { _ in .aloud }),
        ("status", { _ in .status }),
        ("why", { _ in .why }),
        ("nobody answers before promote", { _ in .surveysAnswered(false) }),
        ("everybody answers before promote", { _ in .surveysAnswered(true) }),
        ("the daemon crashes", { _ in .crashes(goesOn: false) }),
        ("the daemon crashes, and the attempt goes on", { _ in .crashes(goesOn: true) }),
        ("the daemon crashes before it records", { _ in .crashesBeforeRecording }),
        ("the daemon crashes after it records", { _ in .crashesAfterRecording }),
        ("the daemon stops", { _ in .stops }),
        ("the daemon starts after {length}", { start($0) }),
        ("the daemon starts after {length} paused", { start($0, isPaused: true) }),
        (
            "the daemon starts after {length} with the new configuration",
            { $0.length("length").map { .startsAnew(after: $0) } }
        ),
        ("the daemon starts after {length} from the copy", { start($0, copied: true) }),
        ("the daemon starts after {length} from the copy, and epoch {epoch} was seen", { start($0, copied: true) }),
        ("the machine boots after {length}", { $0.length("length").map { .boots(after: $0) } }),
        ("the ledger is copied", { _ in .copyLedger }),
        ("the clock jumps {length}", { $0.length("length").map { .clockJumps($0) } }),
        ("the loop is late by {length}", { $0.length("length").map { .loopLate($0) } }),
        ("the ledger is {state}", { .ledger($0["state"]) }),
        ("a commit takes {length}", { $0.length("length").map { .commitTakes($0) } }),
        ("the fences are asked", { _ in .asksFences }),
        ("nobody looks", { _ in .looks(false) }),
        ("everybody looks again", { _ in .looks(true) }),
        ("the configuration says {given...}", { .configure($0["given"]) }),
        ("the last report comes again", { _ in .reportAgain }),
        ("a report says that {step} attempt {number} of run {run} is done", { report($0, isDone: true) }),
        ("a report says that {step} attempt {number} of run {run} failed", { report($0, isDone: false) }),
    ]

    private static func start(_ gaps: StoryGaps, isPaused: Bool = false, copied: Bool = false) -> StoryEvent? {
        gaps.length("length").map {
            .starts(after: $0, isPaused: isPaused, copied: copied, epochSeen: gaps.number("epoch"))
        }
    }

    private static func report(_ gaps: StoryGaps, isDone: Bool) -> StoryEvent? {
        guard let number = gaps.number("number"), let run = gaps.number("run") else { return nil }
        return .report(step: gaps["step"], number: number, run: run, isDone: isDone)
    }

    // MARK: - Drivers

    private static let driverRules: [(String, @Sendable (StoryGaps) -> (Scripted.Answer, Int?)?)] = [
        ("{step} works", { _ in (.works, nil) }),
        ("{step} hangs", { _ in (.hangs, nil) }),
        ("{step} fails: {text...}", { (.fails(failure($0["text"])), nil) }),
        ("{step} fails for good: {text...}", { (.fails(failure($0["text"], .terminal)), nil) }),
        ("{step} finds divergence: {text...}", { (.fails(failure($0["text"], .divergence)), nil) }),
        (
            "{step} fails {times} times: {text...}",
            { gaps in
                gaps.number("times").map { (.fails(failure(gaps["text"])), $0) }
            }
        ),
        ("{step} ends unknown: {text...}", { (.endsUnknown(failure($0["text"])), nil) }),
        ("{step} ends unknown once: {text...}", { (.endsUnknown(failure($0["text"])), 1) }),
        ("{step} hangs once", { _ in (.hangs, 1) }),
    ]

    private static func driver(_ text: String, _ pool: String?) -> StoryEvent? {
        let phrases: [(String, Direction)] = [("taking back {rest...}", .undo), ("step {rest...}", .forward)]
        for (phrase, direction) in phrases {
            guard let gaps = StoryPhrase(phrase).match(text) else { continue }
            for (pattern, rule) in driverRules {
                guard let gaps = StoryPhrase(pattern).match(gaps["rest"]), let (answer, times) = rule(gaps) else {
                    continue
                }
                return .answer(answer, times: times, step: gaps["step"], direction, pool: pool)
            }
        }
        if let gaps = StoryPhrase("step {step} takes {length}").match(text), let length = gaps.length("length") {
            return .length(length, step: gaps["step"], pool: pool)
        }
        return look(text, pool)
    }

    private static func look(_ text: String, _ pool: String?) -> StoryEvent? {
        let looks: [(String, Scripted.Look?)] = [
            ("done", .done), ("not done", .notDone), ("nothing", .nothing), ("still at work", .stillAtWork),
            ("the truth", nil),
        ]
        for (words, look) in looks {
            if let gaps = StoryPhrase("looking at {step} says \(words)").match(text) {
                return .look(look, step: gaps["step"], .forward, pool: pool)
            }
            if let gaps = StoryPhrase("looking at taking back {step} says \(words)").match(text) {
                return .look(look, step: gaps["step"], .undo, pool: pool)
            }
        }
        return nil
    }

    /// `replay stalled; to do: restart it`.
    private static func failure(_ text: String, _ kind: Failure.Kind = .ordinary) -> Failure {
        let mark = "; to do: "
        var words = text[...]
        while !words.isEmpty {
            if words.hasPrefix(mark) {
                let said = String(text[..<words.startIndex])
                return Failure(said, hint: String(words.dropFirst(mark.count)), kind: kind)
            }
            words.removeFirst()
        }
        return Failure(text, kind: kind)
    }
}
