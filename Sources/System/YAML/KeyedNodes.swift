/// A mapping as `Decodable` asks for it. Asking for a key, even in vain, makes it a known one.
struct KeyedNodes<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let mapping: YAMLMapping
    let decoder: NodeDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { mapping.names.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool {
        decoder.asked.note(key.stringValue, in: mapping.place.path)
        return mapping[key.stringValue] != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool { try child(key).isNil }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try child(key).decode(type) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try child(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try child(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { try child(key) }

    private func child(_ key: Key) throws -> NodeDecoder {
        decoder.asked.note(key.stringValue, in: mapping.place.path)
        return decoder.child(try mapping.required(key.stringValue, allowed: "a value for it"), key)
    }
}
