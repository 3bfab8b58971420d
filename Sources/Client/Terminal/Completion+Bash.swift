extension Grammar {
    var bash: String {
        var lines = [
            "# bash completion of \(program); made by `\(program) completion bash`",
            "_\(program)() {",
            "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= plain=() i",
            "    local takes=' \(takers) '",
            "    for ((i = 1; i < COMP_CWORD; i++)); do",
            "        [[ $takes == *\" ${COMP_WORDS[i-1]} \"* && ${COMP_WORDS[i]} != = ]] && continue",
            "        case ${COMP_WORDS[i]} in",
            "            -*|=) ;;",
            "            *) [[ ${COMP_WORDS[i-1]} == = ]] || plain+=(\"${COMP_WORDS[i]}\") ;;",
            "        esac",
            "    done",
            "    [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD-2]}",
            "    [[ $word == = ]] && { before=${COMP_WORDS[COMP_CWORD-1]}; word=; }",
            "    case $before in",
        ]
        for option in choices {
            lines.append("        --\(option.name)) _\(program)_offer '\(words(option))'; return ;;")
        }
        lines += ["        --socket|--config|--file) COMPREPLY=($(compgen -f -- \"$word\")); return ;;", "    esac"]
        lines += ["    case \"${plain[0]} ${plain[1]}\" in"]
        for command in commands where command.words.count > 1 { lines += branch(command, "'\(command.name)'") }
        lines += [
            "    esac", "    case \"${plain[0]}\" in",
            "        '') _\(program)_offer '\(firstWords.joined(separator: " "))' ;;",
        ]
        for first in firstWords {
            let seconds = secondWords(first)
            if seconds.isEmpty, let command = command(first) {
                lines += branch(command, first)
            } else {
                lines.append("        \(first)) _\(program)_offer '\(seconds.joined(separator: " "))' ;;")
            }
        }
        lines += ["    esac", "}", "_\(program)_offer() { COMPREPLY=($(compgen -W \"$1\" -- \"$word\")); }"]
        lines += ["complete -F _\(program) \(program)", ""]
        return lines.joined(separator: "\n")
    }

    /// The options behind which the next word is a value and no word of the verb.
    private var takers: String {
        var names: [String] = []
        for option in options + commands.flatMap(\.options) where option.takesValue {
            if !names.contains("--\(option.name)") { names.append("--\(option.name)") }
        }
        return names.joined(separator: " ")
    }

    /// Options that take one of a few words, each name once.
    private var choices: [Option] {
        var found: [Option] = []
        for option in options + commands.flatMap(\.options) where !found.contains(where: { $0.name == option.name }) {
            if case .oneOf = option.value { found.append(option) }
        }
        return found
    }

    private func words(_ option: Option) -> String {
        guard case .oneOf(let words) = option.value else { return "" }
        return words.joined(separator: " ")
    }

    private func branch(_ command: Command, _ pattern: String) -> [String] {
        var lines = ["        \(pattern))"]
        let options = everyOption(command).map { $0.takesValue ? "--\($0.name)=" : "--\($0.name)" }
        lines.append("            if [[ $word == -* ]]; then _\(program)_offer '\(options.joined(separator: " "))'")
        lines.append("                [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace")
        for (place, operand) in command.operands.enumerated() {
            let count = command.words.count + place
            lines.append("            elif ((${#plain[@]} == \(count))); then \(offer(operand, after: count))")
        }
        lines.append("            fi; return ;;")
        return lines
    }

    private func offer(_ operand: Operand, after count: Int) -> String {
        switch operand.kind {
        case .word(let words): return "_\(program)_offer '\(words.joined(separator: " "))'"
        case .file: return "COMPREPLY=($(compgen -f -- \"$word\"))"
        case .pool, .run, .step:
            let of = operand.kind == .step ? " \"${plain[\(count - 1)]}\"" : ""
            return "_\(program)_offer \"$(\(program) completion \(operand.kind.source ?? "")\(of) 2>/dev/null)\""
        }
    }
}
