package import Model

/// A value that was read, of the type its key asks for.
package indirect enum Value: Sendable {
    case text(String)
    case flag(Bool)
    case number(Int64)
    case interval(Interval)
    /// Bytes; nil for `none`.
    case size(Int64?)
    case list([Node])
    case named([Member])
    case fields(Fields)
    case step(String, Fields)
    /// What was written for each site, in the order of the file.
    case perSite([Member])
}

package struct Node: Sendable {
    package var value: Value
    package var mark: Mark
    /// Nobody wrote it: it is the key's default.
    package var isDefault: Bool

    package init(_ value: Value, _ mark: Mark, isDefault: Bool = false) {
        self.value = value
        self.mark = mark
        self.isDefault = isDefault
    }
}

/// A value with the name it was given.
package struct Member: Sendable {
    package var name: String
    package var node: Node

    package init(_ name: String, _ node: Node) {
        self.name = name
        self.node = node
    }
}
