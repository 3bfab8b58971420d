import Kinds
import Model

/// Turns the descriptions of keys into a schema; every block and family becomes one definition.
struct SchemaWriter {
    private(set) var definitions: [(String, JSONText)] = []

    mutating func object(_ block: Block, kind: String? = nil) -> JSONText {
        var properties: [(String, JSONText)] = []
        if let kind { properties.append(("kind", .object([("const", .text(kind))]))) }
        for key in block.keys { properties.append((key.name, property(key))) }
        var members: [(String, JSONText)] = [
            ("type", .text("object")), ("description", .text(block.doc)), ("properties", .object(properties)),
            ("additionalProperties", sections(of: block)),
        ]
        let required = (kind == nil ? [] : ["kind"]) + block.keys.filter { isRequired($0, in: block) }.map(\.name)
        if !required.isEmpty { members.append(("required", .list(required.map(JSONText.text)))) }
        return .object(members)
    }

    /// What may stand under the name of a site, which no schema knows beforehand.
    private mutating func sections(of block: Block) -> JSONText {
        switch block.sections {
        case .none: return .flag(false)
        case .value(let name): return block.key(name).map { schema($0.form) } ?? .flag(false)
        case .keys:
            let properties = block.sectionKeys.map { ($0.name, schema($0.form)) }
            return .object([
                ("type", .text("object")), ("properties", .object(properties)), ("additionalProperties", .flag(false)),
            ])
        }
    }

    /// A key that may stand in a section need not stand beside it.
    private func isRequired(_ key: Key, in block: Block) -> Bool {
        key.isRequired && !block.sectionKeys.contains { $0.name == key.name }
    }

    private mutating func property(_ key: Key) -> JSONText {
        let own = schema(key.form)
        var form = own
        if key.perSite {
            let each = JSONText.object([("type", .text("object")), ("additionalProperties", own)])
            form = .object([("anyOf", .list([own, each]))])
        }
        guard case .object(let members) = form else { return form }
        var extra: [(String, JSONText)] = [("description", .text(key.doc))]
        if let fallback = fallback(of: key) { extra.append(("default", fallback)) }
        return .object(members.filter { $0.0 != "description" } + extra)
    }

    private func fallback(of key: Key) -> JSONText? {
        guard case .fallback(let fallback) = key.need else { return nil }
        switch fallback {
        case .scalar(let text): return scalar(text, key.form)
        case .words(let words):
            guard case .list(let form, _) = key.form else { return nil }
            return .list(words.map { scalar($0, form) })
        case .block: return nil
        }
    }

    private func scalar(_ text: String, _ form: Form) -> JSONText {
        switch form {
        case .scalar(.integer): Int64(text).map(JSONText.number) ?? .text(text)
        case .scalar(.flag): .flag(text == "true")
        case _: .text(text)
        }
    }

    // MARK: Forms

    private mutating func schema(_ form: Form) -> JSONText {
        switch form {
        case .scalar(let scalar): return SchemaWriter.schema(scalar)
        case .argv: return .object([("type", .text("array")), ("items", Self.anyScalar), ("minItems", .number(1))])
        case .list(let form, let count):
            return .object([
                ("type", .text("array")), ("items", schema(form)), ("minItems", .number(Int64(count.lowerBound))),
                ("maxItems", .number(Int64(count.upperBound))),
            ])
        case .named(let form, _):
            let pattern = JSONText.object([("pattern", .text(Scalar.name.pattern ?? ""))])
            return .object([
                ("type", .text("object")), ("propertyNames", pattern), ("additionalProperties", schema(form)),
            ])
        case .options: return .object([("type", .text("object")), ("additionalProperties", Self.anyScalar)])
        case .block(let block): return reference(block.name) { $0.object(block) }
        case .family(let family): return reference(family.name) { $0.family(family) }
        case .nameOr(let scalar, let family):
            return .object([("anyOf", .list([Self.schema(scalar), schema(.family(family))]))])
        case .step: return reference("step") { $0.step() }
        }
    }

    private mutating func family(_ family: Family) -> JSONText {
        var blocks: [JSONText] = []
        for block in family.blocks { blocks.append(object(block, kind: block.name)) }
        return .object([("description", .text(family.doc)), ("oneOf", .list(blocks))])
    }

    private mutating func step() -> JSONText {
        let bare = JSONText.object([("enum", .list(StepBlocks.verbs.map { .text($0.description) }))])
        var verbs: [(String, JSONText)] = []
        for verb in StepBlocks.verbs {
            let attributes = object(StepBlocks.block(for: verb))
            verbs.append(
                (verb.description, .object([("anyOf", .list([.object([("type", .text("null"))]), attributes]))])))
        }
        let full = JSONText.object([
            ("type", .text("object")), ("properties", .object(verbs)), ("additionalProperties", .flag(false)),
            ("minProperties", .number(1)), ("maxProperties", .number(1)),
        ])
        return .object([("anyOf", .list([bare, full]))])
    }

    /// A definition is written once, however often it is used.
    private mutating func reference(_ name: String, _ make: (inout SchemaWriter) -> JSONText) -> JSONText {
        let name = name.replacing(" ", with: "-")
        if !definitions.contains(where: { $0.0 == name }) {
            let place = definitions.count
            definitions.append((name, .flag(true)))
            definitions[place].1 = make(&self)
        }
        return .object([("$ref", .text("#/$defs/\(name)"))])
    }

    // MARK: Single values

    /// In an editor's eyes a number is no text; in ours it is whatever the key takes.
    private static let anyScalar = JSONText.object([
        ("type", .list([.text("string"), .text("number"), .text("boolean")]))
    ])

    private static func schema(_ scalar: Scalar) -> JSONText {
        switch scalar {
        case .flag: return .object([("type", .text("boolean"))])
        case .integer(let range):
            return .object([
                ("type", .text("integer")), ("minimum", .number(range.lowerBound)),
                ("maximum", .number(range.upperBound)),
            ])
        case .word(let words): return .object([("enum", .list(words.map { .text($0.text) }))])
        case .duration, .size, .sizeOrNone:
            // A bare 0 is a number to YAML.
            let zero = JSONText.object([("const", .number(0))])
            return .object([("anyOf", .list([zero, pattern(scalar)]))])
        case .text, .template: return anyScalar
        case .name, .place, .host, .probe, .path, .credential, .unit, .address, .endpoint, .socket, .domain, .agent,
            .url:
            return pattern(scalar)
        }
    }

    private static func pattern(_ scalar: Scalar) -> JSONText {
        .object([("type", .text("string")), ("pattern", .text(scalar.pattern ?? ""))])
    }
}
