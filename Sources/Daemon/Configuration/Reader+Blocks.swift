import Kinds
import YAML

extension Reader {
    /// Reads a mapping as a block: its keys, its defaults, and what stands under the names of sites.
    mutating func fields(_ node: YAMLNode, as block: Block, besides others: [String] = []) -> Fields? {
        guard let mapping = mapping(node) else { return nil }
        var fields = Fields(block, list.mark(node.place), sites: context.pair)
        for key in block.keys {
            guard let entry = mapping.entry(key.name) else { continue }
            if let value = self.node(entry.value, of: key) {
                fields.set(key.name, value)
            } else {
                fields.spoil(key.name)
            }
        }
        readSections(of: mapping, into: &fields)
        for key in block.keys where fields[key] == nil && fields.isStillOpen(key) {
            if let fallback = fallback(of: key, at: node.place) {
                fields.set(key.name, fallback)
            } else if key.isRequired {
                list.note(missing(key, in: block, at: node))
                fields.spoil(key.name)
            }
        }
        noteUnknown(in: mapping, of: block, besides: others)
        return fields
    }

    /// Reads a mapping as the block of a family that its key `kind` names.
    mutating func member(_ node: YAMLNode, of family: Family) -> Fields? {
        guard let mapping = mapping(node) else { return nil }
        let allowed = family.kinds.joined(separator: ", ")
        guard let kind = mapping["kind"] else {
            list.note(node.problem("the key kind is missing", allowed: allowed))
            return nil
        }
        guard case .scalar(let written) = kind.content, !written.isMissing else {
            list.note(kind.mistaken(for: allowed))
            return nil
        }
        guard let block = family.block(written.text) else {
            list.note(unknown(kind.place, written.text, "a kind of \(family.name)", family.kinds))
            return nil
        }
        let needed = context.needed
        if let place = mapping[ProbeDescription.place.name], block.key(ProbeDescription.place.name) != nil,
            let only = try? place.text(), context.isSite(only)
        {
            context.needed = [only]
        }
        var fields = self.fields(node, as: block, besides: ["kind"])
        fields?.kind = block.name
        context.needed = needed
        if let fields { for fault in family.faults(fields) { list.note(fault) } }
        return fields
    }

    func fallbackNode(_ text: String, at place: YAMLPlace) -> YAMLNode {
        YAMLNode(place: place, content: .scalar(YAMLScalar(text: text, style: .plain)))
    }

    /// What a key says when nothing is written, as if it had been written.
    mutating func fallback(of key: Key, at place: YAMLPlace) -> Node? {
        guard case .fallback(let fallback) = key.need else { return nil }
        let written: YAMLNode
        switch fallback {
        case .scalar(let text): written = fallbackNode(text, at: place)
        case .words(let words):
            written = YAMLNode(place: place, content: .sequence(words.map { fallbackNode($0, at: place) }))
        case .block: written = YAMLNode(place: place, content: .mapping(YAMLMapping(place: place)))
        }
        return value(written, as: key.form).map { Node($0, list.mark(place), isDefault: true) }
    }

    // MARK: Sections

    /// `paris: { … }` inside a block says of each key what it is at paris.
    private mutating func readSections(of mapping: YAMLMapping, into fields: inout Fields) {
        let block = fields.block
        guard block.sections != .none else { return }
        let sections = mapping.entries.filter { context.isSite($0.name) }
        guard !sections.isEmpty else { return }
        for key in block.sectionKeys {
            var members: [Member] = []
            var isWhole = true
            for section in sections {
                guard let written = part(of: section, for: key, in: block) else { continue }
                if mapping[key.name] != nil {
                    list.note(
                        YAMLProblem(
                            written.place, "\(key.name) stands here and beside \(section.name) too",
                            allowed: "one of the two"))
                    isWhole = false
                } else if let value = self.node(written, as: key.form) {
                    members.append(Member(section.name, value))
                } else {
                    isWhole = false
                }
            }
            guard isWhole else {
                fields.spoil(key.name)
                continue
            }
            guard !members.isEmpty else { continue }
            let place = sections[0].value.place
            if completes(&members, of: key, at: mapping.place, among: members.map(\.name)) {
                fields.set(key.name, Node(.perSite(members), list.mark(place)))
            } else {
                fields.spoil(key.name)
            }
        }
        if block.sections == .keys { for section in sections { noteStrays(in: section, of: block) } }
    }

    private func part(of section: YAMLMapping.Entry, for key: Key, in block: Block) -> YAMLNode? {
        switch block.sections {
        case .none: nil
        case .value: section.value
        case .keys:
            if case .mapping(let mapping) = section.value.content { mapping[key.name] } else { nil }
        }
    }

    private mutating func noteStrays(in section: YAMLMapping.Entry, of block: Block) {
        guard let mapping = mapping(section.value) else { return }
        let known = block.sectionKeys.map(\.name)
        for entry in mapping.entries where !known.contains(entry.name) {
            if block.key(entry.name) != nil {
                list.note(
                    YAMLProblem(
                        entry.keyPlace, "is the same for both sites", allowed: "\(entry.name): beside \(section.name):")
                )
            } else {
                note(unknownKey: entry, known: known)
            }
        }
    }

    // MARK: Keys that are wrong

    private mutating func noteUnknown(in mapping: YAMLMapping, of block: Block, besides others: [String]) {
        let hasSections = block.sections != .none
        let known = others + block.keys.map(\.name)
        for entry in mapping.entries where !known.contains(entry.name) {
            if hasSections, context.isSite(entry.name) { continue }
            note(unknownKey: entry, known: known + (hasSections ? context.siteNames : []))
        }
    }

    private mutating func note(unknownKey entry: YAMLMapping.Entry, known: [String]) {
        guard !Secrets.isSecretKey(entry.name) else {
            list.note(secret(entry.keyPlace, entry.name))
            return
        }
        let meant = Spelling.nearest(to: entry.name, in: known).map { ", perhaps \($0) is meant" } ?? ""
        let allowed = known.isEmpty ? "no key at all" : known.joined(separator: ", ")
        list.note(YAMLProblem(entry.keyPlace, "is not a known key\(meant)", allowed: allowed))
    }

    private func missing(_ key: Key, in block: Block, at node: YAMLNode) -> YAMLProblem {
        let form = key.perSite ? "a value for it, or one for each site" : "a value for it"
        return node.problem("the key \(key.name) is missing", allowed: form)
    }

    mutating func mapping(_ node: YAMLNode) -> YAMLMapping? {
        do throws(YAMLProblem) {
            return try node.mapping()
        } catch {
            list.note(error)
            return nil
        }
    }
}

extension Fields {
    /// Whether nothing has been said of a key yet, neither well nor badly.
    func isStillOpen(_ key: Key) -> Bool { !wrote(key) }
}
