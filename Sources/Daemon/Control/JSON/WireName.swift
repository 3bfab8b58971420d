/// How a property is called on the wire: `phaseSince` is `phase_since`.
enum WireName {
    static func spell(_ property: String) -> String {
        var name = ""
        name.reserveCapacity(property.utf8.count + 4)
        for character in property.unicodeScalars {
            if (0x41...0x5A).contains(character.value) {
                name += "_"
                name.unicodeScalars.append(Unicode.Scalar(UInt8(character.value) + 0x20))
            } else {
                name.unicodeScalars.append(character)
            }
        }
        return name
    }

    /// Whether a name on the wire is that of a property, without spelling it first: a document of a thousand pools
    /// is looked through name by name.
    static func isSpelled(_ name: String, _ property: String) -> Bool {
        var rest = name.utf8.makeIterator()
        for byte in property.utf8 {
            if (0x41...0x5A).contains(byte) {
                guard rest.next() == UInt8(ascii: "_"), rest.next() == byte + 0x20 else { return false }
            } else if rest.next() != byte {
                return false
            }
        }
        return rest.next() == nil
    }
}

/// A name that is data, such as the name of a site: spelled as it is.
struct DataKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
