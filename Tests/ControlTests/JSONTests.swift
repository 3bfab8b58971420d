import Testing

@testable import Control

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "[]", "{}", "0", "-1", "9223372036854775807", "0.5", "1e-7", "[1,2,[3,{\"a\":null}]]",
        #"{"a":"b\nc\t\"\\","ü":"日本"}"#, #""\u0000\u001f""#,
    ])
    func `a document is printed as it was read`(text: String) throws {
        let value = try JSONReader.read(text)
        #expect(try JSONReader.read(value.line) == value)
    }

    @Test(arguments: [
        (#""\u00e9\ud83d\ude00\/""#, "é😀/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    ])
    func `escapes are understood`(text: String, meaning: String) throws {
        #expect(try JSONReader.read(text) == .text(meaning))
    }

    @Test(arguments: [
        "", " ", "{", "[1,", "[1 2]", "{\"a\"}", "{\"a\":1,}", "[1,]", "{a:1}", "'a'", "01", "-", "1.", ".5", "1e",
        "+1", "nul", "truefalse", "[1]x", "\"\\x\"", "\"\\ud800\"", "\"\\ude00\"", "\"\\u12\"", "\"a", "\"\u{1}\"",
        "{\"a\":1,\"a\":2}", "1e999", "NaN", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ])
    func `what is no JSON is refused with its place`(text: String) {
        #expect(throws: JSONFault.self) { try JSONReader.read(text) }
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: JSONFault.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func `random bytes never do worse than an error`() {
        var random = SystemRandomNumberGenerator()
        let alphabet = Array(#"{}[]":,0123456789.eE+-truefalsn\u \#n"#.utf8)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...40)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            if let value = try? JSONReader.read(bytes) {
                #expect((try? JSONReader.read(value.bytes))?.line == value.line)
            }
        }
    }

    private struct Sample: Codable, Equatable {
        var plainName: String
        var maybe: Int?
        var list: [Double]
        var deep: [[String]]
        var nested: Inner
        struct Inner: Codable, Equatable {
            var isSo: Bool
        }
    }

    @Test func `nil is written, names are spelled with underscores, and all is read back`() throws {
        let sample = Sample(
            plainName: "a", maybe: nil, list: [1, 0.25], deep: [["x"], []], nested: Sample.Inner(isSo: true))
        #expect(
            sample.wire.line
                == #"{"plain_name":"a","maybe":null,"list":[1,0.25],"deep":[["x"],[]],"nested":{"is_so":true}}"#)
        #expect(try WireDecoder.value(Sample.self, from: sample.wire) == sample)
    }

    @Test func `a newer daemon may say more and an older one less`() throws {
        let text = #"{"plain_name":"a","list":[],"deep":[],"nested":{"is_so":false,"new":1},"more":{}}"#
        #expect(try WireDecoder.value(Sample.self, from: Array(text.utf8)).maybe == nil)
    }

    @Test(arguments: [
        (#"{"plain_name":1}"#, "`plain_name` is a number and should be a text"),
        (#"{"list":[],"plain_name":"a","deep":[["x",2]]}"#, "`deep[0][1]` is a number and should be a text"),
        (#"{"plain_name":"a","list":[],"deep":[],"nested":{}}"#, "`nested.is_so` is missing"),
        (#"[]"#, "`the document` is a list and should be an object"),
    ])
    func `a wrong shape is named with its path`(text: String, fault: String) {
        #expect(throws: JSONFault(fault)) { try WireDecoder.value(Sample.self, from: Array(text.utf8)) }
    }
}
