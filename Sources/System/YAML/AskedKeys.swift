/// Remembers which keys of which mapping were asked for, so that those nobody asked for can be told.
final class AskedKeys {
    private var names: [YAMLPath: Names] = [:]

    /// The same names twice: one for asking, one in the order in which a sentence lists them.
    private struct Names {
        var known: Set<String> = []
        var inOrder: [String] = []
    }

    func note(_ name: String, in path: YAMLPath) {
        let isNew = names[path, default: Names()].known.insert(name).inserted
        if isNew { names[path]?.inOrder.append(name) }
    }

    /// A mapping was opened, even if nothing of it was asked for.
    func open(_ path: YAMLPath) {
        if names[path] == nil { names[path] = Names() }
    }

    func unknownKeys(under node: YAMLNode) -> [YAMLProblem] {
        switch node.content {
        case .scalar: return []
        case .sequence(let elements): return elements.flatMap { unknownKeys(under: $0) }
        case .mapping(let mapping):
            guard let known = names[node.path] else { return [] }
            return mapping.unknownKeys(besides: known.inOrder)
                + mapping.entries.flatMap { unknownKeys(under: $0.value) }
        }
    }
}
