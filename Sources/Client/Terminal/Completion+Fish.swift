extension Grammar {
    var fish: String {
        var lines = [
            "# fish completion of \(program); made by `\(program) completion fish`",
            "function __\(program)_plain",
            "    string match --invert -- '-*' (commandline --tokenize --cut-at-cursor --current-process)[2..]",
            "end",
            "function __\(program)_at",
            "    set --local plain (__\(program)_plain)",
            "    test (count $plain) -eq $argv[1]; or return 1",
            "    test (count $argv) -eq 1; and return 0",
            "    test \"$plain[1..\"(count $argv[2..])\"]\" = \"$argv[2..]\"",
            "end",
            "function __\(program)_under",
            "    set --local plain (__\(program)_plain)",
            "    test (count $plain) -ge (count $argv); and test \"$plain[1..\"(count $argv)\"]\" = \"$argv\"",
            "end",
            "complete --command \(program) --no-files",
        ]
        for option in options + [Self.help, Self.version] { lines.append(fish(option, under: nil)) }
        for first in firstWords {
            let summary = command(first)?.summary ?? "\(secondWords(first).joined(separator: ", "))"
            lines.append("complete -c \(program) -n '__\(program)_at 0' -a \(first) -d \(quoted(summary))")
        }
        for command in commands { lines += fish(command) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func fish(_ command: Command) -> [String] {
        var lines: [String] = []
        if command.words.count > 1 {
            lines.append(
                "complete -c \(program) -n '__\(program)_at 1 \(command.words[0])' -a \(command.words[1])"
                    + " -d \(quoted(command.summary))")
        }
        for (place, operand) in command.operands.enumerated() {
            let at = "'__\(program)_at \(command.words.count + place) \(command.name)'"
            switch operand.kind {
            case .word(let words):
                lines.append("complete -c \(program) -n \(at) -a \(quoted(words.joined(separator: " ")))")
            case .file: lines.append("complete -c \(program) -n \(at) --force-files")
            case .pool, .run, .step:
                let of = operand.kind == .step ? " (__\(program)_plain)[-1]" : ""
                let ask = "(\(program) completion \(operand.kind.source ?? "")\(of) 2>/dev/null)"
                lines.append("complete -c \(program) -n \(at) -a '\(ask)'")
            }
        }
        return lines + command.options.map { fish($0, under: command) }
    }

    private func fish(_ option: Option, under command: Command?) -> String {
        var line = "complete -c \(program)"
        if let command { line += " -n '__\(program)_under \(command.name)'" }
        line += " -l \(option.name)"
        switch option.value {
        case .none: break
        case .any: line += ["socket", "config", "file"].contains(option.name) ? " -r --force-files" : " -x"
        case .oneOf(let words): line += " -x -a \(quoted(words.joined(separator: " ")))"
        }
        return line + " -d \(quoted(option.help))"
    }

    private func quoted(_ text: String) -> String { "'" + text.split(separator: "'").joined(separator: "\\'") + "'" }
}
