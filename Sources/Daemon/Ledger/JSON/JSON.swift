/// Codable values as JSON text, written in one pass and always with the same bytes.
///
/// The ledger keeps every change as text that people and other programs can read, and replays a million of them in
/// seconds. This coder knows what the core's values are made of (integers, words, truth, lists, objects) and nothing
/// else: a fraction is an error, because nothing we keep is one.
enum JSON {
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let writer = JSONWriter()
        try value.encode(to: JSONEncoding(writer: writer))
        return writer.finish()
    }

    static func text(of value: some Encodable) throws -> String {
        String(decoding: try bytes(of: value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONTape().value(type, from: bytes)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try value(type, from: Array(text.utf8))
    }
}

/// What is wrong with a text that should be JSON, or should be the JSON of a certain value.
struct JSONFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where in the text, in bytes.
    let offset: Int
    let what: String

    var description: String { "\(what) at byte \(offset)" }
}
