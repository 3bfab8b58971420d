/// Any JSON document. Members keep the order in which they were written, so that what people read is always the same.
package enum JSONValue: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package var name: String
        package var value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case integer(Int64)
    case fraction(Double)
    case text(String)
    case list([JSONValue])
    case object([Member])

    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    package var list: [JSONValue]? {
        guard case .list(let values) = self else { return nil }
        return values
    }

    /// What it is, for a sentence about a wrong type.
    package var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "a truth value"
        case .integer, .fraction: "a number"
        case .text: "a text"
        case .list: "a list"
        case .object: "an object"
        }
    }
}

/// What is wrong with a document, and where.
package struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Bytes from the beginning; nil where the text is JSON and its meaning is wrong.
    package var offset: Int?
    package var what: String

    package init(_ what: String, at offset: Int? = nil) {
        self.what = what
        self.offset = offset
    }

    package var description: String { offset.map { "\(what) at byte \($0)" } ?? what }
}
