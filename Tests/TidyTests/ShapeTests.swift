import Testing

@Suite struct ShapeTests {
    private func lines(_ count: Int) -> String { String(repeating: "    work()\n", count: count) }

    @Test func `no function is longer than a screen`() {
        expectNone(House.here.swift.flatMap(ShapeRules.longFunctions))
    }

    @Test func `no file is longer than a person reads in one go`() {
        expectNone(House.here.swift.flatMap(ShapeRules.longFile))
    }

    @Test func `no line is wider than the agreed columns`() {
        expectNone(House.here.swift.flatMap(ShapeRules.longLines))
    }

    @Test(arguments: [
        "func f(\n    a: Int = { 3 }()\n) async throws -> [Int] {\n", "init?(a: Int) {\n\n\n", "deinit {\n\n\n",
        "subscript(a: Int) -> Int {\n\n\n", "var f: [Int: (Int) -> Int] {\n\n\n",
    ])
    func `a body of one line too many is found, one line less is not`(head: String) {
        let head = "protocol P {\n    func f()\n    var g: Int { get }\n}\n" + head
        #expect(ShapeRules.longFunctions(in: SourceFile(path: "a.swift", text: head + lines(56) + "}\n")).isEmpty)
        let long = ShapeRules.longFunctions(in: SourceFile(path: "a.swift", text: head + lines(57) + "}\n"))
        #expect(long.map(\.line) == [5])
    }

    @Test func `a long file and a wide line are found at their place`() {
        let file = SourceFile(path: "a.swift", text: lines(400))
        #expect(ShapeRules.longFile(file).isEmpty)
        #expect(ShapeRules.longFile(SourceFile(path: "a.swift", text: lines(401))).map(\.line) == [401])
        let wide = String(repeating: "é", count: 120)
        let complaints = ShapeRules.longLines(in: SourceFile(path: "a.swift", text: "\(wide)\n\(wide)!\n"))
        #expect(complaints.map(\.line) == [2])
    }
}
