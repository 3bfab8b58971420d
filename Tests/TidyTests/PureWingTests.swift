import Testing

@Suite struct PureWingTests {
    private func file(_ text: String) -> SourceFile { SourceFile(path: "Sources/Core/Model/A.swift", text: text) }

    @Test func `the pure wing imports only itself`() {
        expectNone(House.here.pure.flatMap(PurityRules.foreignImports))
    }

    @Test func `the pure wing waits for nothing, reads no clock and draws no lots`() {
        expectNone(House.here.pure.flatMap(PurityRules.impureWords))
    }

    @Test func `the pure wing counts in whole units`() {
        expectNone(House.here.pure.flatMap(PurityRules.fractions))
    }

    @Test func `the pure wing spells out every case`() {
        expectNone(House.here.pure.flatMap(PurityRules.defaults))
    }

    @Test func `the pure wing walks nothing that has no order`() {
        let rule = OrderRule(House.here.pure)
        expectNone(House.here.pure.flatMap(rule.unorderedWalks))
    }

    @Test func `an import from outside the wing is found in every spelling`() {
        let source =
            "import Foundation\npackage import Model\nimport struct Dispatch.Time\n@preconcurrency import Glibc"
        #expect(PurityRules.foreignImports(in: file(source)).map(\.line) == [1, 3, 4])
    }

    @Test(arguments: [
        "func f() async {}", "await g()", "Task { }", "let a: Double", "let a: [Float?]", "Date()", "print(a)",
        "ContinuousClock.now", "actor Mailbox {}", "a.hashValue", "Int.random(in: 0...1)", "names.shuffled()",
        "\"\\(await g())\"",
    ])
    func `a word that lets the world in is found`(source: String) {
        #expect(PurityRules.impureWords(in: file(source)).count == 1)
    }

    @Test(arguments: [
        "// await a Task", "\"Double\"", "func `it does not await`() {}", "f(actor: a, async: b)", "let actor: Actor",
        "Int.random(in: 0...1, using: &lots)", "case .update(let date)", "for actor in names {}",
    ])
    func `a word that only looks like one is left alone`(source: String) {
        #expect(PurityRules.impureWords(in: file(source)).isEmpty)
    }

    @Test func `a fraction is found, a range and a member of a tuple are not`() {
        #expect(PurityRules.fractions(in: file("1.5 + 1e3")).count == 2)
        #expect(PurityRules.fractions(in: file("a.0.1 + 0xe1 + b[1...5] // 1.5")).isEmpty)
    }

    @Test func `a default case is found, an argument of that name is not`() {
        #expect(PurityRules.defaults(in: file("switch a {\ndefault: b\n@unknown default: c }")).map(\.line) == [2, 3])
        #expect(PurityRules.defaults(in: file("a[b, default: 1] = f(default: 2)")).isEmpty)
    }

    @Test(arguments: [
        "for a in all {}", "for (a, b) in self.all where a {}", "for a in all.keys {}", "for a in x.values {}",
        "for a in all.filter({ $0.b }) {}", "all.map { $0 }", "all.forEach(f)", "all.first", "Array(all)",
        "list.append(contentsOf: all)", "for (a, b) in all.enumerated() {}", "all.values.reduce(0, +)",
        "all.min { $0.a < $1.a }", "for a in all ?? [:] {}", "for a in x?.all ?? none {}", "x.all.compactMap(\\.a)",
        "let same = self.all\nfor a in same {}", "if let all { for a in all {} }", "for a in all.mapValues(f) { g() }",
    ])
    func `a walk over what has no order is found`(use: String) {
        for type in ["[Int: A]", "Set<A>", "[Int: A]?", "Dictionary<Int, A>"] {
            let source = file("struct B {\nvar all: \(type)\nfunc f() {\n\(use)\n}\n}")
            #expect(OrderRule([source]).unorderedWalks(in: source).count == 1, "\(type)")
        }
    }

    @Test(arguments: [
        "for a in all.sorted() {}", "for a in all.keys.sorted() { b }", "all[1]", "for a in all[1] {}",
        "all.contains(a)", "all.values.contains { $0.a }", "all.map { $0 }.sorted()", "Set(all.map { $0 })",
        "for a in 0..<all.count {}", "all.keys.min()", "if all.isEmpty { f() }", "let all = [1]\nfor a in all {}",
        "let all = x.all.sorted()\nfor a in all {}", "g { all in for a in all {} }", "all.insert(a)",
        "for all in list { for a in all {} }", "for a in all.filter({ $0.b }).sorted() {}", "h(all: list)",
    ])
    func `a use that does not depend on the order is left alone`(use: String) {
        let source = file("struct B {\nvar all: [Int: A] = [:]\nfunc f() {\n\(use)\n}\n}")
        #expect(OrderRule([source]).unorderedWalks(in: source).isEmpty)
    }

    @Test func `a property is known in other files, a parameter only in its function`() {
        let one = file("struct B { let runs: [Int: A] }")
        let two = file("extension B { func f() { for a in runs {} } }\nfunc g(runs: [A]) { for a in runs {} }")
        #expect(OrderRule([one, two]).unorderedWalks(in: two).map(\.line) == [1])
        let three = file("func f(runs: Set<A>) { for a in runs {} }\nfunc g() { for a in runs {} }")
        #expect(OrderRule([three]).unorderedWalks(in: three).map(\.line) == [1])
    }
}
