/// Text broken into lines between words.
package enum Paragraph {
    /// The second line and those after it stand in by `hanging`.
    package static func wrap(_ text: String, _ width: Int, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        let indent = String(repeating: " ", count: hanging)
        for word in text.split(separator: " ") {
            if line.isEmpty {
                line = (lines.isEmpty ? "" : indent) + word
            } else if line.count + 1 + word.count <= max(width, hanging + 20) {
                line += " " + word
            } else {
                lines.append(line)
                line = indent + word
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}
