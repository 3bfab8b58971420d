import Kinds
import Model

/// The steps of a runbook of one's own, each with a name of its own.
enum RunbookReading {
    static func steps(
        _ runbooks: Fields, _ key: Key, _ database: DatabaseKind?
    ) throws(Unread) -> [StepDescription]? {
        guard let node = runbooks[key] else {
            if runbooks.wrote(key) { throw Unread() }
            return nil
        }
        guard case .list(let nodes) = node.value else { throw Unread() }
        var steps: [StepDescription] = []
        for (node, name) in zip(nodes, names(of: nodes)) {
            guard let (verb, fields) = step(node) else { throw Unread() }
            steps.append(try StepDescription(verb, fields, named: name, database: database))
        }
        return steps
    }

    static func step(_ node: Node) -> (verb: Verb, fields: Fields)? {
        guard case .step(let word, let fields) = node.value,
            let verb = StepBlocks.verbs.first(where: { $0.description == word })
        else { return nil }
        return (verb, fields)
    }

    /// The names by which orders know the steps: given here and not by the planner, which sees only the steps of one
    /// mode and would count them differently in each.
    static func names(of nodes: [Node]) -> [String] {
        let given = nodes.map { node in step(node).flatMap { try? $0.fields.maybe(StepBlocks.name) as String? } }
        var taken = Set(given.compactMap(\.self))
        return zip(nodes, given).map { node, given in
            if let given { return given }
            let verb = step(node)?.verb.description ?? "step"
            var name = verb
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(verb)-\(number)"
                number += 1
            }
            return name
        }
    }
}
