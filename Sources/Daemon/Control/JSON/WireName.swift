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
}

/// A name that is data, such as the name of a site: spelled as it is.
struct DataKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
