/// One `--name` of a verb.
package struct Option: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        /// It stands alone.
        case none
        /// It takes a value; the text names it in the help.
        case any(String)
        case oneOf([String])
    }

    package var name: String
    package var value: Value
    package var help: String
    package var isRequired: Bool

    package init(_ name: String, _ value: Value = .none, isRequired: Bool = false, help: String) {
        self.name = name
        self.value = value
        self.isRequired = isRequired
        self.help = help
    }

    package var takesValue: Bool { value != .none }

    /// `--mode=planned|disaster`
    package var usage: String {
        switch value {
        case .none: "--\(name)"
        case .any(let word): "--\(name)=\(word)"
        case .oneOf(let words): "--\(name)=\(words.joined(separator: "|"))"
        }
    }
}
