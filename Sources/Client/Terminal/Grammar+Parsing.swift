extension Grammar {
    /// Understands what was typed after the program's name.
    package func parse(_ words: [String]) throws(UsageError) -> Arguments {
        let sorted = try sort(words)
        if sorted.options.contains(where: { $0.name == Self.version.name }) { return Arguments(.version) }
        let wantsHelp = sorted.options.contains { $0.name == Self.help.name }
        guard let first = sorted.plain.first else {
            if wantsHelp { return Arguments(.help(nil)) }
            throw UsageError("no verb is given", hint: "\(program) --help lists them")
        }
        let command = try find(first, sorted.plain)
        if wantsHelp { return Arguments(.help(command)) }
        let operands = Array(sorted.plain.dropFirst(command.words.count))
        try check(operands, of: command)
        let options = try check(sorted.options, of: command)
        return Arguments(.run(command), operands: operands, options: options)
    }

    private struct Given {
        var name: String
        var value: String?
    }

    /// Options apart from the rest. Whether the next word is an option's value depends on the option alone: no two
    /// verbs may spell one name differently, or words could not be sorted before the verb is known.
    private func sort(_ words: [String]) throws(UsageError) -> (plain: [String], options: [Given]) {
        var plain: [String] = []
        var options: [Given] = []
        var place = 0
        while place < words.count {
            let word = words[place]
            place += 1
            if word == "--" {
                plain += words[place...]
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                plain.append(word)
                continue
            }
            guard word.hasPrefix("--") else { throw unknownOption(word) }
            let halves = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            var given = Given(name: String(halves[0]), value: halves.count > 1 ? String(halves[1]) : nil)
            guard let option = allOptions.first(where: { $0.name == given.name }) else { throw unknownOption(word) }
            if option.takesValue, given.value == nil {
                guard place < words.count else {
                    throw UsageError("--\(option.name) needs a value", hint: "like \(option.usage)")
                }
                given.value = words[place]
                place += 1
            }
            options.append(given)
        }
        return (plain, options)
    }

    private var allOptions: [Option] { options + [Self.help, Self.version] + commands.flatMap(\.options) }

    private func unknownOption(_ word: String) -> UsageError {
        let name = String(word.drop { $0 == "-" }.prefix { $0 != "=" })
        let near = Likeness.nearest(to: name, among: allOptions.map(\.name)).map { "did you mean --\($0)? " } ?? ""
        return UsageError("there is no option --\(name)", hint: near + "\(program) VERB --help lists a verb's options")
    }

    private func find(_ first: String, _ plain: [String]) throws(UsageError) -> Command {
        if let whole = commands.first(where: { plain.starts(with: $0.words) }) { return whole }
        let family = commands.filter { $0.words.first == first }
        if !family.isEmpty {
            let seconds = family.compactMap { $0.words.dropFirst().first }
            let choice = seconds.joined(separator: ", ")
            guard plain.count > 1 else { throw UsageError("\(first): what of it?", hint: "one of \(choice)") }
            let near = Likeness.nearest(to: plain[1], among: seconds).map { "did you mean \(first) \($0)? " } ?? ""
            throw UsageError("there is no verb `\(first) \(plain[1])`", hint: near + "there are \(choice)")
        }
        let near = Likeness.nearest(to: first, among: commands.map { $0.words[0] }).map { "did you mean \($0)? " } ?? ""
        throw UsageError("there is no verb `\(first)`", hint: near + "\(program) --help lists them")
    }

    private func check(_ operands: [String], of command: Command) throws(UsageError) {
        let hint = "\(program) \(command.usage)"
        let missing = command.operands.dropFirst(operands.count).first { !$0.isOptional }
        if let missing { throw UsageError("\(command.name) needs \(missing.name)", hint: hint) }
        if operands.count > command.operands.count {
            throw UsageError("\(command.name) has no use for `\(operands[command.operands.count])`", hint: hint)
        }
        for (operand, word) in zip(command.operands, operands) {
            if word.isEmpty { throw UsageError("\(operand.name) is empty", hint: hint) }
            guard case .word(let allowed) = operand.kind, !allowed.contains(word) else { continue }
            throw UsageError("\(operand.name) is `\(word)`", hint: "one of \(allowed.joined(separator: ", "))")
        }
    }

    private func check(_ given: [Given], of command: Command) throws(UsageError) -> [String: String] {
        var values: [String: String] = [:]
        for item in given {
            guard let option = (options + command.options).first(where: { $0.name == item.name }) else {
                throw UsageError("\(command.name) has no option --\(item.name)", hint: "\(program) \(command.usage)")
            }
            if values[item.name] != nil {
                throw UsageError("--\(item.name) is given twice", hint: "give it once; neither is taken for the other")
            }
            values[item.name] = try value(item.value, of: option)
        }
        for option in command.options where option.isRequired && values[option.name] == nil {
            throw UsageError(
                "\(command.name) needs \(option.usage)", hint: "\(option.help); \(program) \(command.usage)")
        }
        return values
    }

    private func value(_ value: String?, of option: Option) throws(UsageError) -> String {
        switch (option.value, value) {
        case (.none, nil): return ""
        case (.none, .some): throw UsageError("--\(option.name) takes no value", hint: "write --\(option.name) alone")
        case (.any, let value?):
            if value.isEmpty { throw UsageError("--\(option.name) is empty", hint: "like \(option.usage)") }
            return value
        case (.oneOf(let words), let value?):
            guard words.contains(value) else {
                let near = Likeness.nearest(to: value, among: words).map { "did you mean \($0)? " } ?? ""
                throw UsageError(
                    "--\(option.name) is `\(value)`", hint: near + "one of \(words.joined(separator: ", "))")
            }
            return value
        case (.any, nil), (.oneOf, nil):
            throw UsageError("--\(option.name) needs a value", hint: "like \(option.usage)")
        }
    }
}
