import Kinds
import Model

/// A configuration with every default filled in, for programs.
struct ShownJSON {
    let root: JSONText

    init(_ draft: Draft) {
        root = .object([
            ("version", .number(1)),
            ("daemon", draft.daemon.map(Self.object) ?? .object([])),
            ("sites", .object(draft.sites.map { ($0.name, Self.object($0.fields)) })),
            ("pools", .object(draft.pools.map { ($0.section.name, Self.object($0.section.fields)) })),
        ])
    }

    private static func object(_ fields: Fields) -> JSONText {
        let kind = fields.kind.map { [("kind", JSONText.text($0))] } ?? []
        return .object(kind + fields.members.inOrder(of: fields.block).map { ($0.name, json($0.node.value)) })
    }

    private static func json(_ value: Value) -> JSONText {
        switch value {
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        case .number(let number): .number(number)
        case .interval(let interval): .text(Durations.text(interval.milliseconds))
        case .size(let size): .text(size.map(Sizes.text) ?? "none")
        case .list(let nodes): .list(nodes.map { json($0.value) })
        case .named(let members), .perSite(let members): .object(members.map { ($0.name, json($0.node.value)) })
        case .fields(let fields): object(fields)
        case .step(let verb, let fields): fields.members.isEmpty ? .text(verb) : .object([(verb, object(fields))])
        }
    }
}
