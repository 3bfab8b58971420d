/// A single value as it was written. What type it has is for the field that takes it to say.
package struct YAMLScalar: Sendable, Hashable {
    package let text: String
    package let style: Style

    package enum Style: Sendable, Hashable, CaseIterable {
        case plain
        case singleQuoted
        case doubleQuoted
        case literal
        case folded
    }

    package init(text: String, style: Style) {
        self.text = text
        self.style = style
    }

    /// Whether whoever wrote it said that it is text.
    package var isQuoted: Bool { style != .plain }

    /// Whether nothing was written at all, as after `key:`.
    package var isMissing: Bool { !isQuoted && text.isEmpty }
}
