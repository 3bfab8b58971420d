/// Cuts Swift source into tokens, so that a rule never mistakes a comment or a string for code.
///
/// It knows as much of the grammar as the rules need: nested comments, raw and multi-line strings, interpolation,
/// regular expression literals, names in backticks, and the difference between `1.5` and `pair.0.1`.
struct Lexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var lineOfLastToken = 0
    private var tokens: [Token] = []

    static func tokens(of text: String) -> [Token] {
        var lexer = Lexer(scalars: Array(text.unicodeScalars))
        lexer.readCode(insideInterpolation: false)
        return lexer.tokens
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    // MARK: Code

    /// Reads to the end, or to the parenthesis that ends the interpolation.
    private mutating func readCode(insideInterpolation: Bool) {
        var depth = 0
        while let scalar = peek() {
            switch scalar {
            case "(" where insideInterpolation: depth += 1
            case ")" where insideInterpolation && depth == 0:
                advance()
                return
            case ")" where insideInterpolation: depth -= 1
            default: break
            }
            readToken(startingWith: scalar)
        }
    }

    private mutating func readToken(startingWith scalar: Unicode.Scalar) {
        if scalar.isBlank {
            advance()
        } else if matches("/", "/") {
            while let next = peek(), next != .newline { advance() }
        } else if matches("/", "*") {
            skipBlockComment()
        } else if scalar == "`" {
            readEscapedWord()
        } else if scalar.startsWord {
            add(.word) { $0.isWordPart }
        } else if scalar.isDigit {
            readNumber()
        } else if let hashes = hashesBefore("\"") {
            readString(hashes: hashes)
        } else if let hashes = hashesBefore("/"), hashes > 0 || opensBareRegex() {
            readRegex(hashes: hashes)
        } else if matches("-", ">") {
            append(.symbol, "->")
            advance(by: 2)
        } else {
            append(.symbol, String(scalar))
            advance()
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if matches("/", "*") {
                depth += 1
                advance(by: 2)
            } else if matches("*", "/") {
                depth -= 1
                advance(by: 2)
            } else {
                advance()
            }
        } while depth > 0 && position < scalars.count
    }

    private mutating func readEscapedWord() {
        let start = position
        let startLine = line
        advance()
        while let next = peek(), next != "`" { advance() }
        advance()
        append(.escapedWord, text(from: start), line: startLine)
    }

    private mutating func readNumber() {
        let followsDot = tokens.last?.isSymbol(".") == true
        add(.number) { $0.isWordPart }
        // `pair.0.1` is two members; `1.5` is one number; `1...5` and `1.max` are a number and something else.
        guard !followsDot, peek() == ".", peek(1)?.isDigit == true, let whole = tokens.popLast() else { return }
        let start = position
        advance()
        while let next = peek(), next.isWordPart { advance() }
        tokens.append(
            Token(kind: .number, text: whole.text + text(from: start), line: whole.line, opensLine: whole.opensLine))
    }

    // MARK: Literals

    private mutating func readString(hashes: Int) {
        append(.literal, "\"")
        advance(by: hashes)
        let quotes = matches("\"", "\"") && peek(2) == "\"" ? 3 : 1
        advance(by: quotes)
        while let scalar = peek() {
            if scalar == "\\" && hashCount(at: position + 1, atLeast: hashes) {
                advance(by: 1 + hashes)
                let isInterpolation = peek() == "("
                advance()
                if isInterpolation { readCode(insideInterpolation: true) }
            } else if closesString(quotes: quotes, hashes: hashes) {
                return advance(by: quotes + hashes)
            } else if scalar == .newline && quotes == 1 {
                return
            } else {
                advance()
            }
        }
    }

    private mutating func readRegex(hashes: Int) {
        append(.literal, "/")
        advance(by: hashes + 1)
        while let scalar = peek() {
            if scalar == "\\" {
                advance(by: 2)
            } else if scalar == "/" && hashCount(at: position + 1, atLeast: hashes) {
                return advance(by: 1 + hashes)
            } else if scalar == .newline && hashes == 0 {
                return
            } else {
                advance()
            }
        }
    }

    /// A slash opens a regular expression where no operand can end, when another slash follows on the line.
    private func opensBareRegex() -> Bool {
        guard let next = peek(1), !next.isBlank, next != "=" else { return false }
        if let last = tokens.last {
            let mayPrecede = ["(", "[", "{", ",", ":", "=", "!", "&", "|", "?"]
            let opens = last.kind == .symbol && mayPrecede.contains(last.text)
            guard opens || last.isWord("return") || last.isWord("in") else { return false }
        }
        var index = position + 1
        while index < scalars.count, scalars[index] != .newline {
            if scalars[index] == "/" && scalars[index - 1] != "\\" { return true }
            index += 1
        }
        return false
    }

    private func closesString(quotes: Int, hashes: Int) -> Bool {
        guard position + quotes <= scalars.count else { return false }
        for offset in 0..<quotes where scalars[position + offset] != "\"" { return false }
        return hashCount(at: position + quotes, atLeast: hashes)
    }

    private func hashCount(at start: Int, atLeast wanted: Int) -> Bool {
        guard start + wanted <= scalars.count else { return false }
        return scalars[start..<(start + wanted)].allSatisfy { $0 == "#" }
    }

    /// How many `#` stand between here and `delimiter`, or nothing when something else comes.
    private func hashesBefore(_ delimiter: Unicode.Scalar) -> Int? {
        var hashes = 0
        while peek(hashes) == "#" { hashes += 1 }
        return peek(hashes) == delimiter ? hashes : nil
    }

    // MARK: Scalars

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    private func matches(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        peek() == first && peek(1) == second
    }

    private mutating func advance(by count: Int = 1) {
        for _ in 0..<count where position < scalars.count {
            if scalars[position] == .newline { line += 1 }
            position += 1
        }
    }

    private func text(from start: Int) -> String { String(String.UnicodeScalarView(scalars[start..<position])) }

    private mutating func add(_ kind: Token.Kind, while belongs: (Unicode.Scalar) -> Bool) {
        let start = position
        while let next = peek(), belongs(next) { advance() }
        append(kind, text(from: start))
    }

    private mutating func append(_ kind: Token.Kind, _ text: String, line startLine: Int? = nil) {
        let line = startLine ?? line
        tokens.append(Token(kind: kind, text: text, line: line, opensLine: line != lineOfLastToken))
        lineOfLastToken = line
    }
}

extension Unicode.Scalar {
    fileprivate static let newline: Unicode.Scalar = "\n"
    fileprivate var isBlank: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" }
    fileprivate var isDigit: Bool { self >= "0" && self <= "9" }
    fileprivate var startsWord: Bool {
        (self >= "a" && self <= "z") || (self >= "A" && self <= "Z") || self == "_" || self == "$" || value >= 0x80
    }
    fileprivate var isWordPart: Bool { startsWord || isDigit }
}
