/// The one spelling of a state in bytes, so that equal states have equal hashes and different ones have not.
///
/// Every value writes a fixed sequence; what may be absent is preceded by whether it is there, what repeats by how
/// often, text by its length. So no two states share a spelling.
struct CanonicalBytes {
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(2_048)
    }

    /// Begins anew and keeps the memory. The word tells one kind of state from another.
    mutating func begin(_ word: StaticString) {
        bytes.removeAll(keepingCapacity: true)
        add("\(word)")
    }

    mutating func add(_ value: UInt8) { bytes.append(value) }
    mutating func add(_ value: Bool) { bytes.append(value ? 1 : 0) }
    mutating func add(_ value: Int) { add(Int64(value)) }

    /// Seven bits a byte, small numbers first, whatever their sign.
    mutating func add(_ value: Int64) {
        var rest = UInt64(bitPattern: value &<< 1 ^ value &>> 63)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func add(_ value: [UInt8]) {
        add(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func add<Value>(_ value: Value?, _ body: (inout CanonicalBytes, Value) -> Void) {
        add(value != nil)
        if let value { body(&self, value) }
    }

    mutating func add<Value>(each values: [Value], _ body: (inout CanonicalBytes, Value) -> Void) {
        add(values.count)
        for value in values { body(&self, value) }
    }
}
