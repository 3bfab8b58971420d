import Testing
import YAML

@Suite struct RandomTextTests {
    /// Small and the same every time, so that a failing seed is a test.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Pieces that YAML gives a meaning, which get further than noise does.
    private static let pieces = [
        "a", "b: ", ": ", "- ", "? ", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "|\n", ">-\n", "'", "\"", "\\", "#",
        "\n",
        "\n  ", "\n    ", "\t", "---\n", "...\n", "%YAML 1.1\n", "<<: ", "~", "\r\n", "\u{FEFF}", "\u{85}", "é", "\0",
        "0",
    ]

    private func read(_ bytes: [UInt8]) {
        let document = YAMLDocument(
            bytes, file: "f", limits: YAMLLimits(depth: 16, nodes: 1_000, nodesFromAliases: 200, problems: 5))
        #expect(document.root != nil || !document.problems.isEmpty)
        for problem in document.problems {
            #expect(problem.place.line >= 1 && problem.place.column >= 1)
            #expect(problem.place.line <= bytes.count + 2)
        }
        _ = try? YAMLDecoder().decode([String: [String]].self, from: document)
    }

    @Test(arguments: 0..<8)
    func `noise is refused or read and never crashes`(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<64, using: &dice)
            read((0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) })
        }
    }

    @Test(arguments: 8..<16)
    func `what nearly is YAML is refused or read and never crashes`(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<24, using: &dice)
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &dice) }.joined()
            read(Array(text.utf8))
        }
    }

    @Test(arguments: 16..<20)
    func `a good file with one byte changed is refused or read and never crashes`(seed: UInt64) {
        var dice = Dice(state: seed)
        let good = Array("pools: &p\n  chat: { primary: paris, ports: [1, 2] }\nother: *p\ntext: |\n  a\n  b\n".utf8)
        for _ in 0..<2_000 {
            var bytes = good
            bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            read(bytes)
        }
    }
}
