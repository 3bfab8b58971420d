/// Bytes to a document. A name given twice, an open end or too deep a nesting is an error and never a guess.
package struct JSONReader {
    /// No document of ours is deeper than ten; what is deeper is an attack on the stack.
    private static let depthLimit = 64

    private let bytes: [UInt8]
    private var place = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    package static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes)
        reader.skipBlank()
        let value = try reader.value(depth: 0)
        reader.skipBlank()
        guard reader.place == bytes.count else { throw reader.fault("something follows the document") }
        return value
    }

    package static func read(_ text: String) throws(JSONFault) -> JSONValue { try read(Array(text.utf8)) }

    private func fault(_ what: String) -> JSONFault { JSONFault(what, at: place) }
    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlank() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
        guard let wanted = byte.asciiValue, next == wanted else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth < Self.depthLimit else { throw fault("nested deeper than \(Self.depthLimit)") }
        guard let byte = next else { throw fault("the document ends too early") }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case _: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[place...].starts(with: word.utf8) else { throw fault("not a value") }
        place += word.utf8.count
        return value
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        place += 1
        var members: [JSONValue.Member] = []
        skipBlank()
        if take("}") { return .object([]) }
        repeat {
            skipBlank()
            guard next == UInt8(ascii: "\"") else { throw fault("a name in quotes is missing") }
            let name = try string()
            guard !members.contains(where: { $0.name == name }) else { throw fault("`\(name)` is given twice") }
            skipBlank()
            guard take(":") else { throw fault("`:` is missing") }
            skipBlank()
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipBlank()
        } while take(",")
        guard take("}") else { throw fault("`,` or `}` is missing") }
        return .object(members)
    }

    private mutating func list(depth: Int) throws(JSONFault) -> JSONValue {
        place += 1
        var values: [JSONValue] = []
        skipBlank()
        if take("]") { return .list([]) }
        repeat {
            skipBlank()
            values.append(try value(depth: depth + 1))
            skipBlank()
        } while take(",")
        guard take("]") else { throw fault("`,` or `]` is missing") }
        return .list(values)
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = place
        _ = take("-")
        let digits = place
        try takeDigits()
        guard bytes[digits] != UInt8(ascii: "0") || place == digits + 1 else { throw fault("a number begins with 0") }
        var isWhole = true
        if take(".") {
            isWhole = false
            try takeDigits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("-") { _ = take("+") }
            try takeDigits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let whole = Int64(text) { return .integer(whole) }
        guard let fraction = Double(text), fraction.isFinite else { throw fault("a number out of range") }
        return .fraction(fraction)
    }

    private mutating func takeDigits() throws(JSONFault) {
        let start = place
        while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
        guard place > start else { throw fault("not a value") }
    }
}

extension JSONReader {
    private mutating func string() throws(JSONFault) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw fault("not UTF-8") }
                return string
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20: throw fault("a control character in a text")
            case _: text.append(byte)
            }
        }
        throw fault("a text without an end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw fault("a text without an end") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text += Array(String(try scalar()).utf8)
        case _: throw fault("an unknown escape")
        }
    }

    private mutating func scalar() throws(JSONFault) -> Character {
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return Character(scalar) }
        guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw fault("half of a character") }
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half of a character") }
        let value = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
        guard let scalar = Unicode.Scalar(value) else { throw fault("half of a character") }
        return Character(scalar)
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        guard place + 4 <= bytes.count else { throw fault("a text without an end") }
        var value: UInt32 = 0
        for byte in bytes[place..<(place + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault("an unknown escape") }
            value = value << 4 | UInt32(digit)
        }
        place += 4
        return value
    }
}
