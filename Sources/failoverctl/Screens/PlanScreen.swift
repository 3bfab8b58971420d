import Control
import Terminal

/// A plan for people: gates, then steps with their limits and the exact commands.
struct PlanScreen {
    let session: Session

    private var screen: Screen { session.screen }

    func show(_ plan: PlanDocument) {
        let mode = plan.mode.map { " (\($0))" } ?? ""
        let verified = plan.verified.map { $0 ? ", verified by a drill" : ", not verified by a drill" } ?? ""
        screen.lines(
            Paragraph.wrap(
                "\(plan.runbook) of \(plan.pool), \(plan.from) to \(plan.to)\(mode): \(plan.steps.count) steps, "
                    + "plan \(plan.digest)\(verified)", screen.width, hanging: 2))
        if let gates = plan.gates { self.gates(gates) }
        for (place, step) in plan.steps.enumerated() {
            if step.pivot { screen.line(screen.ink.paint("  -- point of no return --", .warning)) }
            self.step(step, place + 1)
        }
    }

    private func gates(_ gates: [GateStatus]) {
        let held = gates.filter { $0.verdict != "pass" }
        if held.isEmpty {
            screen.line("  every gate passes")
        } else {
            screen.line(screen.ink.paint("  an order would be refused now:", .warning))
            screen.lines(GateLines.held(gates, screen.width, screen.ink))
        }
        screen.line()
    }

    private func step(_ step: PlanStepDocument, _ number: Int) {
        let name = step.name == step.verb ? step.name : "\(step.name) (\(step.verb))"
        let hosts = step.hosts.isEmpty ? "" : " on \(step.hosts.joined(separator: ", "))"
        let marks = [
            "\(Amount.seconds(step.timeoutSeconds)) an attempt",
            step.attempts.map { $0 == 1 ? "one attempt" : "\($0) attempts" }
                ?? "\(Amount.seconds(step.deadlineSeconds)) in all",
            step.undo ? "can be undone" : "", step.byHand ? "by hand" : "",
            step.onFailure == "continue" ? "goes on if it fails" : "",
        ]
        let number = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)"
        screen.lines(
            Paragraph.wrap(
                "\(name) at \(step.site)\(hosts): \(marks.filter { !$0.isEmpty }.joined(separator: ", "))",
                screen.width - 4
            ).enumerated().map { place, line in
                place == 0 ? "\(number)  \(screen.ink.paint(line, .strong))" : "      \(line)"
            })
        for remark in step.remarks where !step.pivot || !remark.hasPrefix("the point of no return") {
            screen.lines(Paragraph.wrap(Printable.line(remark), screen.width - 6).map { "      \($0)" })
        }
        for command in step.commands {
            let channel = command.channel == "command" ? "" : " (\(command.channel))"
            // A command is never broken: it is there to be copied.
            screen.line("      \(command.purpose) on \(command.host)\(channel): \(Printable.line(command.command))")
        }
    }
}
