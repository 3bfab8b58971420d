/// Decodes a type from a document. The type of each field decides how its value is read.
///
/// It is thin on purpose: the tree is what a careful reader walks, since `Decodable` stops at the first wrong value.
/// Unknown keys are all told at the end.
package struct YAMLDecoder: Sendable {
    /// Whether a key that nothing asked for is wrong.
    package var refusesUnknownKeys = true

    package init() {}

    package func decode<Value: Decodable>(
        _ type: Value.Type, from document: YAMLDocument
    ) throws(YAMLProblems) -> Value {
        guard document.problems.isEmpty, let root = document.root else { throw YAMLProblems(document.problems) }
        return try decode(type, from: root)
    }

    package func decode<Value: Decodable>(_ type: Value.Type, from node: YAMLNode) throws(YAMLProblems) -> Value {
        let asked = AskedKeys()
        let value: Value
        do {
            value = try NodeDecoder(node, asked: asked).decode(type)
        } catch let problem as YAMLProblem {
            throw YAMLProblems([problem])
        } catch let error as DecodingError {
            throw YAMLProblems([Self.problem(for: error, under: node)])
        } catch {
            throw YAMLProblems([node.problem("cannot be used: \(error)", allowed: "a value of the right form")])
        }
        let unknown = refusesUnknownKeys ? asked.unknownKeys(under: node) : []
        guard unknown.isEmpty else { throw YAMLProblems(unknown) }
        return value
    }

    /// A type that checks its own value complains in Foundation's words; the place is found by its coding path.
    private static func problem(for error: DecodingError, under root: YAMLNode) -> YAMLProblem {
        let (context, what): (DecodingError.Context, String) =
            switch error {
            case .keyNotFound(let key, let context): (context, "the key \(key.stringValue) is missing")
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context, context.debugDescription)
            @unknown default: (DecodingError.Context(codingPath: [], debugDescription: ""), "cannot be decoded")
            }
        var node = root
        for key in context.codingPath {
            switch node.content {
            case .mapping(let mapping): node = mapping[key.stringValue] ?? node
            case .sequence(let elements):
                if let index = key.intValue, elements.indices.contains(index) { node = elements[index] }
            case .scalar: break
            }
        }
        return node.problem(what, allowed: "a value the key's type can hold")
    }
}
