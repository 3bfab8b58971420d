import Kinds

/// The JSON Schema of the configuration, by which editors complete and underline. It is a little more lenient than
/// the daemon, which also knows what the names refer to.
package enum Schema {
    package static var text: String { document.written() + "\n" }

    private static var document: JSONText {
        var writer = SchemaWriter()
        let root = writer.object(FileBlock.block)
        guard case .object(let members) = root else { return root }
        let head: [(String, JSONText)] = [
            ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
            ("title", .text("The configuration of failoverd")),
        ]
        return .object(head + members + [("$defs", .object(writer.definitions))])
    }
}
