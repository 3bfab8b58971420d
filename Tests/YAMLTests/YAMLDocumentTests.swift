import Testing
import YAML

@Suite struct YAMLDocumentTests {
    @Test func `every key and every value knows its place`() {
        let text = """
            # a comment
            version: 1
            pools:
              chat: { primary: paris, ports: [1, "2"] }
              "odd key": |
                two
                lines
            """
        #expect(
            transcript(text) == """
                2:1 {
                  2:1 version:
                    2:10 plain 1
                  3:1 pools:
                    4:3 {
                      4:3 pools.chat:
                        4:9 {
                          4:11 pools.chat.primary:
                            4:20 plain paris
                          4:27 pools.chat.ports:
                            4:34 [
                              4:35 plain 1
                              4:38 doubleQuoted 2
                      5:3 pools."odd key":
                        5:14 literal two
                lines
                """)
    }

    @Test func `columns are counted in characters`() {
        #expect(transcript("ä: [ö, ü]\n").contains("1:8 plain ü"))
    }

    @Test func `order is kept, also of many keys`() throws {
        let names = (0..<100).map { "k\(($0 * 37) % 100)" }
        let document = YAMLDocument(names.map { "\($0): \($0)" }.joined(separator: "\n"), file: "f")
        let mapping = try #require(document.root).mapping()
        #expect(mapping.names == names)
        for name in names { #expect(try mapping[name]?.text() == name) }
        #expect(mapping["k100"] == nil)
    }

    @Test func `all problems are told at once, in the order of lines`() {
        let text = """
            a: 1
            b: !!int 2
            a: 3
            c: {x: 1, x: 2, <<: 5}
            d: "nul \\0"
            "": 1
            """
        #expect(
            problems(text) == [
                "f:2:4: b: has a tag; allowed: no tags; the key says what type its value has",
                "f:3:1: a: stands here a second time, first in line 1, column 1; allowed: each key once",
                "f:4:11: c.x: stands here a second time, first in line 4, column 5; allowed: each key once",
                "f:4:17: c.\"<<\": is a merge key; allowed: the keys written out, or an alias as a value",
                "f:5:4: d: contains a NUL character; allowed: text without NUL",
                "f:6:1: a key is empty; allowed: a name",
            ])
    }

    @Test func `the rest of a file with a doubled key can still be read`() throws {
        let document = YAMLDocument("a: 1\na: 2\nb: 3", file: "f")
        let mapping = try #require(document.root).mapping()
        #expect(mapping.names == ["a", "b"])
        #expect(try mapping["a"]?.text() == "1")
    }

    @Test func `a key doubled in another writing is doubled`() {
        #expect(problems("a: 1\n\"a\": 2").count == 1)
        #expect(problems("\"\\u00e9\": 1\n\"e\\u0301\": 2").count == 1)
        #expect(problems((0..<50).map { "k\($0): 1\n" }.joined() + "k7: 2").count == 1)
    }

    @Test(arguments: [
        ("", "f:1:1: the file is empty; allowed: a mapping of keys to values"),
        ("# nothing\n", "f:2:1: the file is empty; allowed: a mapping of keys to values"),
        ("a: 1\n---\nb: 2\n", "f:2:1: a second document begins; allowed: one document in a file"),
        ("a: [1, 2\nb: 3", "f:2:2: did not find expected ',' or ']' while parsing a flow sequence"),
        ("a:\n\t- b", "f:2:1: found character that cannot start any token while scanning for the next token"),
        ("a: 'never closed", "f:1:17: found unexpected end of stream while scanning a quoted scalar"),
        ("a: b: c", "f:1:5: mapping values are not allowed in this context"),
        ("? [a, b]\n: c", "f:1:3: a key is not a single word or text; allowed: plain or quoted text"),
        ("? {a: b}\n: c", "f:1:3: a key is not a single word or text; allowed: plain or quoted text"),
        ("a: 1\nb: x\0y", "f:2:5: there is a NUL byte; allowed: text without NUL"),
        ("a: \u{1}", "f:1:4: this byte is no text (control characters are not allowed)"),
        ("\u{FEFF}a: b: c", "f:1:"),
    ])
    func `what cannot be read is placed and named`(text: String, beginning: String) {
        let document = YAMLDocument(text, file: "f")
        #expect(document.root == nil)
        #expect(document.problems.count == 1)
        #expect(document.problems.first?.description.hasPrefix(beginning) == true, "\(document.problems)")
    }

    @Test func `bytes that are no text are placed`() {
        let document = YAMLDocument(Array("a: 1\nb: ä".utf8) + [0xFF, 0x0A], file: "f")
        #expect(document.problems.first?.description.hasPrefix("f:2:5: this byte is no text (invalid") == true)
    }

    @Test func `text in two-byte characters is refused`() {
        #expect(YAMLDocument([0xFF, 0xFE, 0x61, 0x01, 0x62, 0x01], file: "f").root == nil)
    }

    @Test func `nothing of the file moves a cursor`() {
        let lines = problems("\"\\e[31m\": 1\n\"\\e[31m\": 2")
        #expect(lines.first?.contains("\u{1B}") == false)
        #expect(lines.first?.contains("\\u{1B}[31m") == true)
    }
}
