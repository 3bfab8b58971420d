import Kinds
import Model

/// A configuration with every default filled in, as a file that could be read again and would mean the same.
struct Shown {
    private var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    init(_ draft: Draft) {
        lines.append("version: 1")
        if let daemon = draft.daemon {
            lines.append("daemon:")
            add(daemon, 1)
        }
        lines.append(draft.sites.isEmpty ? "sites: {}" : "sites:")
        for site in draft.sites {
            lines.append("  \(YAMLText.scalar(site.name)):")
            add(site.fields, 2)
        }
        lines.append(draft.pools.isEmpty ? "pools: {}" : "pools:")
        for pool in draft.pools {
            lines.append("  \(YAMLText.scalar(pool.section.name)):")
            add(pool.section.fields, 2)
            if pool.section.fields[PoolBlock.runbooks] == nil { lines.append("    # runbooks: the built-in ones") }
        }
    }

    // MARK: Blocks

    private mutating func add(_ fields: Fields, _ depth: Int, kind: String? = nil) {
        if let kind { add("kind: \(kind)", depth) }
        let sectioned = fields.block.sectionKeys.map(\.name)
        for member in fields.members.inOrder(of: fields.block) {
            if case .perSite = member.node.value, sectioned.contains(member.name) { continue }
            add(member, fields.block, depth)
        }
        addSections(of: fields, depth)
    }

    private mutating func addSections(of fields: Fields, _ depth: Int) {
        guard let sites = fields.sites else { return }
        for site in [sites.primary, sites.backup] {
            let members = fields.block.sectionKeys.compactMap { key -> Member? in
                guard case .perSite(let members) = fields[key]?.value else { return nil }
                return members.first { $0.name == site }.map { Member(key.name, $0.node) }
            }
            guard !members.isEmpty else { continue }
            if case .value = fields.block.sections {
                for member in members { add(Member(site, member.node), fields.block, depth) }
            } else {
                add("\(YAMLText.scalar(site)):", depth)
                for member in members { add(member, fields.block, depth + 1) }
            }
        }
    }

    // MARK: Values

    private mutating func add(_ member: Member, _ block: Block, _ depth: Int) {
        let name = YAMLText.scalar(member.name)
        let note = member.node.isDefault ? "  # default" : ""
        if let short = YAMLText.short(member.node.value) {
            add("\(name): \(short)\(note)", depth)
            return
        }
        add("\(name):\(note)", depth)
        addLong(member.node.value, block, depth + 1)
    }

    private mutating func addLong(_ value: Value, _ block: Block, _ depth: Int) {
        switch value {
        case .fields(let fields): add(fields, depth, kind: fields.kind)
        case .named(let members):
            for member in members { add(member, block, depth) }
        case .perSite(let members):
            for member in members { add(member, block, depth) }
        case .list(let nodes):
            for node in nodes { addElement(node, block, depth) }
        case .step, .text, .flag, .number, .interval, .size:
            addElement(Node(value, Mark(0)), block, depth)
        }
    }

    private mutating func addElement(_ node: Node, _ block: Block, _ depth: Int) {
        let start = lines.count
        switch node.value {
        case .step(let verb, let fields) where fields.members.contains { !$0.node.isDefault }:
            add("\(verb):", depth + 1)
            add(fields, depth + 2)
        case .step(let verb, _): add(verb, depth + 1)
        case _:
            if let short = YAMLText.short(node.value) {
                add(short, depth + 1)
            } else {
                addLong(node.value, block, depth + 1)
            }
        }
        guard start < lines.count else { return }
        let dash = String(repeating: "  ", count: depth) + "- "
        lines[start] = dash + lines[start].dropFirst(dash.utf8.count)
    }

    private mutating func add(_ text: String, _ depth: Int) {
        lines.append(String(repeating: "  ", count: depth) + text)
    }
}

extension [Member] {
    /// In the order of the block's keys, and not in the order in which somebody happened to write them.
    func inOrder(of block: Block) -> [Member] {
        block.keys.compactMap { key in first { $0.name == key.name } }
    }
}
