/// One piece of Swift source that is neither comment nor blank.
struct Token: Equatable {
    enum Kind: Equatable {
        case word
        /// A name in backticks: it is never a keyword, whatever it spells.
        case escapedWord
        case number
        /// A string or a regular expression. Its content is dropped; code inside interpolations follows as tokens.
        case literal
        case symbol
    }

    let kind: Kind
    let text: String
    let line: Int
    /// No other token stands before it on its line; that is how Swift ends most statements.
    let opensLine: Bool

    func isWord(_ text: String) -> Bool { kind == .word && self.text == text }
    func isSymbol(_ text: String) -> Bool { kind == .symbol && self.text == text }
}

extension [Token] {
    /// The token at an index that may lie outside, so that a rule can look around without counting.
    func at(_ index: Int) -> Token? { indices.contains(index) ? self[index] : nil }

    /// The index of the bracket that closes the one at `opening`, or the end when the source is cut short.
    func closing(_ opening: Int) -> Int {
        var depth = 0
        for index in opening..<count where self[index].kind == .symbol {
            switch self[index].text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: break
            }
            if depth == 0 { return index }
        }
        return count
    }
}
