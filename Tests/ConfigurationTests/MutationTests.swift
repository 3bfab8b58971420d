import Configuration
import Kinds
import Model
import Testing
import YAML

/// Good files that something has happened to: an editor, a merge, a cat on the keyboard.
@Suite struct MutationTests {
    @Test(arguments: 0..<32)
    func `a file with pieces moved, doubled or lost is read or told of with a place`(seed: UInt64) {
        var dice = Dice(seed)
        let samples = [Sample.text, Sample.twin()] + Smallest.all
        for _ in 0..<6 {
            var lines = samples[dice.below(samples.count)].split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            for _ in 0...dice.below(4) { mutate(&lines, &dice) }
            check(lines.joined(separator: "\n"))
        }
    }

    @Test(arguments: 0..<32)
    func `a file with letters changed is read or told of with a place`(seed: UInt64) {
        var dice = Dice(seed &+ 1_000)
        let signs = Array("{}[]:,-#&*!|>'\"%@`?~<= \n\t$0aZé\u{301}\u{0}\u{7F}".utf8)
        for _ in 0..<6 {
            var bytes = Array((dice.below(2) == 0 ? Sample.text : Smallest.all[dice.below(Smallest.all.count)]).utf8)
            for _ in 0...dice.below(6) {
                let place = dice.below(bytes.count)
                switch dice.below(3) {
                case 0: bytes[place] = signs[dice.below(signs.count)]
                case 1: bytes.insert(signs[dice.below(signs.count)], at: place)
                case _: bytes.remove(at: place)
                }
            }
            check(bytes)
        }
    }

    @Test func `every value of the sample, put in the place of some other, is read or told of with a place`() {
        let words = Sample.text.split { " {}[],:\n".contains($0) }.map(String.init)
        let distinct = Array(Set(words)).sorted()
        for (index, word) in distinct.enumerated() where word.count > 1 {
            let other = distinct[(index * 7 + 3) % distinct.count]
            check(Sample.changed(word, other))
        }
    }

    private func mutate(_ lines: inout [String], _ dice: inout Dice) {
        let place = dice.below(lines.count)
        let other = dice.below(lines.count)
        switch dice.below(6) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[other], at: place)
        case 2: lines.swapAt(place, other)
        case 3: lines[place] = "  " + lines[place]
        case 4: lines[place] = String(lines[place].drop { $0 == " " })
        case _: lines[place] = String(lines[place].prefix(dice.below(lines[place].count + 1)))
        }
        if lines.isEmpty { lines = [""] }
    }

    private func check(_ text: String) { check(Array(text.utf8)) }

    private func check(_ bytes: [UInt8]) {
        let files = [ConfigurationFile("f.yaml", bytes)]
        do throws(ConfigurationProblems) {
            let configuration = try Configuration.read(files)
            let shown = try Configuration.shown(files)
            let again = try? Sample.read(shown)
            #expect(again?.settings == configuration.settings, "what is shown means something else:\n\(shown)")
        } catch {
            #expect(!error.list.isEmpty)
            for problem in error.list {
                #expect(problem.place.line >= 1 && problem.place.column >= 1 && problem.place.file == "f.yaml")
                #expect(!problem.what.isEmpty && !problem.allowed.isEmpty)
                #expect(problem.allowed != "see the reference page", "something is wrong and nobody said what")
            }
        }
    }
}

/// Chance that comes again.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return limit <= 1 ? 0 : Int(state % UInt64(limit))
    }
}
