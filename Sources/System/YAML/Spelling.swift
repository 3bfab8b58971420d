/// Finds the word somebody meant.
package enum Spelling {
    /// Two letters off is a slip; more is another word.
    private static let slip = 2
    /// Longer words are not compared: no key of ours is as long, and the time grows with the product of the lengths.
    private static let longest = 40

    package static func nearest(to word: String, in words: [String]) -> String? {
        guard word.utf8.count <= longest else { return nil }

        var best: (word: String, distance: Int)?
        for candidate in words {
            let found = distance(Array(word.utf8), Array(candidate.utf8))
            if found <= min(slip, candidate.utf8.count / 2), found < best?.distance ?? .max {
                best = (candidate, found)
            }
        }
        return best?.word
    }

    /// How many letters must be added, dropped or changed to turn one word into the other.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (line, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in right.enumerated() {
                let changed = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
