/// Where a program's words go, and what is known of the place.
package struct Screen {
    package var width: Int
    /// Whether what is printed is read by a person as it comes, and lines may be drawn over.
    package var isTerminal: Bool
    /// Whether somebody can be asked.
    package var canAsk: Bool
    package var isUnicode: Bool
    package var ink: Ink
    private let write: ([UInt8]) -> Void
    private let complain: (String) -> Void
    private let answer: () -> String?

    package init(
        width: Int = 80, isTerminal: Bool = false, canAsk: Bool = false, isUnicode: Bool = true,
        ink: Ink = Ink(isColoured: false), write: @escaping ([UInt8]) -> Void,
        complain: @escaping (String) -> Void = { _ in }, answer: @escaping () -> String? = { nil }
    ) {
        self.width = width
        self.isTerminal = isTerminal
        self.canAsk = canAsk
        self.isUnicode = isUnicode
        self.ink = ink
        self.write = write
        self.complain = complain
        self.answer = answer
    }

    private func out(_ text: String) { write(Array(text.utf8)) }

    package func line(_ text: String = "") { out(text + "\n") }
    package func lines(_ lines: [String]) { if !lines.isEmpty { out(lines.joined(separator: "\n") + "\n") } }
    package func show(_ table: Table) { lines(table.lines(width, ink)) }
    package func complaint(_ text: String) { complain(text + "\n") }

    /// What is not ours to change.
    package func raw(_ text: String) { write(Array(text.utf8)) }
    package func raw(bytes: [UInt8]) { write(bytes) }

    /// Draws over the line that stands there; `nil` takes it away.
    package func draw(_ text: String?) {
        guard isTerminal else { return }
        out("\r\u{1B}[K" + (text ?? ""))
    }

    /// Only `y` and `yes` are a yes; the end of the input is a no.
    package func asks(_ question: String) -> Bool {
        out("\(question) [y/N] ")
        guard let word = answer() else {
            out("\n")
            return false
        }
        return ["y", "yes"].contains(word.lowercased())
    }
}
