import Configuration
import Testing

/// Every mistake with the exact lines it is answered by, in `Golden/refusals.txt`.
@Suite struct RefusalTests {
    @Test func `every mistake is answered by the lines that are written down`() throws {
        var text = ""
        for mistake in Mistakes.all {
            let problems = Sample.problems(mistake.files)
            text += "# \(mistake.title)\n" + problems.map { $0 + "\n" }.joined() + "\n"
        }
        try Golden.expect(text, at: "Tests/ConfigurationTests/Golden/refusals.txt")
    }

    @Test(arguments: Mistakes.all)
    func `a mistake is told with its file, line, column and what is allowed`(mistake: Mistake) {
        let problems = Sample.problems(mistake.files)
        #expect(!problems.isEmpty)
        for problem in problems {
            #expect(problem.wholeMatch(of: /[a-z\/.]+:[1-9][0-9]*:[1-9][0-9]*: .+; allowed: .+/) != nil, "\(problem)")
            #expect(!problem.contains("hunter2"), "a secret is never repeated")
        }
    }

    @Test(arguments: Innocent.all)
    func `what only looks like a mistake is none`(innocent: Mistake) {
        #expect(Sample.problems(innocent.files) == [])
    }

    @Test func `all mistakes of all files are told at once, in the order of the files and lines`() {
        let main = Sample.changed("max-lag: 30s", "max-lag: long", in: Sample.changed("  http: ", "  htp: "))
        let more = "pools:\n  mail: { primary: rome, backup: lyon, probes: {}, database: { kind: odbc } }\n"
        let problems = Sample.problems([
            ConfigurationFile("f.yaml", text: main), ConfigurationFile("pools.d/a.yaml", text: more),
        ])
        #expect(
            problems.map { $0.prefix { $0 != " " } } == [
                "f.yaml:5:3:", "f.yaml:22:16:", "pools.d/a.yaml:2:20:", "pools.d/a.yaml:2:70:",
            ])
    }

    @Test func `who has very many mistakes is told a hundred of them and how many more there are`() {
        let keys = (0..<250).map { "key-\($0): 1\n" }.joined()
        let problems = Sample.problems(Sample.text + keys)
        #expect(problems.count == 101)
        #expect(problems.last == "and 150 more")
    }
}
