import Control
import Terminal

/// What has been told of a run so far, so that only news is told.
struct FollowScreen {
    let session: Session
    private var isBegun = false
    private var told: [String] = []
    private var isSilent = false

    init(session: Session) { self.session = session }

    private var screen: Screen { session.screen }
    /// With JSON the one document at the end is all that may be printed.
    private var isQuiet: Bool { session.wantsJSON }

    mutating func show(_ run: RunDocument) {
        if isQuiet { return }
        screen.draw(nil)
        if isSilent { screen.line("the daemon answers again") }
        isSilent = false
        begin(run)
        for (place, step) in run.steps.enumerated() { tell(step, place) }
        live(run)
    }

    mutating func showSilence() {
        if isQuiet || isSilent { return }
        isSilent = true
        screen.draw(nil)
        screen.line("the daemon does not answer; waiting for it")
    }

    private mutating func begin(_ run: RunDocument) {
        if isBegun { return }
        isBegun = true
        screen.lines(
            Paragraph.wrap(
                Printable.line("run \(run.id): \(RunScreen.what(run)), by \(run.orderedBy): \(run.reason)"),
                screen.width, hanging: 2))
    }

    /// One line for each word of a step that is new. A terminal shows the step at work in the line that moves.
    private mutating func tell(_ step: StepStatus, _ place: Int) {
        while told.count <= place { told.append("pending") }
        // A step may be asked about once it is through: what it did meanwhile is not worth a line each.
        let isWork = step.state == "performing" || step.state == "waiting"
        let word = isWork && step.attempts > 1 ? "\(step.state) \(step.attempts)" : step.state
        guard told[place] != word else { return }
        told[place] = word
        if step.state == "pending" || (isWork && screen.isTerminal && step.attempts <= 1) { return }
        screen.lines(Self.table(step, word).lines(screen.width, screen.ink))
    }

    private static func table(_ step: StepStatus, _ word: String) -> Table {
        let time = (step.ended ?? step.started)?.clock ?? ""
        let took = step.ended == nil ? "" : step.seconds.map { "in \(Amount.seconds($0))" } ?? ""
        let words = [step.foundDone ? "found done" : "", step.error ?? step.evidence ?? ""]
        var table = Table(indent: 2)
        let name = step.name + String(repeating: " ", count: max(0, 14 - step.name.count))
        table.add([
            .init(time, .faint), .init(name, .strong),
            .init(took.isEmpty ? word : "\(word) \(took)", Tones.step(step.state)),
            .init(words.filter { !$0.isEmpty }.joined(separator: "; "), .faint),
        ])
        return table
    }

    /// The line that moves: what is at work, for how long, and how far where its size is known.
    private func live(_ run: RunDocument) {
        guard screen.isTerminal, Follow.code(run) == nil else { return }
        guard let place = run.steps.firstIndex(where: { $0.name == run.step }) else { return }
        let step = run.steps[place]
        let since = step.started.map { " for \(Amount.seconds(session.clock.age(of: $0).rounded()))" } ?? ""
        var line = "  \(place + 1)/\(run.steps.count) \(step.name) at \(step.site): \(step.state)\(since)"
        if let progress = step.progress {
            line += "  " + Self.bar(progress, screen, room: screen.width - line.count - 3)
        }
        screen.draw(String(Printable.line(line).prefix(screen.width - 1)))
    }

    private static func bar(_ progress: ProgressStatus, _ screen: Screen, room: Int) -> String {
        let isBytes = progress.unit == "bytes" || progress.unit == "B"
        let size = isBytes ? Amount.bytes(progress.total) : "\(progress.total) \(progress.unit)"
        let width = min(30, room - size.count - 9)
        guard width >= 5 else { return "" }
        let bar = ProgressBar(width: width, isUnicode: screen.isUnicode).draw(progress.done, of: progress.total)
        return "\(bar) of \(size)"
    }

    func end() { if !isQuiet { screen.draw(nil) } }

    func close(_ run: RunDocument, isStillRunning: Bool) {
        screen.lines(RunScreen(session: session).end(run))
        if isStillRunning { screen.line("  it goes on; failoverctl run follow \(run.id)") }
    }
}
