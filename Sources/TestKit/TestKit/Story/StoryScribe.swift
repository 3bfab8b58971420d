import Model
import Orchestration
import Runbook

/// Writes the transcript: the event, `=` what was recorded, `->` what was ordered. Turns in which nothing but a timer
/// was set are left out.
struct StoryScribe {
    private let tellsGates: Bool
    private var narrator: Narrator
    private var settings: [PoolSettings]
    private var lines: [String] = []
    private var zero = Interval.zero
    /// A question that is asked again and again is told once.
    private var lastAsked: [String] = []
    var isQuiet = false

    init(_ given: StorySettings) {
        tellsGates = given.tellsGates
        narrator = Narrator(given.settings)
        settings = given.settings.pools
    }

    var transcript: String { lines.joined(separator: "\n") }

    mutating func begin(at elapsed: Interval) { zero = elapsed }

    mutating func restart(_ settings: Settings, _ book: Book) { narrator = Narrator(settings, book: book) }

    mutating func settle(_ new: Settings) {
        narrator.settle(new)
        settings = new.pools + settings.filter { old in !new.pools.contains { $0.id == old.id } }
    }

    mutating func note(_ text: String, at clock: ManualClock) {
        if !isQuiet { lines.append("\(label(clock)) \(text)") }
    }

    private func label(_ clock: ManualClock) -> String {
        let total = (clock.elapsed - zero).milliseconds
        let minutes = total / 60_000
        let seconds = total / 1_000 % 60
        let fraction = total % 1_000
        var text = "\(minutes):" + (seconds < 10 ? "0" : "") + "\(seconds)"
        if fraction != 0 {
            var digits = String(fraction)
            while digits.utf8.count < 3 { digits = "0" + digits }
            while digits.hasSuffix("0") { digits.removeLast() }
            text += ".\(digits)"
        }
        return text
    }

    // MARK: - Turns

    typealias Orders = [OrderID: (actor: String, request: Request)]

    mutating func tell(_ event: Event, _ turn: Turn, _ orders: Orders, at clock: ManualClock) {
        let names = pool(of: event).map { narrator.wording($0, at: clock.now).sites }
        let headline = text(of: event)
        var told: [String] = []
        for record in turn.records {
            let isBoring = isBoring(record)
            let text = narrator.tell(record, at: clock.now)
            if isBoring { continue }
            told.append("    = " + prefix(record.pool) + text + cause(record))
        }
        for directive in turn.directives {
            if let text = text(of: directive, orders, names) { told.append("    -> " + text) }
        }
        let isRepeated = turn.records.isEmpty && told == lastAsked
        if turn.records.contains(where: \.isOfRun) { lastAsked = [] }
        if turn.directives.contains(where: \.isQuestion) { lastAsked = told.filter { $0.hasPrefix("    ->") } }
        guard !told.isEmpty, !isQuiet, !isRepeated else { return }
        lines.append("\(label(clock)) \(headline)")
        lines += told
    }

    var book: Book { narrator.book }

    func settings(of pool: PoolID) -> PoolSettings? { settings.first { $0.id == pool } }

    func sites(of pool: PoolID?) -> SitePair<String> {
        let known = pool.flatMap { settings(of: $0) } ?? settings.first
        return known?.siteNames ?? SitePair(primary: "primary", backup: "backup")
    }

    func prefix(_ pool: PoolID?) -> String {
        guard settings.count > 1, let pool else { return "" }
        return "\(pool): "
    }

    /// While a move is open the gates of the next one tell nothing that matters.
    private func isBoring(_ record: Record) -> Bool {
        guard case .gates = record.change else { return false }
        return !tellsGates || record.pool.flatMap { book.pool($0)?.run?.isMove } ?? false
    }

    private func cause(_ record: Record) -> String {
        switch record.actor {
        case .automatic: record.reason.isEmpty ? "" : " (\(record.reason))"
        case .person(let name): " (\(name): \(record.reason))"
        }
    }

    // MARK: - Status

    mutating func tellWhy(_ pool: PoolID, _ verdicts: [GateVerdict], at clock: ManualClock) {
        let closed = verdicts.filter { !$0.opens }.map { "    ? \($0.sentence)" }
        note(prefix(pool) + "why not fail over?", at: clock)
        if !isQuiet { lines += closed.isEmpty ? ["    ? all gates pass"] : closed }
    }

    mutating func tellStatus(of orchestrator: Orchestrator) {
        guard !isQuiet else { return }
        for pool in orchestrator.book.pools {
            guard let names = settings.first(where: { $0.id == pool.id })?.siteNames else { continue }
            var facts = [pool.phase.description]
            facts.append(pool.active.map { "\(names[$0]) is active" } ?? "nobody knows who is active")
            facts.append("epoch \(pool.epoch)")
            facts.append(pool.isProtected ? "protected" : "not protected")
            if let run = pool.run { facts.append("run \(run.id) is \(run.word(isStill: pool.stillSince != nil))") }
            lines.append("\(pool.id): " + facts.joined(separator: ", "))
            for note in pool.attention {
                let hint = pool.hint(for: note.kind, names: names)
                lines.append("    ! " + pool.text(of: note.kind, names: names) + (hint.map { "; to do: \($0)" } ?? ""))
            }
        }
    }
}

extension Record {
    fileprivate var isOfRun: Bool {
        if case .run = change { return true }
        return false
    }
}

extension Directive {
    fileprivate var isQuestion: Bool {
        switch self {
        case .recheck, .survey: true
        case .perform, .cancel, .wake, .reply: false
        }
    }
}
