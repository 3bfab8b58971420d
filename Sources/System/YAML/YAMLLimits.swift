/// How large a document may be. A file beyond these is not a configuration but a mistake or an attack.
package struct YAMLLimits: Sendable, Equatable {
    /// The size of the file.
    package var bytes: Int
    /// Values within values.
    package var depth: Int
    /// Values of every kind, those that aliases bring in included.
    package var nodes: Int
    /// Values that aliases bring in, all together. A few lines of aliases to aliases stand for billions of values.
    package var nodesFromAliases: Int
    /// The size of one value.
    package var scalarBytes: Int
    /// Problems that are told; who has a hundred mends those first.
    package var problems: Int

    package init(
        bytes: Int = 16 << 20, depth: Int = 32, nodes: Int = 500_000, nodesFromAliases: Int = 50_000,
        scalarBytes: Int = 64 << 10, problems: Int = 100
    ) {
        self.bytes = bytes
        self.depth = depth
        self.nodes = nodes
        self.nodesFromAliases = nodesFromAliases
        self.scalarBytes = scalarBytes
        self.problems = problems
    }

    /// Room for a thousand pools with everything written out.
    package static let configuration = YAMLLimits()
}
