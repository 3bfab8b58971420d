/// Recognises a secret that was written where everybody reads it: in the configuration, and from there in plans,
/// process lists and logs.
package enum Secrets {
    private static let words = ["password", "passwd", "passphrase", "secret", "token", "apikey", "api-key", "api_key"]

    /// A key whose value can only be a secret.
    package static func isSecretKey(_ name: String) -> Bool {
        let name = name.lowercased()
        let rest = ["-credential", "-file", "_file", "-script", "_script", "-path", "_path"]
        guard !rest.contains(where: name.hasSuffix) else { return false }
        return words.contains { name == $0 || name.hasSuffix("-\($0)") || name.hasSuffix("_\($0)") }
            || ["private-key", "private_key", "community"].contains(name)
    }

    /// The word by which a text gives a secret away, as in `password=hunter2` or `Authorization: …`.
    package static func tell(in text: String) -> String? {
        // Most texts have neither sign, and there are very many texts.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else { return nil }
        let lower = text.lowercased()
        if lower.hasPrefix("authorization:") { return "authorization" }
        return words.first { word in
            lower.ranges(of: word + "=").contains { range in
                let follows = range.upperBound < lower.endIndex && !lower[range.upperBound].isWhitespace
                // A variable is not a value. `PGPASSWORD=` is one word, and no innocent word ends like it.
                let isVariable = lower[range.upperBound...].hasPrefix("${")
                return follows && !isVariable
                    && (word.hasPrefix("pass") || isBoundary(before: range.lowerBound, in: lower))
            }
        }
    }

    /// The word by which a command gives a secret away: in one of its words, or in the word behind `--password`.
    package static func tell(in argv: [String]) -> String? {
        for (index, word) in argv.enumerated() {
            if let tell = tell(in: word) { return tell }
            let name = word.lowercased().drop { $0 == "-" }
            let isOption = word.hasPrefix("--") && words.contains(String(name))
            if isOption, index + 1 < argv.count, !argv[index + 1].hasPrefix("-") { return String(name) }
        }
        return nil
    }

    private static func isBoundary(before index: String.Index, in text: String) -> Bool {
        guard index > text.startIndex else { return true }
        let before = text[text.index(before: index)]
        return !before.isLetter && !before.isNumber
    }
}
