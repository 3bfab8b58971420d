/// `Decodable` over one node.
struct NodeDecoder: Decoder {
    let node: YAMLNode
    let codingPath: [any CodingKey]
    let asked: AskedKeys
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ node: YAMLNode, codingPath: [any CodingKey] = [], asked: AskedKeys) {
        self.node = node
        self.codingPath = codingPath
        self.asked = asked
    }

    func child(_ node: YAMLNode, _ key: any CodingKey) -> NodeDecoder {
        NodeDecoder(node, codingPath: codingPath + [key], asked: asked)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        asked.open(node.path)
        return KeyedDecodingContainer(KeyedNodes<Key>(mapping: try node.mapping(), decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        UnkeyedNodes(elements: try node.sequence(), decoder: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        SingleNode(decoder: self)
    }

    // MARK: Values

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: self)
    }

    /// Only a value that was not written is none; `null` and `~` are two pieces of text.
    var isNil: Bool {
        guard case .scalar(let scalar) = node.content else { return false }
        return scalar.isMissing
    }

    /// Digits with a point and an exponent; nothing that is not a number, and no other notation.
    func number<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ type: Number.Type) throws -> Number {
        guard case .scalar(let scalar) = node.content, !scalar.isQuoted,
            scalar.text.utf8.allSatisfy(Self.isPartOfNumber), let number = Number(scalar.text), number.isFinite
        else { throw node.mistaken(for: "a number") }
        return number
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
