import Testing
import YAML

@Suite struct AliasTests {
    @Test func `an alias stands where its values were written, under the path of its use`() {
        let text = """
            base: &b { timeout: 5s }
            probe: *b
            all: [*b, *b]
            """
        #expect(
            transcript(text) == """
                1:1 {
                  1:1 base:
                    1:7 {
                      1:12 base.timeout:
                        1:21 plain 5s
                  2:1 probe:
                    1:7 {
                      1:12 probe.timeout:
                        1:21 plain 5s
                  3:1 all:
                    3:6 [
                      1:7 {
                        1:12 all[0].timeout:
                          1:21 plain 5s
                      1:7 {
                        1:12 all[1].timeout:
                          1:21 plain 5s
                """)
    }

    @Test func `aliases to aliases end at the limit, and soon`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...20 {
            let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(inner)]\n"
        }
        let start = ContinuousClock.now
        #expect(problems(text).count == 1)
        #expect(problems(text).first?.contains("aliases stand for more than 50000 values") == true)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `aliases count as values and as depth`() {
        let values = YAMLLimits(nodes: 10)
        #expect(problems("a: &a [1, 2, 3]\nb: *a\nc: *a", limits: values).first?.contains("more than 10") == true)
        let deep = YAMLLimits(depth: 4)
        #expect(problems("a: &a [[1]]\nb: *a", limits: deep).isEmpty)
        #expect(problems("a: &a [[1]]\nb: [*a]", limits: deep).first?.contains("nested deeper than 4") == true)
    }

    @Test(arguments: [
        ("a: *nowhere", "f:1:4: a: the alias \"nowhere\" has no anchor"),
        ("a: &a [1, *a]", "f:1:11: a[1]: the alias \"a\" contains itself"),
        ("a: &a {b: *a}", "f:1:11: a.b: the alias \"a\" contains itself"),
        ("a: &a 1\nb: &a 2", "f:2:4: b: the anchor \"a\" is set twice"),
        ("a: &a k\n*a : 2", "f:2:1: a key is not a single word or text"),
    ])
    func `an alias that means nothing is refused`(text: String, beginning: String) {
        #expect(problems(text).count == 1)
        #expect(problems(text).first?.hasPrefix(beginning) == true, "\(problems(text))")
    }
}
