/// A document to values, for the client. Names that it does not know are passed over: a newer daemon may say more.
package struct WireDecoder: Decoder {
    private let value: JSONValue
    private let path: WirePath

    package static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(JSONFault) -> Value {
        try self.value(type, from: try JSONReader.read(bytes))
    }

    package static func value<Value: Decodable>(_ type: Value.Type, from document: JSONValue) throws(JSONFault) -> Value
    {
        do {
            return try Value(from: WireDecoder(value: document, path: .whole))
        } catch let fault as JSONFault {
            throw fault
        } catch {
            throw JSONFault("the document does not have the expected shape")
        }
    }

    fileprivate init(value: JSONValue, path: WirePath) {
        self.value = value
        self.path = path
    }

    package var codingPath: [any CodingKey] { [] }
    package var userInfo: [CodingUserInfoKey: Any] { [:] }

    package func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw wrong(value, "an object", path) }
        return KeyedDecodingContainer(ObjectDecoder<Key>(members: members, path: path))
    }
    package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .list(let values) = value else { throw wrong(value, "a list", path) }
        return ListDecoder(values: values, path: path)
    }
    package func singleValueContainer() -> any SingleValueDecodingContainer { ValueDecoder(value: value, path: path) }
}

private func wrong(_ value: JSONValue, _ wanted: String, _ path: WirePath) -> JSONFault {
    let place = path.description
    return JSONFault("`\(place.isEmpty ? "the document" : place)` is \(value.typeName) and should be \(wanted)")
}

/// The plain values, read with their place in the document for the sentence that says what is wrong.
private struct ValueDecoder: SingleValueDecodingContainer {
    let value: JSONValue
    let path: WirePath
    var codingPath: [any CodingKey] { [] }

    private func whole<Number: FixedWidthInteger>() throws -> Number {
        guard case .integer(let number) = value, let exact = Number(exactly: number) else {
            throw wrong(value, "a whole number", path)
        }
        return exact
    }

    func decodeNil() -> Bool { value == .null }
    func decode(_ type: Bool.Type) throws -> Bool {
        guard case .bool(let truth) = value else { throw wrong(value, "a truth value", path) }
        return truth
    }
    func decode(_ type: String.Type) throws -> String {
        guard case .text(let text) = value else { throw wrong(value, "a text", path) }
        return text
    }
    func decode(_ type: Double.Type) throws -> Double {
        switch value {
        case .integer(let number): return Double(number)
        case .fraction(let number): return number
        case .null, .bool, .text, .list, .object: throw wrong(value, "a number", path)
        }
    }
    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try whole() }
    func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
    func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
    func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
    func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
    func decode(_ type: UInt.Type) throws -> UInt { try whole() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: WireDecoder(value: value, path: path))
    }
}

private struct ObjectDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [JSONValue.Member]
    let path: WirePath
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    private func step(_ key: Key) -> WirePath {
        Key.self == DataKey.self ? .named(path, key.stringValue) : .property(path, key.stringValue)
    }
    private func find(_ key: Key) -> JSONValue? {
        let property = key.stringValue
        if Key.self == DataKey.self { return members.first { $0.name == property }?.value }
        return members.first { WireName.isSpelled($0.name, property) }?.value
    }
    private func place(_ key: Key) throws -> ValueDecoder {
        guard let value = find(key) else { throw JSONFault("`\(step(key))` is missing") }
        return ValueDecoder(value: value, path: step(key))
    }

    func contains(_ key: Key) -> Bool { find(key) != nil }
    func decodeNil(forKey key: Key) throws -> Bool { try place(key).decodeNil() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try place(key).decode(type) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try place(key).decode(type) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try place(key).decode(type) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try place(key).decode(type) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try place(key).decode(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try place(key).decode(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try place(key).decode(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try place(key).decode(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try place(key).decode(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try place(key).decode(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try place(key).decode(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try place(key).decode(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try place(key).decode(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try place(key).decode(type) }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try place(key).decode(type)
    }
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        let place = try place(key)
        return try WireDecoder(value: place.value, path: place.path).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        let place = try place(key)
        return try WireDecoder(value: place.value, path: place.path).unkeyedContainer()
    }
    func superDecoder() -> any Decoder { WireDecoder(value: .object(members), path: path) }
    func superDecoder(forKey key: Key) throws -> any Decoder {
        let place = try place(key)
        return WireDecoder(value: place.value, path: place.path)
    }
}

private struct ListDecoder: UnkeyedDecodingContainer {
    let values: [JSONValue]
    let path: WirePath
    var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { values.count }
    var isAtEnd: Bool { currentIndex >= values.count }

    private mutating func next() throws -> WireDecoder {
        guard !isAtEnd else { throw JSONFault("`\(path)` has only \(values.count) values") }
        defer { currentIndex += 1 }
        return WireDecoder(value: values[currentIndex], path: .element(path, currentIndex))
    }

    mutating func decodeNil() -> Bool {
        guard !isAtEnd, values[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let decoder = try next()
        return try decoder.singleValueContainer().decode(type)
    }
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        try next().container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
    mutating func superDecoder() throws -> any Decoder { try next() }
}
