/// The side of the tape that `Decodable` sees.
struct JSONDecoding: Decoder {
    let tape: JSONTape
    let node: Int

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let members = try tape.members(of: node, .object)
        tape.expect(members.lowerBound, in: members)
        return KeyedDecodingContainer(Object<Key>(tape: tape, members: members))
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try List(tape: tape, node: node) }
    func singleValueContainer() -> any SingleValueDecodingContainer { Single(tape: tape, node: node) }

    // MARK: -

    struct Object<Key: CodingKey>: KeyedDecodingContainerProtocol {
        let tape: JSONTape
        let members: Range<Int>

        var codingPath: [any CodingKey] { [] }
        var allKeys: [Key] {
            var keys: [Key] = []
            var node = members.lowerBound
            while node < members.upperBound {
                if let text = try? tape.text(node), let key = Key(stringValue: text) { keys.append(key) }
                node = Int(tape.nodes[node + 1].after)
            }
            return keys
        }

        func contains(_ key: Key) -> Bool { tape.find(key.stringValue, in: members) != nil }
        func decodeNil(forKey key: Key) throws -> Bool { tape.nodes[try node(key)].kind == .null }
        func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try tape.truth(try take(key)) }
        func decode(_ type: String.Type, forKey key: Key) throws -> String { try tape.text(try take(key)) }
        func decode(_ type: Double.Type, forKey key: Key) throws -> Double { throw tape.fault(0, "a fraction") }
        func decode(_ type: Float.Type, forKey key: Key) throws -> Float { throw tape.fault(0, "a fraction") }
        func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try tape.integer(try take(key)) }
        func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try tape.integer(try take(key)) }
        func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try tape.integer(try take(key)) }
        func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try tape.integer(try take(key)) }
        func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try tape.integer(try take(key)) }
        func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try tape.integer(try take(key)) }
        func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try tape.integer(try take(key)) }
        func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try tape.integer(try take(key)) }
        func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try tape.integer(try take(key)) }
        func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try tape.integer(try take(key)) }
        func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
            let node = try node(key)
            let value = try Value(from: JSONDecoding(tape: tape, node: node))
            tape.expect(Int(tape.nodes[node].after), in: members)
            return value
        }
        func nestedContainer<Nested>(
            keyedBy type: Nested.Type, forKey key: Key
        ) throws -> KeyedDecodingContainer<Nested> {
            try JSONDecoding(tape: tape, node: try node(key)).container(keyedBy: type)
        }
        func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
            try List(tape: tape, node: try node(key))
        }
        func superDecoder() throws -> any Decoder { throw tape.fault(members.lowerBound, "no class is kept here") }
        func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }

        private func node(_ key: Key) throws -> Int {
            guard let node = tape.find(key.stringValue, in: members) else {
                throw tape.fault(members.lowerBound, "`\(key.stringValue)` is missing")
            }
            return node
        }

        /// The node, which will have been read: the member after it is the likely next one.
        private func take(_ key: Key) throws -> Int {
            let node = try node(key)
            tape.expect(Int(tape.nodes[node].after), in: members)
            return node
        }
    }

    // MARK: -

    struct List: UnkeyedDecodingContainer {
        let tape: JSONTape
        let members: Range<Int>
        var node: Int
        var currentIndex = 0

        init(tape: JSONTape, node: Int) throws {
            self.tape = tape
            members = try tape.members(of: node, .array)
            self.node = members.lowerBound
        }

        var codingPath: [any CodingKey] { [] }
        var isAtEnd: Bool { node >= members.upperBound }
        var count: Int? {
            var count = 0
            var node = members.lowerBound
            while node < members.upperBound {
                count += 1
                node = Int(tape.nodes[node].after)
            }
            return count
        }

        mutating func decodeNil() throws -> Bool {
            guard !isAtEnd, tape.nodes[node].kind == .null else { return false }
            advance()
            return true
        }
        mutating func decode(_ type: Bool.Type) throws -> Bool { try tape.truth(try take()) }
        mutating func decode(_ type: String.Type) throws -> String { try tape.text(try take()) }
        mutating func decode(_ type: Int.Type) throws -> Int { try tape.integer(try take()) }
        mutating func decode(_ type: Int64.Type) throws -> Int64 { try tape.integer(try take()) }
        mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.integer(try take()) }
        mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try Value(from: JSONDecoding(tape: tape, node: try take()))
        }
        mutating func nestedContainer<Key>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
            let container = try JSONDecoding(tape: tape, node: node).container(keyedBy: type)
            advance()
            return container
        }
        mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
            let container = try List(tape: tape, node: node)
            advance()
            return container
        }
        func superDecoder() throws -> any Decoder { throw tape.fault(node, "no class is kept here") }

        private mutating func take() throws -> Int {
            guard !isAtEnd else { throw tape.fault(members.lowerBound, "the list is too short") }
            let taken = node
            advance()
            return taken
        }

        private mutating func advance() {
            node = Int(tape.nodes[node].after)
            currentIndex += 1
        }
    }

    // MARK: -

    struct Single: SingleValueDecodingContainer {
        let tape: JSONTape
        let node: Int

        var codingPath: [any CodingKey] { [] }

        func decodeNil() -> Bool { tape.nodes[node].kind == .null }
        func decode(_ type: Bool.Type) throws -> Bool { try tape.truth(node) }
        func decode(_ type: String.Type) throws -> String { try tape.text(node) }
        func decode(_ type: Double.Type) throws -> Double { throw tape.fault(node, "a fraction") }
        func decode(_ type: Float.Type) throws -> Float { throw tape.fault(node, "a fraction") }
        func decode(_ type: Int.Type) throws -> Int { try tape.integer(node) }
        func decode(_ type: Int8.Type) throws -> Int8 { try tape.integer(node) }
        func decode(_ type: Int16.Type) throws -> Int16 { try tape.integer(node) }
        func decode(_ type: Int32.Type) throws -> Int32 { try tape.integer(node) }
        func decode(_ type: Int64.Type) throws -> Int64 { try tape.integer(node) }
        func decode(_ type: UInt.Type) throws -> UInt { try tape.integer(node) }
        func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.integer(node) }
        func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.integer(node) }
        func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.integer(node) }
        func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.integer(node) }
        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try Value(from: JSONDecoding(tape: tape, node: node))
        }
    }
}
