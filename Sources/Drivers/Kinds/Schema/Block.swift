/// Keys that belong together: one mapping of the configuration.
package struct Block: Sendable {
    /// What may stand under the name of a site inside the block.
    package enum Sections: Hashable, Sendable {
        case none
        /// The keys that may differ per site, gathered under the site's name.
        case keys
        /// The value of this one key, in short.
        case value(of: String)
    }

    package let name: String
    package let doc: String
    package let keys: [Key]
    package let sections: Sections

    package init(_ name: String, _ doc: String, sections: Sections = .none, _ keys: [Key]) {
        self.name = name
        self.doc = doc
        self.sections = sections
        self.keys = keys
    }

    package func key(_ name: String) -> Key? { keys.first { $0.name == name } }

    /// Keys that may stand under a site's name.
    package var sectionKeys: [Key] {
        switch sections {
        case .none: []
        case .keys: keys.filter(\.perSite)
        case .value(let name): keys.filter { $0.name == name }
        }
    }
}

/// Blocks that fulfil the same role by different means.
package struct Family: Sendable {
    package let name: String
    package let doc: String
    package let blocks: [Block]
    /// What every block of the family begins with, after `kind`.
    package let common: [Key]
    /// What is wrong with a block of the family that no single key can say.
    package let faults: @Sendable (Fields) -> [Complaint]

    package init(
        _ name: String, _ doc: String, common: [Key] = [], _ blocks: [Block],
        faults: @escaping @Sendable (Fields) -> [Complaint] = { _ in [] }
    ) {
        self.name = name
        self.doc = doc
        self.common = common
        self.faults = faults
        self.blocks = blocks.map { Block($0.name, $0.doc, sections: $0.sections, common + $0.keys) }
    }

    package func block(_ kind: String) -> Block? { blocks.first { $0.name == kind } }

    package var kinds: [String] { blocks.map(\.name) }
}
