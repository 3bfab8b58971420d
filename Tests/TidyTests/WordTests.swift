import Testing

@Suite struct WordTests {
    private func file(_ text: String, at path: String = "Sources/Daemon/Engine/A.swift") -> SourceFile {
        SourceFile(path: path, text: text)
    }

    @Test func `nothing is marked as left for later`() {
        expectNone(House.here.files.flatMap(WordRules.leftovers))
    }

    @Test func `every type and file is named for what it does`() {
        expectNone(House.here.swift.flatMap(WordRules.emptyNames))
    }

    @Test func `nothing is visible outside the package`() {
        expectNone(House.here.swift.flatMap(WordRules.wideAccess))
    }

    @Test func `pointers and C modules stay at the rim`() {
        expectNone(House.here.swift.flatMap(WordRules.reachingPastTheRim))
    }

    @Test(arguments: WordRules.leftovers)
    func `a leftover is found in comments and in any kind of file, as a whole word`(word: String) {
        #expect(WordRules.leftovers(in: file("let a = 1\n// \(word): b")).map(\.line) == [2])
        #expect(WordRules.leftovers(in: file("see \(word)", at: "docs/a.md")).count == 1)
        #expect(WordRules.leftovers(in: file("let \(word)Y = \"\(word)_\"")).isEmpty)
    }

    @Test func `an empty name is found on a type and on a file`() {
        #expect(WordRules.emptyNames(in: file("\nfinal class RunManager {}")).map(\.line) == [2])
        #expect(WordRules.emptyNames(in: file("", at: "Sources/Core/Model/StringUtils.swift")).count == 1)
        #expect(WordRules.emptyNames(in: file("let files = FileManager.default // Helper")).isEmpty)
    }

    @Test func `wide access is found, a call named open is not`() {
        #expect(WordRules.wideAccess(in: file("public struct A {}\nopen class B {}\npublic import C")).count == 3)
        #expect(WordRules.wideAccess(in: file("package func open() { open(.public); a.open(public: 1) }")).isEmpty)
    }

    @Test func `a pointer or a C module away from the rim is found`() {
        let source = "import CSQLite\nimport Glibc\nlet a = unsafe b\nlet c: UnsafePointer<Int>\nimport Core"
        #expect(WordRules.reachingPastTheRim(in: file(source)).map(\.line) == [3, 4, 1, 2])
        let rooms = ["System/SQLite", "System/Platform", "Drivers/PostgreSQL"]
        for room in rooms {
            #expect(WordRules.reachingPastTheRim(in: file(source, at: "Sources/\(room)/A.swift")).isEmpty)
        }
        #expect(WordRules.reachingPastTheRim(in: file(source, at: "Sources/Drivers/Kinds/A.swift")).count == 4)
        #expect(WordRules.reachingPastTheRim(in: file(source, at: "Sources/explore/main.swift")).count == 3)
    }
}
