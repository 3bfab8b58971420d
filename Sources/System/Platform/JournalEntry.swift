/// One line of the log: a constant sentence, and what varies in fields.
package struct JournalEntry: Sendable, Hashable {
    package var level: JournalLevel
    package var message: String
    /// In the order in which they were given.
    package var fields: [Field]

    package struct Field: Sendable, Hashable {
        package var key: JournalKey
        package var value: String
    }

    /// Bytes kept of a message or a value: a log line is not a transport.
    package static let valueLimit = 16_384

    package init(_ level: JournalLevel, _ message: String, _ fields: KeyValuePairs<JournalKey, String> = [:]) {
        self.level = level
        self.message = Self.cut(message)
        self.fields = fields.map { Field(key: $0.key, value: Self.cut($0.value)) }
    }

    /// As the journal wants it: one field each, and values as they are, since it carries their length.
    func journalFields(identifier: String) -> [String] {
        ["MESSAGE=\(message)", "PRIORITY=\(level.rawValue)", "SYSLOG_IDENTIFIER=\(identifier)"]
            + fields.map { "\($0.key.rawValue)=\($0.value)" }
    }

    /// As one line for a person. What would break the line, or move the cursor of who reads it, is escaped: part of it
    /// comes from programs and people we do not know.
    var plainLine: String {
        let words = fields.map { "\($0.key.word)=\(Self.word($0.value))" }
        return ([level.word + ":", Self.escaped(message)] + words).joined(separator: " ") + "\n"
    }

    private static func cut(_ text: String) -> String {
        if text.utf8.count <= valueLimit { return text }
        return String(decoding: text.utf8.prefix(valueLimit), as: UTF8.self) + " [cut]"
    }

    private static func word(_ value: String) -> String {
        let isPlain = !value.isEmpty && value.unicodeScalars.allSatisfy { $0.value > 32 && $0 != "\"" && $0 != "=" }
        let inner = escaped(value)
        return isPlain ? inner : "\"" + inner.replacing("\"", with: "\\\"") + "\""
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case _ where scalar.value < 32 || (127..<160).contains(scalar.value):
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
