import Testing

@Suite struct LexerTests {
    private func texts(_ source: String) -> [String] { Lexer.tokens(of: source).map(\.text) }

    @Test func `comments vanish, also nested ones`() {
        #expect(texts("a // b\nc /* d /* e */ f */ g") == ["a", "c", "g"])
    }

    @Test func `the content of a string is not code, the content of an interpolation is`() {
        let code = ["say", "(", "\"", "count", "+", "f", "(", "\"", ")", ")"]
        #expect(texts(#"say("await \(count + f(")")) Task")"#) == code)
    }

    @Test func `a raw string ends at its own number of hashes and interpolates only with them`() {
        #expect(texts(##"#"a " \(b) \#(c)"# d"##) == ["\"", "c", "d"])
    }

    @Test func `a multi-line string keeps the count of lines`() throws {
        let token = try #require(Lexer.tokens(of: "let a = \"\"\"\n  \"x\" // y\n  \"\"\"\nlet b").last)
        #expect(token == Token(kind: .word, text: "b", line: 4, opensLine: false))
    }

    @Test func `a regular expression is a literal, a division is not`() {
        #expect(texts("let a = /await [\"]/\nb / c / d") == ["let", "a", "=", "/", "b", "/", "c", "/", "d"])
    }

    @Test func `a name in backticks is not a keyword`() {
        let tokens = Lexer.tokens(of: "func `waits and does not await`() {}")
        #expect(tokens.at(1)?.kind == .escapedWord)
        #expect(tokens.count == 6)
    }

    @Test func `a fraction is one number, a member of a tuple and a range are not`() {
        #expect(
            texts("1.5 a.0.1 1...5 0x1F 1_000.max") == [
                "1.5", "a", ".", "0", ".", "1", "1", ".", ".", ".", "5", "0x1F", "1_000", ".", "max",
            ])
    }

    @Test func `the first token of each line says so`() {
        #expect(Lexer.tokens(of: "a b\n\n// c\nd e").filter(\.opensLine).map(\.text) == ["a", "d"])
    }

    @Test func `a bracket finds its partner over other kinds of brackets`() {
        let tokens = Lexer.tokens(of: "f({ [a] }, \"}\") b")
        #expect(tokens.closing(1) == 9)
        #expect(tokens.at(10)?.text == "b")
        #expect(Lexer.tokens(of: "f(").closing(1) == 2)
    }
}
