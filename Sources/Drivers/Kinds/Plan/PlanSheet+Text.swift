import Model

extension PlanSheet {
    /// The plan as text. Nothing in it is longer than what will be done.
    package var text: String {
        let mode = plan.mode.map { ", \($0)" } ?? ""
        let direction = plan.mode == nil ? "at \(from)" : "from \(from) to \(to)"
        var lines = ["\(plan.runbook) of \(pool)\(mode), \(direction); plan \(plan.digest)"]
        let width = steps.map { $0.step.name.count }.max() ?? 0
        let numbers = String(steps.count).count
        for (index, step) in steps.enumerated() {
            let number = Self.padded("\(index + 1)", numbers, left: true)
            lines += [
                "", "\(number). \(Self.padded(step.step.name, width))  at \(step.site); \(Self.limits(step.step))",
            ]
            let indent = String(repeating: " ", count: numbers + 2)
            lines += step.remarks.map { "\(indent)(\($0))" }
            lines += Self.lines(step.commands).map { indent + $0 }
            if step.commands.isEmpty, step.remarks.isEmpty { lines.append("\(indent)(nothing is sent)") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func limits(_ step: PlannedStep) -> String {
        var parts = ["\(step.timeout) an attempt", "\(step.deadline) in all"]
        if let attempts = step.attempts { parts.append(attempts == 1 ? "one attempt" : "\(attempts) attempts") }
        if step.onFailure == .carryOn { parts.append("a failure stops nothing") }
        return parts.joined(separator: ", ")
    }

    private static func lines(_ commands: [PlannedCommand]) -> [String] {
        let purposes = commands.map { $0.purpose.rawValue.count }.max() ?? 0
        let hosts = commands.map { $0.host.count }.max() ?? 0
        let channels = commands.map { $0.channel.word.count }.max() ?? 0
        return commands.map { command in
            let columns = [
                padded(command.purpose.rawValue, purposes), padded(command.host, hosts),
                padded(command.channel.word, channels), command.text,
            ]
            return columns.joined(separator: "  ")
        }
    }

    private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return left ? space + text : text + space
    }
}

extension PlannedCommand.Channel {
    /// Where a command goes, as a short word before it.
    var word: String {
        switch self {
        case .command: "$"
        case .sql: "sql"
        case .bus: "systemd"
        case .runtime: "haproxy"
        case .dns: "dns"
        case .powershell: "powershell"
        case .http: "http"
        case .connect: "tcp"
        case .file: "file"
        case .note: "note"
        }
    }
}
