/// The side of the writer that `Encodable` sees.
struct JSONEncoding: Encoder {
    let writer: JSONWriter

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Object<Key>(writer: writer, depth: writer.beginObject()))
    }
    func unkeyedContainer() -> any UnkeyedEncodingContainer { List(writer: writer, depth: writer.beginArray()) }
    func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: writer) }

    private static func refuse(_ value: Any) -> any Error {
        EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "the ledger keeps no fractions"))
    }

    // MARK: -

    struct Object<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let writer: JSONWriter
        let depth: Int

        var codingPath: [any CodingKey] { [] }

        func encodeNil(forKey key: Key) {
            writer.next(key.stringValue, at: depth)
            writer.writeNull()
        }
        func encode(_ value: Bool, forKey key: Key) {
            writer.next(key.stringValue, at: depth)
            writer.write(value)
        }
        func encode(_ value: String, forKey key: Key) {
            writer.next(key.stringValue, at: depth)
            writer.write(value)
        }
        func encode(_ value: Double, forKey key: Key) throws { throw refuse(value) }
        func encode(_ value: Float, forKey key: Key) throws { throw refuse(value) }
        func encode(_ value: Int, forKey key: Key) { number(value, key) }
        func encode(_ value: Int8, forKey key: Key) { number(value, key) }
        func encode(_ value: Int16, forKey key: Key) { number(value, key) }
        func encode(_ value: Int32, forKey key: Key) { number(value, key) }
        func encode(_ value: Int64, forKey key: Key) { number(value, key) }
        func encode(_ value: UInt, forKey key: Key) { number(value, key) }
        func encode(_ value: UInt8, forKey key: Key) { number(value, key) }
        func encode(_ value: UInt16, forKey key: Key) { number(value, key) }
        func encode(_ value: UInt32, forKey key: Key) { number(value, key) }
        func encode(_ value: UInt64, forKey key: Key) { number(value, key) }
        func encode(_ value: some Encodable, forKey key: Key) throws {
            writer.next(key.stringValue, at: depth)
            try value.encode(to: JSONEncoding(writer: writer))
        }
        func nestedContainer<Nested>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            writer.next(key.stringValue, at: depth)
            return JSONEncoding(writer: writer).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            writer.next(key.stringValue, at: depth)
            return JSONEncoding(writer: writer).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { preconditionFailure("no class is kept in the ledger") }
        func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }

        private func number(_ value: some BinaryInteger, _ key: Key) {
            writer.next(key.stringValue, at: depth)
            writer.write(value)
        }
    }

    // MARK: -

    struct List: UnkeyedEncodingContainer {
        let writer: JSONWriter
        let depth: Int
        var count = 0

        var codingPath: [any CodingKey] { [] }

        mutating func encodeNil() {
            next()
            writer.writeNull()
        }
        mutating func encode(_ value: Bool) {
            next()
            writer.write(value)
        }
        mutating func encode(_ value: Int) { number(value) }
        mutating func encode(_ value: Int64) { number(value) }
        mutating func encode(_ value: UInt8) { number(value) }
        mutating func encode(_ value: some Encodable) throws {
            next()
            try value.encode(to: JSONEncoding(writer: writer))
        }
        mutating func nestedContainer<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            next()
            return JSONEncoding(writer: writer).container(keyedBy: type)
        }
        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            next()
            return JSONEncoding(writer: writer).unkeyedContainer()
        }
        func superEncoder() -> any Encoder { preconditionFailure("no class is kept in the ledger") }

        private mutating func number(_ value: some BinaryInteger) {
            next()
            writer.write(value)
        }

        private mutating func next() {
            count += 1
            writer.next(at: depth)
        }
    }

    // MARK: -

    struct Single: SingleValueEncodingContainer {
        let writer: JSONWriter

        var codingPath: [any CodingKey] { [] }

        func encodeNil() { writer.writeNull() }
        func encode(_ value: Bool) { writer.write(value) }
        func encode(_ value: String) { writer.write(value) }
        func encode(_ value: Double) throws { throw refuse(value) }
        func encode(_ value: Float) throws { throw refuse(value) }
        func encode(_ value: Int) { writer.write(value) }
        func encode(_ value: Int8) { writer.write(value) }
        func encode(_ value: Int16) { writer.write(value) }
        func encode(_ value: Int32) { writer.write(value) }
        func encode(_ value: Int64) { writer.write(value) }
        func encode(_ value: UInt) { writer.write(value) }
        func encode(_ value: UInt8) { writer.write(value) }
        func encode(_ value: UInt16) { writer.write(value) }
        func encode(_ value: UInt32) { writer.write(value) }
        func encode(_ value: UInt64) { writer.write(value) }
        func encode(_ value: some Encodable) throws { try value.encode(to: JSONEncoding(writer: writer)) }
    }
}
