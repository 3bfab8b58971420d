/// A text of JSON taken apart: a flat list of its values in the order in which they begin. One tape reads many texts
/// and keeps its memory, because a replay reads a million of them. It belongs to one reader, and is not checked for it.
final class JSONTape {
    enum Kind: UInt8 {
        case object
        case array
        case plainString
        case escapedString
        case number
        case yes
        case no
        case null
    }

    struct Node {
        var kind: Kind
        var start: Int32
        var end: Int32
        /// The node that follows this value and all within it.
        var after: Int32
    }

    @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
    @exclusivity(unchecked) private(set) var nodes: [Node] = []
    /// Where the next member of a container is most likely found: values are read in the order in which they were
    /// written. It holds for one container only, known by its first member.
    @exclusivity(unchecked) private var hint = 0
    @exclusivity(unchecked) private var hintedContainer = 0
    @exclusivity(unchecked) private var place = 0
    private static let depthLimit = 64

    init() {}

    func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try read(bytes)
        return try Value(from: JSONDecoding(tape: self, node: 0))
    }

    /// Takes a text apart; what was read before is forgotten.
    func read(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        nodes.removeAll(keepingCapacity: true)
        place = 0
        hintedContainer = 0
        try parse(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw fault("something follows the value") }
    }

    func expect(_ node: Int, in members: Range<Int>) {
        hint = node
        hintedContainer = members.lowerBound
    }

    func hint(in members: Range<Int>) -> Int? {
        hintedContainer == members.lowerBound && hint < members.upperBound ? hint : nil
    }

    // MARK: Taking apart

    private func fault(_ what: String) -> JSONFault { JSONFault(offset: place, what: what) }
    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func skipSpace() {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private func parse(depth: Int) throws {
        guard depth < Self.depthLimit else { throw fault("more than \(Self.depthLimit) values within each other") }
        skipSpace()
        switch current ?? 0 {
        case UInt8(ascii: "{"): try parseMembers(.object, closer: UInt8(ascii: "}"), depth)
        case UInt8(ascii: "["): try parseMembers(.array, closer: UInt8(ascii: "]"), depth)
        case UInt8(ascii: "\""): try parseString()
        case UInt8(ascii: "t"): try parseWord("true", .yes)
        case UInt8(ascii: "f"): try parseWord("false", .no)
        case UInt8(ascii: "n"): try parseWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
        default: throw fault("no value")
        }
    }

    private func add(_ kind: Kind, from start: Int) {
        nodes.append(Node(kind: kind, start: Int32(start), end: Int32(place), after: Int32(nodes.count + 1)))
    }

    private func parseMembers(_ kind: Kind, closer: UInt8, _ depth: Int) throws {
        let node = nodes.count
        add(kind, from: place)
        place += 1
        skipSpace()
        if current != closer {
            while true {
                if kind == .object {
                    skipSpace()
                    guard current == UInt8(ascii: "\"") else { throw fault("no key") }
                    try parseString()
                    skipSpace()
                    guard current == UInt8(ascii: ":") else { throw fault("no colon") }
                    place += 1
                }
                try parse(depth: depth + 1)
                skipSpace()
                guard current == UInt8(ascii: ",") else { break }
                place += 1
            }
        }
        guard current == closer else { throw fault("the list or object is not closed") }
        place += 1
        nodes[node].end = Int32(place)
        nodes[node].after = Int32(nodes.count)
    }

    /// The node holds what is between the quotes.
    private func parseString() throws {
        place += 1
        let start = place
        var isPlain = true
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                add(isPlain ? .plainString : .escapedString, from: start)
                place += 1
                return
            }
            guard byte >= 0x20 else { throw fault("a control character within text") }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                place += 1
            }
            place += 1
        }
        throw fault("text without an end")
    }

    private func parseWord(_ word: StaticString, _ kind: Kind) throws {
        let start = place
        let length = word.utf8CodeUnitCount
        guard bytes.count - place >= length, String(decoding: bytes[place..<place + length], as: UTF8.self) == "\(word)"
        else { throw fault("no value") }
        place += length
        add(kind, from: start)
    }

    private func parseNumber() throws {
        let start = place
        if current == UInt8(ascii: "-") { place += 1 }
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
        add(.number, from: start)
    }
}
