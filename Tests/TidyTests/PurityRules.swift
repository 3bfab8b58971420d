/// The pure wing decides; it never waits, looks at a clock, draws lots, or knows a technology.
enum PurityRules {
    /// Words that would let time, chance, rounding or another thread into a decision.
    private static let forbidden: [String: String] = [
        "async": "waits", "await": "waits", "Task": "waits", "TaskGroup": "waits", "AsyncStream": "waits",
        "Clock": "reads a clock", "ContinuousClock": "reads a clock", "SuspendingClock": "reads a clock",
        "Date": "reads a clock", "print": "does I/O", "readLine": "does I/O", "debugPrint": "does I/O",
        "Double": "rounds", "Float": "rounds", "Float16": "rounds", "Float32": "rounds", "Float64": "rounds",
        "Float80": "rounds", "CGFloat": "rounds", "hashValue": "differs in every process",
        "SystemRandomNumberGenerator": "draws lots",
    ]
    private static let lots = ["random", "randomElement", "shuffled", "shuffle"]

    static func foreignImports(in file: SourceFile) -> [Complaint] {
        file.imports.filter { !ArrowRules.core.joined().contains($0.module) }.map {
            file.complaint($0.line, "the pure wing imports only itself, not \($0.module)")
        }
    }

    static func impureWords(in file: SourceFile) -> [Complaint] {
        file.tokens.indices.compactMap { index in
            let token = file.tokens[index]
            guard token.kind == .word else { return nil }
            if let reason = forbidden[token.text], !isLabel(index, in: file.tokens) {
                return file.complaint(token.line, "`\(token.text)` \(reason); the pure wing does not")
            }
            if token.text == "actor", file.tokens.at(index + 1)?.text.first?.isUppercase == true {
                return file.complaint(token.line, "`actor` waits; the pure wing does not")
            }
            if lots.contains(token.text), drawsFromTheSystem(index, in: file.tokens) {
                return file.complaint(
                    token.line, "`\(token.text)` draws lots; chance comes in as an argument, `using:`")
            }
            return nil
        }
    }

    static func fractions(in file: SourceFile) -> [Complaint] {
        file.tokens.filter { token in
            let isHexadecimal = token.text.hasPrefix("0x")
            return token.kind == .number && (token.text.contains(".") || (!isHexadecimal && token.text.contains("e")))
        }
        .map { file.complaint($0.line, "`\($0.text)` is a fraction; the pure wing counts in whole units") }
    }

    /// A new case must break every place that has to think about it; `default` would think for them.
    static func defaults(in file: SourceFile) -> [Complaint] {
        file.tokens.indices.compactMap { index in
            let token = file.tokens[index]
            guard token.isWord("default"), file.tokens.at(index + 1)?.isSymbol(":") == true,
                !isLabel(index, in: file.tokens)
            else { return nil }
            return file.complaint(token.line, "`default:` hides the next case; spell the cases out")
        }
    }

    /// `f(default: 1)`, `[key, default: 1]`: the word names an argument and means nothing else.
    private static func isLabel(_ index: Int, in tokens: [Token]) -> Bool {
        guard tokens.at(index + 1)?.isSymbol(":") == true, let previous = tokens.at(index - 1) else { return false }
        return previous.kind == .symbol && "([,".contains(previous.text)
    }

    private static func drawsFromTheSystem(_ index: Int, in tokens: [Token]) -> Bool {
        guard tokens.at(index - 1)?.isSymbol(".") == true, tokens.at(index + 1)?.isSymbol("(") == true else {
            return false
        }
        return !tokens[index..<tokens.closing(index + 1)].contains { $0.isWord("using") }
    }
}
