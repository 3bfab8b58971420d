import Kinds
import Model

/// Values as they are written in a configuration.
enum YAMLText {
    /// A value that fits behind its key; nil for one that needs lines of its own.
    static func short(_ value: Value) -> String? {
        switch value {
        case .text(let text): scalar(text)
        case .flag(let flag): "\(flag)"
        case .number(let number): "\(number)"
        case .interval(let interval): Durations.text(interval.milliseconds)
        case .size(let size): size.map(Sizes.text) ?? "none"
        case .list(let nodes): list(nodes)
        case .named(let members): members.isEmpty ? "{}" : map(members)
        case .perSite(let members): map(members)
        case .fields, .step: nil
        }
    }

    private static func list(_ nodes: [Node]) -> String? {
        let words = nodes.compactMap { short($0.value) }
        return words.count == nodes.count ? "[\(words.joined(separator: ", "))]" : nil
    }

    private static func map(_ members: [Member]) -> String? {
        let pairs = members.compactMap { member in short(member.node.value).map { "\(scalar(member.name)): \($0)" } }
        return pairs.count == members.count ? "{ \(pairs.joined(separator: ", ")) }" : nil
    }

    /// A text, in quotes unless it reads the same without.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.utf8.first.map { isLetterOrDigit($0) || $0 == UInt8(ascii: "/") } == true
            && text.utf8.allSatisfy { isLetterOrDigit($0) || "/_.@+-".utf8.contains($0) }
        guard !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where mustEscape(scalar): quoted += escape(scalar)
            case _: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// What a reader of YAML refuses or folds, and what would move a terminal's cursor.
    private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        case _: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (sign, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x1_0000 ? ("u", 4) : ("U", 8)
        return "\\\(sign)\(String(repeating: "0", count: width - digits.utf8.count))\(digits)"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        case _: false
        }
    }
}
