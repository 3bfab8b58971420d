extension Grammar {
    /// The manual page of section 1, made of the same verbs as everything else.
    package func manualPage(exitCodes: [(code: Int, meaning: String)], files: [(name: String, meaning: String)])
        -> String
    {
        var lines = [
            ".\\\" made by `\(program) completion man`", ".TH \(program.uppercased()) 1", ".SH NAME",
            "\(program) \\- \(escape(summary))", ".SH SYNOPSIS",
            ".B \(program)", "\(escape(options.map { "[\($0.usage)]" }.joined(separator: " "))) VERB ...",
        ]
        for group in Command.Group.allCases {
            let members = commands.filter { $0.group == group }
            lines.append(".SH \(escape(group.rawValue.uppercased()))")
            for command in members {
                lines += [".SS \(escape(command.usage))", escape(sentence(command.summary))]
                if !command.detail.isEmpty { lines += [".PP", escape(command.detail)] }
                for option in command.options {
                    lines += [".TP", ".B \(escape(option.usage))", escape(sentence(option.help))]
                }
            }
        }
        lines.append(".SH OPTIONS")
        for option in options + [Self.help, Self.version] {
            lines += [".TP", ".B \(escape(option.usage))", escape(sentence(option.help))]
        }
        lines.append(".SH EXIT STATUS")
        for (code, meaning) in exitCodes { lines += [".TP", ".B \(code)", escape(sentence(meaning))] }
        lines.append(".SH FILES")
        for (name, meaning) in files { lines += [".TP", ".I \(escape(name))", escape(sentence(meaning))] }
        return lines.joined(separator: "\n") + "\n"
    }

    private func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        return first.uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }

    private func escape(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case _: result.append(character)
            }
        }
        return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
    }
}
