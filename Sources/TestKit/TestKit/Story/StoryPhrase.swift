import Model

/// A line of a story with gaps: `{site} database stops`. `{name}` takes one word, `{name...}` the rest of the line.
struct StoryPhrase {
    private enum Part {
        case word(Substring)
        case gap(String)
        case rest(String)
    }

    private let parts: [Part]

    init(_ pattern: String) {
        parts = pattern.split(separator: " ").map { word in
            guard word.hasPrefix("{"), word.hasSuffix("}") else { return .word(word) }
            let name = word.dropFirst().dropLast()
            return name.hasSuffix("...") ? .rest(String(name.dropLast(3))) : .gap(String(name))
        }
    }

    func match(_ text: String) -> StoryGaps? {
        var gaps: [String: String] = [:]
        var words = text.split(separator: " ")[...]
        for part in parts {
            switch part {
            case .word(let word):
                guard words.popFirst() == word else { return nil }
            case .gap(let name):
                guard let word = words.popFirst() else { return nil }
                gaps[name] = String(word)
            case .rest(let name):
                guard !words.isEmpty else { return nil }
                gaps[name] = words.joined(separator: " ")
                words = []
            }
        }
        return words.isEmpty ? StoryGaps(values: gaps) : nil
    }
}

/// What stood in the gaps of a phrase. Asking for the wrong kind of thing makes the phrase not match.
struct StoryGaps {
    let values: [String: String]

    subscript(_ name: String) -> String { values[name] ?? "" }

    /// A word without the comma or colon that it ends with.
    func bare(_ name: String) -> String {
        var word = self[name][...]
        while let last = word.last, ",:;".contains(last) { word.removeLast() }
        return String(word)
    }

    func length(_ name: String) -> Interval? { Interval(spelled: bare(name)) }
    func bytes(_ name: String) -> Int64? { Int64(spelledBytes: bare(name)) }
    func number(_ name: String) -> Int? { Int(bare(name)) }
}

extension Interval {
    /// `500ms`, `1.5s`, `5m`, `2h`; negative for a clock that goes back.
    init?(spelled text: String) {
        let units: [(ending: String, size: Int64)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000)]
        for unit in units where text.hasSuffix(unit.ending) {
            let parts = text.dropLast(unit.ending.count).split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count <= 2, let whole = parts.first.flatMap({ Int64($0) }) else { continue }
            var milliseconds = whole * unit.size
            if parts.count == 2 {
                guard let fraction = Int64(parts[1]), fraction >= 0 else { return nil }
                var size = unit.size
                for _ in parts[1] { size /= 10 }
                milliseconds += fraction * size
            }
            self.init(milliseconds: milliseconds)
            return
        }
        return nil
    }
}

extension Int64 {
    /// `100`, `64KiB`, `16MiB`.
    init?(spelledBytes text: String) {
        let units: [(ending: String, size: Int64)] = [("KiB", 1_024), ("MiB", 1_024 * 1_024), ("", 1)]
        for unit in units where text.hasSuffix(unit.ending) {
            guard let count = Int64(text.dropLast(unit.ending.count)) else { continue }
            self = count * unit.size
            return
        }
        return nil
    }
}
