/// What a request asks for: the path in its segments, and the query.
package struct RequestTarget: Sendable, Hashable {
    /// Percent-decoded one by one, so that an encoded slash stays inside its segment. Empty for `/`.
    package let segments: [String]
    package let query: [HTTPField]

    private static let queryLimit = 100

    /// `nil` for what is no path: bad escapes, zero bytes, text that is not UTF-8, or too many words in the query.
    package init?(_ raw: String) {
        let (path, query) = Self.halves(of: raw.utf8)
        guard path.first == UInt8(ascii: "/") else { return nil }
        var segments: [String] = []
        for piece in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let segment = Self.decoded(piece) else { return nil }
            segments.append(segment)
        }
        self.segments = segments == [""] ? [] : segments
        var fields: [HTTPField] = []
        for piece in query.split(separator: UInt8(ascii: "&")) {
            let parts = piece.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let name = Self.decoded(first, plusIsSpace: true),
                let value = Self.decoded(parts.count > 1 ? parts[1] : [], plusIsSpace: true),
                fields.count < Self.queryLimit
            else { return nil }
            fields.append(HTTPField(name, value))
        }
        self.query = fields
    }

    package subscript(_ name: String) -> String? { query.first { $0.name == name }?.value }

    /// A proxy sends the whole URL; what stands before its path is about us.
    private static func halves(of raw: String.UTF8View) -> (path: ArraySlice<UInt8>, query: ArraySlice<UInt8>) {
        var rest = Array(raw)[...]
        for scheme in ["http://", "https://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") }
        }
        rest = rest.prefix { $0 != UInt8(ascii: "#") }
        guard let mark = rest.firstIndex(of: UInt8(ascii: "?")) else { return (rest, []) }
        return (rest[..<mark], rest[(mark + 1)...])
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    return nil
                }
                result.append(high << 4 | low)
            } else {
                result.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return result.contains(0) ? nil : String(validating: result, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
