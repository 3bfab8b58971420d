/// A `Set` or `Dictionary` hands out its elements in another order in every process, so a decision that walks one
/// is another decision after a restart. Without types this can only be read from names: a name declared with
/// an unordered type is followed to its uses, through scopes in its file and as a property through the whole wing.
struct OrderRule {
    /// Whether the property of a name is unordered; a name that is so in one file and not in another is left out.
    private let properties: [String: Bool]

    init(_ files: [SourceFile]) {
        var found: [String: Set<Bool>] = [:]
        for file in files {
            for declaration in Names(file.tokens, file.bodies).declarations where declaration.isProperty {
                found[declaration.name, default: []].insert(declaration.order == .unordered)
            }
        }
        properties = found.filter { $0.value.count == 1 }.compactMapValues(\.first)
    }

    func unorderedWalks(in file: SourceFile) -> [Complaint] {
        let names = Names(file.tokens, file.bodies)
        let headers = loopHeaders(in: file.tokens)
        return file.tokens.indices.compactMap { index in
            guard file.tokens[index].kind == .word, isUnordered(index, names) else { return nil }
            let chain = Chain(at: index, in: file.tokens)
            guard chain.showsOrder(inLoopHeader: headers.contains(index)) else { return nil }
            let token = file.tokens[index]
            return file.complaint(
                token.line, "`\(token.text)` is walked in an order that differs in every process; sort it first")
        }
    }

    private func isUnordered(_ index: Int, _ names: Names) -> Bool {
        let tokens = names.tokens
        let name = tokens[index].text
        let isLabelOrDeclaration = tokens.at(index + 1)?.isSymbol(":") == true || names.declares(at: index)
        guard !isLabelOrDeclaration else { return false }
        let isMember = tokens.at(index - 1)?.isSymbol(".") == true
        let isOwn = isMember && tokens.at(index - 2)?.isWord("self") == true
        if isMember && (name == "keys" || name == "values") { return properties[name] != false }
        if isMember && !isOwn { return properties[name] == true }
        switch names.visible(name, at: index, asProperty: isOwn)?.order {
        case .unordered: return true
        case .like(let other): return properties[other] == true
        case .other: return false
        case nil: return properties[name] == true
        }
    }

    /// The tokens behind the `in` of each `for`, outside any bracket, up to the body or the `where`.
    private func loopHeaders(in tokens: [Token]) -> Set<Int> {
        var headers: Set<Int> = []
        for start in tokens.indices where tokens[start].isWord("for") && tokens.at(start + 1)?.isSymbol(":") != true {
            var index = start + 1
            var isSequence = false
            while let token = tokens.at(index), !token.isSymbol("{"), !token.isWord("where") {
                if isSequence { headers.insert(index) }
                isSequence = isSequence || token.isWord("in")
                index = token.isSymbol("(") || token.isSymbol("[") ? tokens.closing(index) + 1 : index + 1
            }
        }
        return headers
    }
}
