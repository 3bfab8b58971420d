/// Text from elsewhere, made safe for a terminal: no control character of it may move the cursor or change a colour.
package enum Printable {
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var clean = ""
        for scalar in text.unicodeScalars { clean.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return clean
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
