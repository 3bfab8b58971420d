import Testing
import YAML

@Suite struct YAMLLimitsTests {
    @Test func `a file that is too large is not even looked at`() {
        #expect(
            problems(String(repeating: "x", count: 101), limits: YAMLLimits(bytes: 100)) == [
                "f:1:1: the file has 101 bytes; allowed: at most 100"
            ])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func `depth ends at the limit, and soon`(opening: String) {
        let start = ContinuousClock.now
        let text = String(repeating: opening, count: 200_000)
        #expect(problems(text).count == 1)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `the deepest value allowed is allowed`() {
        let text = String(repeating: "[", count: 31) + "x" + String(repeating: "]", count: 31)
        #expect(problems(text).isEmpty)
        #expect(problems("[\(text)]").first?.contains("nested deeper than 32") == true)
    }

    @Test func `the number of values ends at the limit`() {
        let list = Array(repeating: "x", count: 9).joined(separator: ", ")
        #expect(problems("[\(list)]", limits: YAMLLimits(nodes: 10)).isEmpty)
        #expect(problems("[\(list), x]", limits: YAMLLimits(nodes: 10)).count == 1)
    }

    @Test func `a value that is too long is refused, as a key too`() {
        let limits = YAMLLimits(scalarBytes: 10)
        #expect(problems("a: \(String(repeating: "x", count: 10))", limits: limits).isEmpty)
        #expect(problems("a: \(String(repeating: "x", count: 11))", limits: limits).count == 1)
        #expect(problems("\(String(repeating: "x", count: 11)): 1", limits: limits).count == 1)
    }

    @Test func `the list of problems is bounded, and what ended the reading is in it`() {
        let text = String(repeating: "a: 1\n", count: 1_000) + "b: ["
        let lines = problems(text)
        #expect(lines.count == 101)
        #expect(lines.last?.hasPrefix("f:1002:1: did not find expected node content") == true)
    }
}
