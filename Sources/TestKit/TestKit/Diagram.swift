import Model
import Orchestration
import Runbook

/// The states of a pool, a run and a step as pictures, drawn by walking what the real machine has recorded: an edge is
/// here because somebody went along it, and its label says why.
package struct Diagram: Sendable {
    package enum Subject: String, CaseIterable, Sendable {
        case pool
        case run
        case step

        /// In the order in which a reader meets them.
        fileprivate var states: [String] {
            switch self {
            case .pool: ["starting", "normal", "failing-over", "failed-over", "failing-back", "held"]
            case .run:
                [
                    "running", "waiting", "paused", "blocked", "undoing", "undoing, stuck", "succeeded",
                    "succeeded-with-exceptions", "undone", "aborted", "failed",
                ]
            case .step: ["pending", "performing", "waiting", "done", "skipped", "deferred", "failed", "undone"]
            }
        }

        fileprivate var ends: [String] {
            switch self {
            case .pool, .step: []
            case .run: ["succeeded", "succeeded-with-exceptions", "undone", "aborted", "failed"]
            }
        }
    }

    private struct Edge: Hashable, Sendable {
        var from: String
        var to: String
    }

    private var causes: [Subject: [Edge: Set<String>]] = [:]
    /// Where everything begins.
    static let start = "[*]"

    package init() {}

    /// Follows the records of one notebook through a fresh book.
    package mutating func walk(_ notebook: Notebook) {
        var book = Book()
        for page in notebook.pages {
            for (place, record) in page.records.enumerated() {
                let before = book
                book.apply(record, at: page.at)
                note(before, book, DiagramCause(page.records, place))
            }
        }
    }

    private mutating func note(_ before: Book, _ after: Book, _ cause: DiagramCause) {
        for pool in after.pools {
            let earlier = before.pool(pool.id)
            add(.pool, from: earlier?.phase.description ?? Self.start, to: pool.phase.description, cause.ofPhase)
            noteRun(earlier, pool, cause)
        }
    }

    private mutating func noteRun(_ before: PoolState?, _ after: PoolState, _ cause: DiagramCause) {
        let earlier = before.flatMap { pool in pool.run.map { Self.word($0, pool) } }
        let later = after.run.map { Self.word($0, after) }
        guard let id = cause.run, before?.run?.id == id || after.run?.id == id else {
            // Something above the run stopped or started it.
            if let earlier, let later { add(.run, from: earlier, to: later, cause.ofPause) }
            return
        }
        let end = cause.end?.description
        guard let word = later ?? end else { return }
        add(.run, from: earlier ?? Self.start, to: word, cause.ofRun)
        guard let run = before?.run, let next = after.run, run.planNumber == next.planNumber,
            run.steps.count == next.steps.count
        else { return }
        for index in run.steps.indices {
            add(
                .step, from: run.steps[index].state.description, to: next.steps[index].state.description, cause.ofStep)
        }
    }

    private static func word(_ run: Run, _ pool: PoolState) -> String {
        let word = run.word(isStill: pool.stillSince != nil)
        return word == "undoing" && run.isStuckUndoing ? "undoing, stuck" : word
    }

    private mutating func add(_ subject: Subject, from: String, to: String, _ cause: String) {
        guard from != to else { return }
        causes[subject, default: [:]][Edge(from: from, to: to), default: []].insert(cause)
    }

    // MARK: - Drawing

    package func mermaid(_ subject: Subject) -> String {
        let states = subject.states
        let edges = causes[subject] ?? [:]
        var lines = ["stateDiagram-v2"]
        for state in states where Self.name(state) != state {
            lines.append("    state \"\(state)\" as \(Self.name(state))")
        }
        if subject == .step { lines.append("    [*] --> pending: planned") }
        for from in [Self.start] + states {
            for to in states {
                guard let said = edges[Edge(from: from, to: to)] else { continue }
                let label = said.sorted().joined(separator: "<br/>or ")
                lines.append("    \(Self.name(from)) --> \(Self.name(to)): \(label)")
            }
        }
        for state in subject.ends { lines.append("    \(Self.name(state)) --> [*]") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Mermaid takes no hyphens, commas or spaces in the name of a state.
    private static func name(_ state: String) -> String {
        if state == start { return state }
        return String(state.map { $0.isLetter ? $0 : "_" })
    }

    /// States that nobody reached: the walk is too short, or the state is superfluous.
    package func unreached(_ subject: Subject) -> [String] {
        let reached = Set((causes[subject] ?? [:]).keys.map(\.to))
        return subject.states.filter { !reached.contains($0) && !(subject == .step && $0 == "pending") }
    }

    /// States without a way out that are not an end.
    package func deadEnds(_ subject: Subject) -> [String] {
        let left = Set((causes[subject] ?? [:]).keys.map(\.from))
        let stay = subject.ends + (subject == .step ? ["done", "skipped", "deferred", "undone"] : [])
        return subject.states.filter { !left.contains($0) && !stay.contains($0) }
    }
}
