import Control
import Terminal

/// A run for people: what it is, its steps with their times, and what it cost.
struct RunScreen {
    let session: Session

    private var screen: Screen { session.screen }
    private var ink: Ink { screen.ink }

    /// One line, for lists of runs.
    func summary(_ run: RunDocument) -> [String] {
        let step = run.step.map { " at \($0)" } ?? ""
        let place = run.steps.firstIndex { $0.name == run.step }.map { ", step \($0 + 1) of \(run.steps.count)" } ?? ""
        return Paragraph.wrap(Printable.line("> \(head(run)): \(run.state)\(step)\(place)"), screen.width, hanging: 2)
    }

    func head(_ run: RunDocument) -> String { "run \(run.id), \(Self.what(run))" }

    /// `failover of chat, paris to lyon (disaster)`
    static func what(_ run: RunDocument) -> String {
        let way = run.mode == nil ? "" : ", \(run.from) to \(run.to)"
        return "\(run.runbook) of \(run.pool)\(way)\(run.mode.map { " (\($0))" } ?? "")"
    }

    func show(_ run: RunDocument) {
        let order = run.orderedBy == "automatic" ? "by the daemon's own decision" : "ordered by \(run.orderedBy)"
        screen.lines(
            Paragraph.wrap(
                Printable.line("\(head(run)), \(order) at \(run.started.minuteStamp): \(run.reason)"), screen.width,
                hanging: 2))
        var table = Table(indent: 2)
        for step in run.steps { table.add(row(step)) }
        screen.show(table)
        screen.lines(end(run))
    }

    private func row(_ step: StepStatus) -> [Table.Cell] {
        let time = step.seconds.map { Amount.seconds($0) } ?? ""
        let tries = step.attempts > 1 ? "\(step.attempts) attempts" : ""
        let words = [tries, step.foundDone ? "found done" : "", step.error ?? step.evidence ?? ""]
        return [
            .init(step.name, step.state == "performing" ? .strong : .plain), .init(step.site),
            .init(step.state, Tones.step(step.state)), .init(time),
            .init(words.filter { !$0.isEmpty }.joined(separator: "; "), .faint),
        ]
    }

    /// How it stands: the last lines of `run show` and of `run follow`.
    func end(_ run: RunDocument) -> [String] {
        var lines = [ink.paint("run \(run.id): \(run.state)", Tones.run(run.state)) + after(run)]
        if let times = times(run) { lines.append("  \(times)") }
        if let loss = run.loss.map(Self.loss) { lines.append("  \(loss)") }
        if !run.accepted.isEmpty { lines.append("  accepted: \(run.accepted.joined(separator: ", "))") }
        if let text = run.text { lines += Paragraph.wrap(Printable.line("  \(text)"), screen.width).map { "  \($0)" } }
        if let hint = run.hint { lines.append("  \(Printable.line(hint))") }
        return lines
    }

    private func after(_ run: RunDocument) -> String {
        guard let total = run.timings.totalSeconds else { return run.step.map { " at \($0)" } ?? "" }
        return " after \(Amount.seconds(total))"
    }

    private func times(_ run: RunDocument) -> String? {
        guard let outage = run.timings.outageSeconds else { return nil }
        let parts = [
            run.timings.detectSeconds.map { "\(Amount.seconds($0)) to detect" },
            run.timings.decideSeconds.map { "\(Amount.seconds($0)) to decide" },
        ].compactMap { $0 }
        let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
        return "outage \(Amount.seconds(outage))\(detail)"
    }

    static func loss(_ loss: LossStatus) -> String {
        if let exact = loss.exactBytes { return exact == 0 ? "nothing was lost" : "\(Amount.bytes(exact)) were lost" }
        let known = loss.knownBytes.map { "\(Amount.bytes($0)) known to be lost" } ?? "nobody can say what was lost"
        let blind = loss.blindSeconds.map { ", and what was written in \(Amount.seconds($0)) was not seen" } ?? ""
        return known + blind
    }
}
