/// An object whose names are data, in the order in which they were given.
package struct NamedValues<Value: Sendable>: Sendable {
    package var entries: [(name: String, value: Value)]

    package init(_ entries: [(name: String, value: Value)]) { self.entries = entries }

    package subscript(name: String) -> Value? { entries.first { $0.name == name }?.value }
    package var names: [String] { entries.map(\.name) }
}

extension NamedValues: Encodable where Value: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: DataKey.self)
        for entry in entries { try container.encode(entry.value, forKey: DataKey(stringValue: entry.name)) }
    }
}

extension NamedValues: Decodable where Value: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: DataKey.self)
        var entries: [(name: String, value: Value)] = []
        for key in container.allKeys {
            entries.append((key.stringValue, try container.decode(Value.self, forKey: key)))
        }
        self.init(entries)
    }
}
