/// Scripts by which shells finish words. All three are made of the same verbs, and ask the program for names.
package enum Completion: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish

    package func script(_ grammar: Grammar) -> String {
        switch self {
        case .bash: grammar.bash
        case .zsh: grammar.zsh
        case .fish: grammar.fish
        }
    }
}

extension Operand.Kind {
    /// What to ask the program for.
    var source: String? {
        switch self {
        case .pool: "pools"
        case .run: "runs"
        case .step: "steps"
        case .file, .word: nil
        }
    }
}

extension Grammar {
    /// The first words, each once.
    var firstWords: [String] {
        var words: [String] = []
        for command in commands where !words.contains(command.words[0]) { words.append(command.words[0]) }
        return words
    }

    func secondWords(_ first: String) -> [String] {
        commands.filter { $0.words.count > 1 && $0.words[0] == first }.map { $0.words[1] }
    }

    func everyOption(_ command: Command) -> [Option] { command.options + options + [Self.help] }
}
