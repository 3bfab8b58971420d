/// A JSON value with its keys in the order in which they were put in, written so that two files can be compared.
indirect enum JSONText: Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([JSONText])
    case object([(String, JSONText)])

    func written(indent: Int = 0) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .text(let text): return Self.quoted(text)
        case .number(let number): return "\(number)"
        case .flag(let flag): return "\(flag)"
        case .list(let elements):
            guard !elements.isEmpty else { return "[]" }
            guard !elements.allSatisfy(\.isShort) else {
                return "[" + elements.map { $0.written() }.joined(separator: ", ") + "]"
            }
            let lines = elements.map { inner + $0.written(indent: indent + 1) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let lines = members.map { "\(inner)\(Self.quoted($0)): \($1.written(indent: indent + 1))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private var isShort: Bool {
        switch self {
        case .text(let text): text.utf8.count < 24
        case .number, .flag: true
        case .list, .object: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            case _: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
