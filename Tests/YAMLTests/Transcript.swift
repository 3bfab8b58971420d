import YAML

/// The tree of a document as text, one line for each key and value with the place where it stands.
func transcript(_ text: String) -> String {
    let document = YAMLDocument(text, file: "f")
    let problems = document.problems.map(\.description)
    guard let root = document.root else { return problems.joined(separator: "\n") }
    return (lines(of: root) + problems).joined(separator: "\n")
}

private func lines(of node: YAMLNode, indent: String = "") -> [String] {
    let place = "\(node.place.line):\(node.place.column)"
    switch node.content {
    case .scalar(let scalar): return ["\(indent)\(place) \(scalar.style) \(scalar.text)"]
    case .sequence(let elements):
        return ["\(indent)\(place) ["] + elements.flatMap { lines(of: $0, indent: indent + "  ") }
    case .mapping(let mapping):
        return ["\(indent)\(place) {"]
            + mapping.entries.flatMap { entry in
                ["\(indent)  \(entry.keyPlace.line):\(entry.keyPlace.column) \(entry.value.path):"]
                    + lines(of: entry.value, indent: indent + "    ")
            }
    }
}

/// What is wrong with a document, one line each.
func problems(_ text: String, limits: YAMLLimits = .configuration) -> [String] {
    YAMLDocument(text, file: "f", limits: limits).problems.map(\.description)
}

/// The value of a document that must be readable.
func value(_ text: String) -> YAMLNode {
    YAMLDocument("v: \(text)", file: "f").root.flatMap { try? $0.mapping()["v"] }
        ?? YAMLNode(place: YAMLPlace(file: "none", line: 0, column: 0), content: .sequence([]))
}

/// The problem of something that must fail.
func failure(_ body: () throws(YAMLProblem) -> Void) -> String? {
    do throws(YAMLProblem) {
        try body()
        return nil
    } catch {
        return error.description
    }
}
