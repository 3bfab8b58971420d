/// How names and paths are spelled.
enum Spellings {
    static let longestName = 63
    private static let longestPath = 4_095
    /// The kernel's limit for the name of a socket, less the zero at its end.
    private static let longestSocket = 107
    private static let longestUnit = 255

    static func isName(_ text: String) -> Bool {
        text.utf8.count <= longestName && text.utf8.first.map(isLetterOrDigit) == true
            && text.utf8.allSatisfy { isLetterOrDigit($0) || isOne($0, of: "._-") }
    }

    static func isCredential(_ text: String) -> Bool {
        text.utf8.count <= 255 && text.utf8.first.map { isLetterOrDigit($0) || isOne($0, of: "_") } == true
            && text.utf8.allSatisfy { isLetterOrDigit($0) || isOne($0, of: "._-") }
    }

    static func isPath(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "/") && text.utf8.count <= longestPath
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }

    static func isSocketPath(_ text: String) -> Bool { isPath(text) && text.utf8.count <= longestSocket }

    static func isAgent(_ text: String) -> Bool {
        text.hasPrefix("fence_") && text.utf8.count > 6 && text.utf8.count <= longestName
            && text.utf8.allSatisfy { isOne($0, of: "_") || (isLetterOrDigit($0) && !isCapital($0)) }
    }

    static func unit(_ text: String) throws(Scalar.Reason) -> Bool {
        let kinds = [".service", ".socket", ".target", ".timer", ".path", ".mount", ".slice", ".scope"]
        let isSpelled =
            !text.isEmpty && text.utf8.count <= longestUnit
            && text.utf8.allSatisfy { isLetterOrDigit($0) || isOne($0, of: ":_.@\\-") }
        guard isSpelled else { return false }
        guard kinds.contains(where: { text.hasSuffix($0) && text.utf8.count > $0.utf8.count }) else {
            throw Scalar.Reason("does not say what kind of unit it is")
        }
        return true
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        Digits.isDigit(byte) || isCapital(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    static func isOne(_ byte: UInt8, of signs: StaticString) -> Bool {
        "\(signs)".utf8.contains(byte)
    }
}
