/// How far two words are apart in slips of the finger: one too many, one too few, a wrong one, two exchanged.
package enum Likeness {
    /// The word that was probably meant; nil where none is near enough to be offered.
    package static func nearest(to typed: String, among words: [String]) -> String? {
        let allowed = typed.count <= 3 ? 1 : 2
        var best: (word: String, distance: Int)?
        for word in words {
            let distance = distance(Array(typed), Array(word))
            if distance <= allowed, distance < best?.distance ?? Int.max { best = (word, distance) }
        }
        return best?.word ?? words.first { typed.count >= 3 && $0.hasPrefix(typed) }
    }

    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var rows = [Array(0...right.count)]
        for (i, one) in left.enumerated() {
            var row = [i + 1]
            for (j, other) in right.enumerated() {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (one == other ? 0 : 1))
                if i > 0, j > 0, one == right[j - 1], left[i - 1] == other { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
