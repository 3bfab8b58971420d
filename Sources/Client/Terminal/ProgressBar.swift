/// How far a long thing is.
package struct ProgressBar: Sendable {
    package var width: Int
    /// Whether the terminal's characters include blocks.
    package var isUnicode: Bool

    package init(width: Int, isUnicode: Bool) {
        self.width = width
        self.isUnicode = isUnicode
    }

    package func draw(_ done: Int64, of total: Int64) -> String {
        guard total > 0 else { return "" }
        let share = min(1, max(0, Double(done) / Double(total)))
        let filled = Int((share * Double(width)).rounded(.down))
        let full = isUnicode ? "█" : "#"
        let rest = isUnicode ? "░" : "-"
        let percent = Int((share * 100).rounded(.down))
        let bar = String(repeating: full, count: filled) + String(repeating: rest, count: width - filled)
        return "\(bar) \(percent)%"
    }
}
