extension Grammar {
    /// The page that `--help` prints.
    package func help(_ width: Int) -> String {
        var lines = [
            "\(program): \(summary)", "",
            "Usage: \(program) \(options.map { "[\($0.usage)]" }.joined(separator: " ")) VERB ...",
        ]
        let column = min(34, (commands.map { Self.brief($0).count }.max() ?? 0) + 2)
        for group in Command.Group.allCases {
            let members = commands.filter { $0.group == group }
            if members.isEmpty { continue }
            lines += ["", "\(group.rawValue):"]
            for command in members { lines += Self.entry(Self.brief(command), command.summary, column, width) }
        }
        lines += ["", "Everywhere:"]
        for option in options + [Self.help, Self.version] {
            lines += Self.entry(option.usage, option.help, column, width)
        }
        lines += ["", "\(program) VERB --help tells more of a verb."]
        return lines.joined(separator: "\n")
    }

    package func help(_ command: Command, _ width: Int) -> String {
        var lines = Paragraph.wrap("\(command.name): \(command.summary)", width)
        lines += [""] + Paragraph.wrap("Usage: \(program) \(command.usage)", width, hanging: 7)
        if !command.options.isEmpty {
            lines.append("")
            let column = min(34, (command.options.map(\.usage.count).max() ?? 0) + 4)
            for option in command.options { lines += Self.entry(option.usage, option.help, column, width) }
        }
        if !command.detail.isEmpty { lines += [""] + Paragraph.wrap(command.detail, width) }
        return lines.joined(separator: "\n")
    }

    private static func brief(_ command: Command) -> String {
        (command.words + command.operands.map(\.usage)).joined(separator: " ")
    }

    private static func entry(_ left: String, _ right: String, _ column: Int, _ width: Int) -> [String] {
        let text = Paragraph.wrap(right, width - column - 2)
        let blank = String(repeating: " ", count: column + 2)
        guard left.count + 2 <= column else { return ["  \(left)"] + text.map { blank + $0 } }
        return text.enumerated().map { index, line in
            index == 0 ? "  " + left + String(repeating: " ", count: column - left.count) + line : blank + line
        }
    }
}
