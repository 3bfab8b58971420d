/// Columns that line up. The last column takes what is left of the width and goes on below itself; where too little
/// is left for it, the widest of the others are cut.
package struct Table: Sendable {
    package struct Cell: Sendable, ExpressibleByStringInterpolation {
        package var text: String
        package var tone: Ink.Tone

        package init(_ text: String, _ tone: Ink.Tone = .plain) {
            self.text = Printable.line(text)
            self.tone = tone
        }

        package init(stringLiteral text: String) { self.init(text) }
    }

    private var rows: [[Cell]] = []
    private var indent: Int

    package init(indent: Int = 0, heading: [String] = []) {
        self.indent = indent
        if !heading.isEmpty { rows.append(heading.map { Cell($0, .faint) }) }
    }

    package mutating func add(_ cells: [Cell]) { rows.append(cells) }
    package var isEmpty: Bool { rows.isEmpty }

    package func lines(_ width: Int, _ ink: Ink) -> [String] {
        let widths = squeezed(to: width)
        var lines: [String] = []
        for row in rows {
            var line = String(repeating: " ", count: indent)
            var column = indent
            for (place, cell) in row.enumerated() where place < row.count - 1 {
                let text = cell.text.count > widths[place] ? cell.text.prefix(widths[place] - 1) + "…" : cell.text[...]
                line += ink.paint(String(text), cell.tone)
                line += String(repeating: " ", count: widths[place] - text.count + 2)
                column += widths[place] + 2
            }
            guard let last = row.last else { continue }
            let wrapped = Paragraph.wrap(last.text, max(20, width - column))
            for (place, part) in wrapped.enumerated() {
                let before = place == 0 ? line : String(repeating: " ", count: column)
                lines.append(Self.trimmed(before + ink.paint(part, last.tone)))
            }
        }
        return lines
    }

    /// The last column keeps room for its longest word, and for twenty characters where it has so many.
    private func squeezed(to width: Int) -> [Int] {
        var widths = widths
        let words = rows.compactMap(\.last).flatMap { $0.text.split(separator: " ") }
        let longest = rows.compactMap { $0.last?.text.count }.max() ?? 0
        let room = max(min(20, longest), min(width / 2, words.map(\.count).max() ?? 0))
        var excess = indent + widths.reduce(0) { $0 + $1 + 2 } + room - width
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private var widths: [Int] {
        var widths: [Int] = []
        for row in rows {
            for (place, cell) in row.enumerated() where place < row.count - 1 {
                if place < widths.count {
                    widths[place] = max(widths[place], cell.text.count)
                } else {
                    widths.append(cell.text.count)
                }
            }
        }
        return widths
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
