/// A function, initialiser, subscript or computed property that has a body.
struct Body {
    let name: String
    /// Indices of tokens: the keyword, the bracket that opens the parameters if there is one, and the braces.
    let keyword: Int
    let parameters: Int?
    let opening: Int
    let closing: Int
}

extension SourceFile {
    var bodies: [Body] {
        tokens.indices.compactMap { index in
            let token = tokens[index]
            let next = tokens.at(index + 1)
            let isMember = tokens.at(index - 1)?.isSymbol(".") == true
            guard token.kind == .word, !isMember else { return nil }
            switch token.text {
            case "func": return body(index, named: next?.text ?? "")
            case "init" where next.map { "(<?!".contains($0.text) } == true: return body(index, named: "init")
            case "subscript" where next.map { "(<".contains($0.text) } == true: return body(index, named: "subscript")
            case "deinit": return body(index, named: "deinit")
            case "var": return computedProperty(index, named: next?.text ?? "")
            default: return nil
            }
        }
    }

    /// The names of the types this file declares. An extension declares none.
    var declaredTypes: [Token] {
        let keywords = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        return tokens.indices.compactMap { index in
            guard let name = tokens.at(index + 1), tokens[index].kind == .word,
                keywords.contains(tokens[index].text), name.kind == .word,
                name.text.first?.isUppercase == true
            else { return nil }
            return name
        }
    }

    private func body(_ keyword: Int, named name: String) -> Body? {
        let newDeclaration = [
            "func", "var", "let", "init", "deinit", "subscript", "case", "struct", "class", "enum", "actor", "protocol",
            "extension", "typealias", "associatedtype", "static", "mutating", "package", "private", "fileprivate",
            "internal", "nonisolated", "override", "prefix", "postfix",
        ]
        var parameters: Int?
        var index = keyword + 1
        while let token = tokens.at(index) {
            if token.isSymbol("{") {
                return Body(
                    name: name, keyword: keyword, parameters: parameters, opening: index,
                    closing: tokens.closing(index))
            }
            let ends = token.isSymbol("}") || token.isSymbol(";")
            let belongsToNext =
                token.opensLine && (newDeclaration.contains(token.text) || token.text == "@" || token.text == "#")
            // A protocol asks for the function and gives it no body.
            guard !ends, !belongsToNext else { return nil }
            if token.isSymbol("(") && parameters == nil { parameters = index }
            index = token.isSymbol("(") || token.isSymbol("[") ? tokens.closing(index) + 1 : index + 1
        }
        return nil
    }

    private func computedProperty(_ keyword: Int, named name: String) -> Body? {
        var index = keyword + 1
        while let token = tokens.at(index), !token.isSymbol("="), !token.isSymbol("}"), !token.opensLine {
            if token.isSymbol("{") {
                return Body(
                    name: name, keyword: keyword, parameters: nil, opening: index, closing: tokens.closing(index))
            }
            index = token.isSymbol("(") || token.isSymbol("[") ? tokens.closing(index) + 1 : index + 1
        }
        return nil
    }
}
