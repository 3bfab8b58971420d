/// Colours, where they are wanted.
package struct Ink: Hashable, Sendable {
    package enum Tone: Hashable, Sendable {
        case plain
        case strong
        case faint
        case good
        case warning
        case bad
    }

    package var isColoured: Bool

    package init(isColoured: Bool) { self.isColoured = isColoured }

    /// Only on a terminal that can, and never where `NO_COLOR` is set to anything.
    package init(isTerminal: Bool, environment: [String: String]) {
        let isForbidden = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        isColoured = isTerminal && !isForbidden && environment["TERM"] != "dumb"
    }

    package func paint(_ text: String, _ tone: Tone) -> String {
        guard isColoured, !text.isEmpty, let code = Self.code(tone) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private static func code(_ tone: Tone) -> String? {
        switch tone {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .warning: "33"
        case .bad: "1;31"
        }
    }
}
