/// Where something can be reached.
package enum Addresses {
    /// An IP address or a name. Digits and dots that are no address are not taken for a name.
    static func isAddress(_ text: String) -> Bool { isIPv4(text) || isIPv6(text) || isName(text) }

    static func isName(_ text: String) -> Bool {
        let bare = text.hasSuffix(".") ? text.dropLast() : text[...]
        let labels = bare.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = labels.last.map { $0.utf8.allSatisfy(Digits.isDigit) } ?? true
        return bare.utf8.count <= 253 && !isNumber && labels.allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        let dash = UInt8(ascii: "-")
        return !label.isEmpty && label.utf8.count <= 63 && label.utf8.first != dash && label.utf8.last != dash
            && label.utf8.allSatisfy { Spellings.isLetterOrDigit($0) || Spellings.isOne($0, of: "-_") }
    }

    package static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { isOctet(String($0)) }
    }

    private static func isOctet(_ text: String) -> Bool {
        Digits.isDecimal(text) && UInt8(text) != nil
    }

    package static func isIPv6(_ text: String) -> Bool {
        let halves = text.ranges(of: "::").count
        guard text.contains(":"), halves <= 1, !text.contains(":::") else { return false }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        // The gap may stand at either end, where it leaves two empty parts instead of one.
        let isOpen = (text.hasPrefix(":") && !text.hasPrefix("::")) || (text.hasSuffix(":") && !text.hasSuffix("::"))
        guard !isOpen else { return false }
        let written = parts.filter { !$0.isEmpty }
        let hasIPv4 = written.last.map(isIPv4) ?? false
        let groups = (hasIPv4 ? written.dropLast() : written[...])
        let width = groups.count + (hasIPv4 ? 2 : 0)
        return groups.allSatisfy(isGroup) && (halves == 1 ? width <= 7 : width == 8)
    }

    private static func isGroup(_ text: String) -> Bool {
        (1...4).contains(text.utf8.count) && UInt16(text, radix: 16) != nil && text.utf8.first != UInt8(ascii: "+")
    }

    /// `ADDRESS:PORT` in its two parts.
    package static func endpoint(_ text: String) -> (address: String, port: Int)? {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = String(text[text.index(after: colon)...])
        guard Digits.isDecimal(digits), let port = Int(digits), (1...65_535).contains(port) else { return nil }
        var address = String(text[..<colon])
        if address.hasPrefix("["), address.hasSuffix("]") {
            address = String(address.dropFirst().dropLast())
            guard isIPv6(address) else { return nil }
        } else {
            guard !address.contains(":"), isAddress(address) else { return nil }
        }
        return (address, port)
    }

    /// `ADDRESS:PORT` as one text.
    package static func joined(_ address: String, _ port: Int) -> String {
        address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)"
    }

    static func isURL(_ text: String) -> Bool {
        guard let authority = authority(of: text), text.utf8.count <= 2_048 else { return false }
        return !authority.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }

    /// Whether a user, and perhaps a password, stands before the host of a URL.
    static func hasUser(_ text: String) -> Bool { authority(of: text)?.contains("@") ?? false }

    private static func authority(of text: String) -> Substring? {
        guard let scheme = ["http://", "https://"].first(where: text.hasPrefix) else { return nil }
        return text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    }
}
