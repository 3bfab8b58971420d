import Control
import Terminal

extension JSONValue {
    /// A document as people like to read it: a line a value, what belongs together standing in.
    func outline(indent: Int = 0) -> [String] {
        let blank = String(repeating: " ", count: indent)
        switch self {
        case .object(let members):
            return members.flatMap { member -> [String] in
                member.value.isFlat
                    ? ["\(blank)\(member.name): \(member.value.flat)"]
                    : ["\(blank)\(member.name):"] + member.value.outline(indent: indent + 2)
            }
        case .list(let values):
            return values.flatMap { value -> [String] in
                if value.isFlat { return ["\(blank)- \(value.flat)"] }
                var lines = value.outline(indent: indent + 2)
                if let first = lines.first { lines[0] = "\(blank)- \(first.dropFirst(indent + 2))" }
                return lines
            }
        case .null, .bool, .integer, .fraction, .text: return ["\(blank)\(flat)"]
        }
    }

    private var isFlat: Bool {
        switch self {
        case .object(let members): members.isEmpty
        case .list(let values): values.allSatisfy(\.isScalar)
        case .null, .bool, .integer, .fraction, .text: true
        }
    }

    private var isScalar: Bool {
        switch self {
        case .object, .list: false
        case .null, .bool, .integer, .fraction, .text: true
        }
    }

    private var flat: String {
        switch self {
        case .text(let text): Printable.line(text)
        case .list(let values): "[\(values.map(\.flat).joined(separator: ", "))]"
        case .null, .bool, .integer, .fraction, .object: line
        }
    }
}
