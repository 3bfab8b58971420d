/// The names that one file declares, each with what its declaration says about order, and where they are visible.
struct Names {
    enum Order: Equatable {
        case unordered
        /// It is whatever the property of that name is.
        case like(String)
        /// It keeps an order, is no collection, or nothing can be said.
        case other
    }

    struct Declaration {
        let name: String
        let index: Int
        /// The brace in which the name is visible, or -1 for the whole file.
        let block: Int
        let isProperty: Bool
        let order: Order
    }

    let tokens: [Token]
    private(set) var declarations: [Declaration] = []
    private var declared: Set<Int> = []
    /// For each token the brace that it stands in, or -1.
    private let block: [Int]

    init(_ tokens: [Token], _ bodies: [Body]) {
        self.tokens = tokens
        var open: [Int] = []
        var block: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.isSymbol("}") { _ = open.popLast() }
            block.append(open.last ?? -1)
            if token.isSymbol("{") { open.append(index) }
        }
        self.block = block
        addVariables()
        for body in bodies { addParameters(of: body) }
        for index in tokens.indices where tokens[index].isWord("for") { addLoopNames(index) }
        for index in tokens.indices where tokens[index].isSymbol("{") { addClosureNames(index) }
    }

    func declares(at index: Int) -> Bool { declared.contains(index) }

    /// The innermost declaration that `name` means at `index`.
    func visible(_ name: String, at index: Int, asProperty: Bool) -> Declaration? {
        var around: Set<Int> = [-1]
        var brace = block[index]
        while brace >= 0 {
            around.insert(brace)
            brace = block[brace]
        }
        return declarations.filter { declaration in
            declaration.name == name && around.contains(declaration.block)
                && (declaration.isProperty || (!asProperty && declaration.index < index))
        }
        .max { ($0.block, $0.index) < ($1.block, $1.index) }
    }

    // MARK: Reading declarations

    private mutating func add(_ index: Int, in block: Int, isProperty: Bool = false, _ order: Order) {
        declared.insert(index)
        declarations.append(
            Declaration(name: tokens[index].text, index: index, block: block, isProperty: isProperty, order: order))
    }

    private mutating func addVariables() {
        let types = typeBraces
        for keyword in tokens.indices where tokens[keyword].isWord("let") || tokens[keyword].isWord("var") {
            let index = keyword + 1
            guard let name = tokens.at(index), name.kind == .word else { continue }
            let isCondition = ["if", "guard", "while"].contains { tokens.at(keyword - 1)?.isWord($0) == true }
            let order: Order =
                switch tokens.at(index + 1)?.text {
                case ":": orderOfType(at: index + 2)
                case "=": orderOfValue(at: index + 2)
                case _ where isCondition: .like(name.text)
                default: .other
                }
            let isProperty = types.contains(block[index]) || block[index] == -1
            add(index, in: block[index], isProperty: isProperty, order)
        }
    }

    private var typeBraces: Set<Int> {
        let keywords = ["struct", "class", "enum", "actor", "protocol", "extension"]
        return Set(
            tokens.indices.compactMap { index in
                guard tokens[index].kind == .word, keywords.contains(tokens[index].text),
                    tokens.at(index + 1)?.text.first?.isUppercase == true
                else { return nil }
                return tokens[index...].firstIndex { $0.isSymbol("{") }
            })
    }

    private mutating func addParameters(of body: Body) {
        guard let opening = body.parameters else { return }
        var index = opening + 1
        while index < tokens.closing(opening) {
            if tokens[index].kind == .word, tokens.at(index + 1)?.isSymbol(":") == true {
                add(index, in: body.opening, orderOfType(at: index + 2))
            }
            let nests = tokens[index].kind == .symbol && "([{".contains(tokens[index].text)
            index = nests ? tokens.closing(index) + 1 : index + 1
        }
    }

    private mutating func addLoopNames(_ start: Int) {
        guard let end = tokens[start...].firstIndex(where: { $0.isWord("in") }),
            let brace = tokens[end...].firstIndex(where: { $0.isSymbol("{") })
        else { return }
        for index in (start + 1)..<end where tokens[index].kind == .word { add(index, in: brace, .other) }
    }

    private mutating func addClosureNames(_ brace: Int) {
        var names: [Int] = []
        var index = brace + 1
        while let token = tokens.at(index), token.kind == .word || "(,)".contains(token.text), !token.isWord("in") {
            if token.kind == .word { names.append(index) }
            index += 1
        }
        guard tokens.at(index)?.isWord("in") == true else { return }
        for name in names { add(name, in: brace, .other) }
    }

    private func orderOfType(at start: Int) -> Order {
        var index = start
        while let token = tokens.at(index),
            token.isSymbol("@") || ["inout", "borrowing", "consuming", "sending"].contains(token.text)
        {
            index += token.isSymbol("@") ? 2 : 1
        }
        return opensUnordered(index) ? .unordered : .other
    }

    private func orderOfValue(at start: Int) -> Order {
        if opensUnordered(start) {
            let bracket = tokens[start...].firstIndex { $0.isSymbol("(") || $0.isSymbol("[") } ?? start
            return tokens.at(tokens.closing(bracket) + 1)?.isSymbol(".") == true ? .other : .unordered
        }
        var index = start
        while tokens.at(index)?.kind == .word, tokens.at(index + 1)?.isSymbol(".") == true { index += 2 }
        guard let last = tokens.at(index), last.kind == .word else { return .other }
        let next = tokens.at(index + 1)
        let isWhole = next.map { $0.opensLine || $0.isWord("else") || ",{})".contains($0.text) } ?? true
        return isWhole ? .like(last.text) : .other
    }

    /// `[K: V]`, `[:]`, `Set<…>`, `Set(…)`, `Dictionary(…)`; an array with `a ? b : c` inside is none of them.
    private func opensUnordered(_ start: Int) -> Bool {
        guard let token = tokens.at(start) else { return false }
        if token.isWord("Set") || token.isWord("Dictionary") {
            return tokens.at(start + 1).map { "<(".contains($0.text) } == true
        }
        guard token.isSymbol("[") else { return false }
        var index = start + 1
        while let inner = tokens.at(index), !inner.isSymbol("]"), !inner.isSymbol("?") {
            if inner.isSymbol(":") { return true }
            let nests = inner.kind == .symbol && "([{".contains(inner.text)
            index = nests ? tokens.closing(index) + 1 : index + 1
        }
        return false
    }
}
