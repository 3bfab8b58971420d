/// Whole numbers in decimal digits, and nothing that half of the world reads otherwise.
enum Digits {
    /// Nil when the text is no number; a number outside the range has its own reason.
    static func number(_ text: String, in range: ClosedRange<Int64>) throws(Scalar.Reason) -> Int64? {
        guard isDecimal(text) else { return nil }
        guard let number = Int64(text), range.contains(number) else { throw Scalar.Reason("is out of range") }
        return number
    }

    /// Digits with a sign if need be. A leading zero is refused: half of the world reads `010` as eight.
    static func isDecimal(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy(isDigit)
            && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// A number and the unit behind it; nil when the text does not begin with digits.
    static func split(_ text: String) -> (number: String, unit: String)? {
        let digits = text.utf8.prefix(while: isDigit)
        let number = String(text[text.startIndex..<digits.endIndex])
        guard isDecimal(number) else { return nil }
        return (number, String(text[digits.endIndex...]))
    }
}
