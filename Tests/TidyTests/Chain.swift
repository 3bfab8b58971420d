/// What is asked of an unordered collection at one place: `runs.keys.filter { … }.sorted()`.
struct Chain {
    private let words: [(name: String, hasArguments: Bool)]
    private let isElement: Bool
    /// The two tokens before the expression and the one after it.
    private let before: (Token?, Token?)
    private let after: Token?

    /// What leaves the collection as unordered as it was.
    private static let keeping: Set = [
        "keys", "values", "filter", "mapValues", "compactMapValues", "union", "intersection", "subtracting",
        "symmetricDifference", "merging",
    ]
    /// What shows the order, unless something later in the chain makes it irrelevant.
    private static let showing: Set = [
        "map", "compactMap", "flatMap", "forEach", "reduce", "first", "last", "enumerated", "prefix", "suffix",
        "joined", "lazy", "popFirst", "makeIterator", "dropFirst", "dropLast", "elementsEqual", "min", "max",
    ]
    private static let settling: Set = ["sorted", "count", "isEmpty", "contains", "allSatisfy", "min", "max"]

    init(at index: Int, in tokens: [Token]) {
        var start = index
        while tokens.at(start - 1)?.isSymbol(".") == true, tokens.at(start - 2)?.kind == .word { start -= 2 }
        before = (tokens.at(start - 2), tokens.at(start - 1))
        isElement = tokens.at(index + 1).map { "[(".contains($0.text) && !$0.opensLine } == true
        var words: [(name: String, hasArguments: Bool)] = []
        var next = index + 1
        while let token = tokens.at(next) {
            if token.isSymbol("?"), tokens.at(next + 1)?.isSymbol(".") == true { next += 1 }
            guard tokens.at(next)?.isSymbol(".") == true, let word = tokens.at(next + 1) else { break }
            next += 2
            var hasArguments = false
            // A brace on a line of its own would be a block; the one that follows a word may be the body of a loop,
            // and then no further member follows it.
            while let bracket = tokens.at(next), "([{".contains(bracket.text), bracket.kind == .symbol {
                let end = tokens.closing(next)
                if bracket.isSymbol("{"), Self.keeping.contains(word.text), tokens.at(end + 1)?.isSymbol(".") != true {
                    break
                }
                hasArguments = hasArguments || end > next + 1
                next = end + 1
            }
            words.append((word.text, hasArguments))
        }
        self.words = words
        after = tokens.at(next)
    }

    func showsOrder(inLoopHeader: Bool) -> Bool {
        // The member `keys` or `values` is judged where it stands, not at the name before it.
        guard !isElement, !words.contains(where: { $0.name == "keys" || $0.name == "values" }) else { return false }
        let isUnordered = words.allSatisfy { Self.keeping.contains($0.name) }
        return isUnordered ? inLoopHeader || becomesArray : !becomesUnordered && showsOrderInside
    }

    private var showsOrderInside: Bool {
        guard let shown = words.firstIndex(where: { Self.showing.contains($0.name) && !settles($0) }) else {
            return false
        }
        return !words[shown...].contains(where: settles)
    }

    /// The least of equal ones is found without order only when nobody says how to compare.
    private func settles(_ word: (name: String, hasArguments: Bool)) -> Bool {
        let comparesItself = word.name == "min" || word.name == "max"
        return Self.settling.contains(word.name) && !(comparesItself && word.hasArguments)
    }

    /// `Array(set)`, `[Site](set)`, `append(contentsOf: set)`.
    private var becomesArray: Bool {
        guard after?.isSymbol(")") == true, let outer = before.0, let inner = before.1 else { return false }
        return (inner.isSymbol("(") && (outer.isWord("Array") || outer.isSymbol("]")))
            || (inner.isSymbol(":") && outer.isWord("contentsOf"))
    }

    /// `Set(dictionary.map { … })`, `Dictionary(uniqueKeysWithValues: set.map { … })`.
    private var becomesUnordered: Bool {
        guard let outer = before.0, let inner = before.1 else { return false }
        return (inner.isSymbol("(") && outer.isWord("Set"))
            || (inner.isSymbol(":") && outer.isWord("uniqueKeysWithValues"))
    }
}
