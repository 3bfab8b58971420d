/// One word of a verb that is not an option.
package struct Operand: Hashable, Sendable {
    /// What it names: completion offers what there is of it.
    package enum Kind: Hashable, Sendable {
        case pool
        case run
        case step
        case file
        case word([String])
    }

    package var name: String
    package var kind: Kind
    package var isOptional: Bool

    package init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
    }

    package var usage: String { isOptional ? "[\(name)]" : name }
}
