/// Values to a document. What is nil is written as `null`, because a reader must be able to rely on every field.
package struct WireEncoder: Encoder {
    private let node: WireNode

    package static func document(of value: some Encodable) -> JSONValue {
        let node = WireNode()
        // Our own types throw nothing, and the containers below never do.
        guard (try? value.encode(to: WireEncoder(node: node))) != nil else { return .null }
        return node.document
    }

    fileprivate init(node: WireNode) { self.node = node }

    package var codingPath: [any CodingKey] { [] }
    package var userInfo: [CodingUserInfoKey: Any] { [:] }

    package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.begin(.object([]))
        return KeyedEncodingContainer(ObjectEncoder<Key>(node: node))
    }
    package func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.begin(.list([]))
        return ListEncoder(node: node)
    }
    package func singleValueContainer() -> any SingleValueEncodingContainer { ValueEncoder(node: node) }
}

/// A place in the document that is still being filled.
private final class WireNode {
    enum Content {
        case leaf(JSONValue)
        case object([(String, WireNode)])
        case list([WireNode])
    }

    private(set) var content = Content.leaf(.null)

    func begin(_ content: Content) { self.content = content }
    func set(_ value: JSONValue) { content = .leaf(value) }

    func child(_ name: String) -> WireNode {
        let child = WireNode()
        if case .object(let members) = content { content = .object(members + [(name, child)]) }
        return child
    }

    func child() -> WireNode {
        let child = WireNode()
        guard case .list(var values) = content else { return child }
        content = .leaf(.null)
        values.append(child)
        content = .list(values)
        return child
    }

    var count: Int {
        guard case .list(let values) = content else { return 0 }
        return values.count
    }

    var document: JSONValue {
        switch content {
        case .leaf(let value): value
        case .object(let members): .object(members.map { JSONValue.Member($0.0, $0.1.document) })
        case .list(let values): .list(values.map(\.document))
        }
    }

    func encode<Value: Encodable>(_ value: Value) throws {
        try value.encode(to: WireEncoder(node: self))
    }
}

private struct ObjectEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: WireNode
    var codingPath: [any CodingKey] { [] }

    private func place(_ key: Key) -> WireNode {
        node.child(Key.self == DataKey.self ? key.stringValue : WireName.spell(key.stringValue))
    }
    private func whole(_ value: some BinaryInteger, _ key: Key) { place(key).set(.integer(Int64(clamping: value))) }

    func encodeNil(forKey key: Key) { place(key).set(.null) }
    func encode(_ value: Bool, forKey key: Key) { place(key).set(.bool(value)) }
    func encode(_ value: String, forKey key: Key) { place(key).set(.text(value)) }
    func encode(_ value: Double, forKey key: Key) { place(key).set(.fraction(value)) }
    func encode(_ value: Float, forKey key: Key) { place(key).set(.fraction(Double(value))) }
    func encode(_ value: Int, forKey key: Key) { whole(value, key) }
    func encode(_ value: Int8, forKey key: Key) { whole(value, key) }
    func encode(_ value: Int16, forKey key: Key) { whole(value, key) }
    func encode(_ value: Int32, forKey key: Key) { whole(value, key) }
    func encode(_ value: Int64, forKey key: Key) { whole(value, key) }
    func encode(_ value: UInt, forKey key: Key) { whole(value, key) }
    func encode(_ value: UInt8, forKey key: Key) { whole(value, key) }
    func encode(_ value: UInt16, forKey key: Key) { whole(value, key) }
    func encode(_ value: UInt32, forKey key: Key) { whole(value, key) }
    func encode(_ value: UInt64, forKey key: Key) { whole(value, key) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try place(key).encode(value) }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) { place(key).set(value.map { .bool($0) } ?? .null) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { place(key).set(value.map { .text($0) } ?? .null) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { place(key).set(value.map { .fraction($0) } ?? .null) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) {
        place(key).set(value.map { .integer(Int64($0)) } ?? .null)
    }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) { place(key).set(value.map { .integer($0) } ?? .null) }
    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        let place = place(key)
        if let value { try place.encode(value) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        WireEncoder(node: place(key)).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        WireEncoder(node: place(key)).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { WireEncoder(node: node.child("super")) }
    func superEncoder(forKey key: Key) -> any Encoder { WireEncoder(node: place(key)) }
}

private struct ListEncoder: UnkeyedEncodingContainer {
    let node: WireNode
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    func encodeNil() { node.child().set(.null) }
    func encode<Value: Encodable>(_ value: Value) throws { try node.child().encode(value) }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        WireEncoder(node: node.child()).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { WireEncoder(node: node.child()).unkeyedContainer() }
    func superEncoder() -> any Encoder { WireEncoder(node: node.child()) }
}

private struct ValueEncoder: SingleValueEncodingContainer {
    let node: WireNode
    var codingPath: [any CodingKey] { [] }

    private func whole(_ value: some BinaryInteger) { node.set(.integer(Int64(clamping: value))) }

    func encodeNil() { node.set(.null) }
    func encode(_ value: Bool) { node.set(.bool(value)) }
    func encode(_ value: String) { node.set(.text(value)) }
    func encode(_ value: Double) { node.set(.fraction(value)) }
    func encode(_ value: Float) { node.set(.fraction(Double(value))) }
    func encode(_ value: Int) { whole(value) }
    func encode(_ value: Int8) { whole(value) }
    func encode(_ value: Int16) { whole(value) }
    func encode(_ value: Int32) { whole(value) }
    func encode(_ value: Int64) { whole(value) }
    func encode(_ value: UInt) { whole(value) }
    func encode(_ value: UInt8) { whole(value) }
    func encode(_ value: UInt16) { whole(value) }
    func encode(_ value: UInt32) { whole(value) }
    func encode(_ value: UInt64) { whole(value) }
    func encode<Value: Encodable>(_ value: Value) throws { try node.encode(value) }
}
