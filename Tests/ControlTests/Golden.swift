import Control
import Foundation
import Testing

/// Documents as files, a member a line. `UPDATE_SNAPSHOTS=1` writes them anew; then one reads the difference.
enum Golden {
    private static let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Documents")

    static func expect(
        _ value: some Encodable, as name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = pretty(value.wire, indent: 0) + "\n"
        let file = directory.appending(path: "\(name).json")
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "see \(name).json", sourceLocation: sourceLocation)
        #expect(try JSONReader.read(text).line == value.wire.line, sourceLocation: sourceLocation)
    }

    private static func pretty(_ value: JSONValue, indent: Int) -> String {
        let blank = String(repeating: " ", count: indent + 2)
        let end = "\n" + String(repeating: " ", count: indent)
        switch value {
        case .object(let members) where value.line.count > 100 - indent:
            let lines = members.map { "\(blank)\"\($0.name)\": \(pretty($0.value, indent: indent + 2))" }
            return "{\n" + lines.joined(separator: ",\n") + end + "}"
        case .list(let values) where value.line.count > 100 - indent:
            return "[\n" + values.map { blank + pretty($0, indent: indent + 2) }.joined(separator: ",\n") + end + "]"
        case .null, .bool, .integer, .fraction, .text, .list, .object: return value.line
        }
    }
}
