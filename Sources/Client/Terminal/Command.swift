/// One verb as data: the parser, the help, the completions and the manual page are made of it.
package struct Command: Hashable, Sendable {
    package enum Group: String, CaseIterable, Sendable {
        case read = "Look"
        case order = "Order (each with --reason=TEXT)"
        case other = "Other"
    }

    /// `run show` is two words.
    package var words: [String]
    package var group: Group
    package var operands: [Operand]
    package var options: [Option]
    /// One line that says what it does.
    package var summary: String
    /// What one must know besides; sentences.
    package var detail: String

    package init(
        _ words: String, _ group: Group, _ operands: [Operand] = [], _ options: [Option] = [], summary: String,
        detail: String = ""
    ) {
        self.words = words.split(separator: " ").map(String.init)
        self.group = group
        self.operands = operands
        self.options = options
        self.summary = summary
        self.detail = detail
    }

    package var name: String { words.joined(separator: " ") }

    package var usage: String {
        var parts = words + operands.map(\.usage)
        parts += options.map { $0.isRequired ? $0.usage : "[\($0.usage)]" }
        return parts.joined(separator: " ")
    }
}
