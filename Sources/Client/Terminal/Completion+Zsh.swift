extension Grammar {
    var zsh: String {
        var lines = [
            "#compdef \(program)",
            "# zsh completion of \(program); made by `\(program) completion zsh`",
            "_\(program)_names() {",
            "    local -a names; names=(${(f)\"$(\(program) completion \"$@\" 2>/dev/null)\"}); compadd -a names",
            "}",
            "_\(program)() {",
            "    local -a plain common",
            "    plain=(${${words[2,CURRENT-1]}:#-*})",
            "    common=(",
        ]
        for option in options + [Self.help, Self.version] { lines.append("        \(zsh(option))") }
        lines += ["    )", "    case \"$plain[1] $plain[2]\" in"]
        for command in commands where command.words.count > 1 { lines += zsh(command, "'\(command.name)'") }
        lines += ["    esac", "    case \"$plain[1]\" in", "        '')", "            local -a verbs; verbs=("]
        for first in firstWords {
            let summary = command(first)?.summary ?? secondWords(first).joined(separator: ", ")
            lines.append("                \(quoted("\(first):\(summary)"))")
        }
        lines += ["            ); _describe verb verbs; _arguments $common; return ;;"]
        for first in firstWords {
            let seconds = secondWords(first)
            if seconds.isEmpty, let command = command(first) {
                lines += zsh(command, first)
            } else {
                lines.append("        \(first)) compadd \(seconds.joined(separator: " ")); return ;;")
            }
        }
        lines += ["    esac", "}", "_\(program) \"$@\"", ""]
        return lines.joined(separator: "\n")
    }

    private func zsh(_ command: Command, _ pattern: String) -> [String] {
        var lines = ["        \(pattern))", "            if [[ $words[CURRENT] == -* ]]; then _arguments $common \\"]
        lines += command.options.map { "                \(zsh($0)) \\" }
        lines.append("                '*: :'")
        for (place, operand) in command.operands.enumerated() {
            let count = command.words.count + place
            lines.append("            elif (($#plain == \(count))); then \(zsh(operand, after: count))")
        }
        return lines + ["            fi; return ;;"]
    }

    private func zsh(_ operand: Operand, after count: Int) -> String {
        switch operand.kind {
        case .word(let words): "compadd \(words.joined(separator: " "))"
        case .file: "_files"
        case .pool: "_\(program)_names pools"
        case .run: "_\(program)_names runs"
        case .step: "_\(program)_names steps \"$plain[\(count)]\""
        }
    }

    private func zsh(_ option: Option) -> String {
        let help = option.help.split(separator: ":").joined(separator: " -")
        switch option.value {
        case .none: return quoted("--\(option.name)[\(help)]")
        case .any(let word):
            let isFile = ["socket", "config", "file"].contains(option.name)
            return quoted("--\(option.name)=[\(help)]:\(word):\(isFile ? "_files" : "")")
        case .oneOf(let words): return quoted("--\(option.name)=[\(help)]:value:(\(words.joined(separator: " ")))")
        }
    }

    private func quoted(_ text: String) -> String { "'" + text.split(separator: "'").joined(separator: "'\\''") + "'" }
}
