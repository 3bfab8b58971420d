/// What was typed cannot be meant.
package struct UsageError: Error, Hashable, Sendable {
    package var text: String
    package var hint: String

    package init(_ text: String, hint: String) {
        self.text = text
        self.hint = hint
    }
}
