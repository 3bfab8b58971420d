/// One file of the package as the rules see it: where it is, what it says, and what of that is code.
struct SourceFile {
    /// From the package root, with `/` between the parts.
    let path: String
    let text: String
    let lines: [Substring]
    /// Empty unless the file is Swift.
    let tokens: [Token]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.lines = lines.last?.isEmpty == true ? lines.dropLast() : lines
        tokens = path.hasSuffix(".swift") ? Lexer.tokens(of: text) : []
    }

    var name: Substring { path.split(separator: "/").last ?? "" }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var isMarkdown: Bool { path.hasSuffix(".md") }
    var isPure: Bool { isSwift && path.hasPrefix("Sources/Core/") }

    func complaint(_ line: Int, _ what: String) -> Complaint { Complaint(path: path, line: line, what: what) }

    /// The modules this file imports, each with the line that does it.
    var imports: [(module: String, line: Int)] {
        let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        return tokens.indices.filter { tokens[$0].isWord("import") }.compactMap { index in
            let isOneSymbol = tokens.at(index + 1).map { kinds.contains($0.text) } == true
            guard let module = tokens.at(index + (isOneSymbol ? 2 : 1)) else { return nil }
            return (module.text, module.line)
        }
    }
}
