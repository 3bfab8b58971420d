package import Model

/// A block that was read. Whoever takes a value out of it says of what type it is; a value that was written wrong has
/// been complained of already and throws `Unread`, so that nothing is built from half of a block.
package struct Fields: Sendable {
    package let block: Block
    package let mark: Mark
    package private(set) var members: [Member] = []
    /// Keys that were written, or should have been, and could not be read.
    private var broken: Set<String> = []
    /// The names of the pool's sites, where the block belongs to a pool.
    package var sites: SitePair<String>?
    /// The word behind `kind`, where the block is one of a family.
    package var kind: String?

    package init(_ block: Block, _ mark: Mark, sites: SitePair<String>?) {
        self.block = block
        self.mark = mark
        self.sites = sites
    }

    package mutating func set(_ name: String, _ node: Node) { members.append(Member(name, node)) }
    package mutating func spoil(_ name: String) { broken.insert(name) }

    package var isWhole: Bool { broken.isEmpty }

    package subscript(key: Key) -> Node? { members.first { $0.name == key.name }?.node }

    package func mark(of key: Key) -> Mark { self[key]?.mark ?? mark }

    package func wrote(_ key: Key) -> Bool { self[key].map { !$0.isDefault } ?? broken.contains(key.name) }

    // MARK: Taking values out

    package func maybe<Wanted: Readable>(_ key: Key) throws(Unread) -> Wanted? {
        guard let node = self[key] else {
            if broken.contains(key.name) { throw Unread() }
            return nil
        }
        return try Wanted.read(node)
    }

    package func value<Wanted: Readable>(_ key: Key) throws(Unread) -> Wanted {
        guard let value: Wanted = try maybe(key) else { throw Unread() }
        return value
    }

    /// One value for each site; the single one twice where only one was written.
    package func maybePair<Wanted: Readable>(_ key: Key) throws(Unread) -> SitePair<Wanted?> {
        guard let node = self[key] else {
            if broken.contains(key.name) { throw Unread() }
            return SitePair(both: nil)
        }
        guard case .perSite(let members) = node.value else { return SitePair(both: try Wanted.read(node)) }
        guard let sites else { throw Unread() }
        var pair = SitePair<Wanted?>(both: nil)
        for member in members {
            if member.name == sites.primary { pair.primary = try Wanted.read(member.node) }
            if member.name == sites.backup { pair.backup = try Wanted.read(member.node) }
        }
        return pair
    }

    package func pair<Wanted: Readable>(_ key: Key) throws(Unread) -> SitePair<Wanted> {
        let pair: SitePair<Wanted?> = try maybePair(key)
        guard let primary = pair.primary, let backup = pair.backup else { throw Unread() }
        return SitePair(primary: primary, backup: backup)
    }

    /// Where the value for one site stands.
    package func mark(of key: Key, at site: Site) -> Mark {
        guard let node = self[key] else { return mark }
        guard case .perSite(let members) = node.value, let name = sites?[site] else { return node.mark }
        return members.first { $0.name == name }?.node.mark ?? node.mark
    }
}

/// A value is missing because it was written wrong. The complaint has been made; there is nothing more to say.
package struct Unread: Error {
    package init() {}
}
