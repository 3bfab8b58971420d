import Kinds
import Testing

/// What is said of the keys must make sense before anybody reads a file by it.
@Suite struct DescriptionTests {
    private static let blocks =
        Families.all.flatMap(\.blocks) + StepBlocks.verbs.map { StepBlocks.block(for: $0) } + [
            FileBlock.block, FileBlock.addition, FileBlock.site, DaemonDescription.block, Host.block, PoolBlock.block,
            PolicyBlock.block, PoolBlock.runbooksBlock,
        ]

    @Test func `no block has a key twice, or one called kind`() {
        for block in Self.blocks {
            let names = block.keys.map(\.name)
            #expect(Set(names).count == names.count, "\(block.name)")
            #expect(!names.contains("kind"), "\(block.name)")
        }
    }

    @Test func `every key is explained in a sentence`() {
        for block in Self.blocks {
            #expect(block.doc.hasSuffix("."), "\(block.name): \(block.doc)")
            for key in block.keys {
                #expect(key.doc.first?.isUppercase == true || key.doc.hasPrefix("`"), "\(block.name).\(key.name)")
                #expect(key.doc.hasSuffix("."), "\(block.name).\(key.name): \(key.doc)")
            }
        }
    }

    @Test func `every default is of the key's own type`() {
        for key in Self.blocks.flatMap(\.keys) {
            guard case .fallback(.scalar(let text)) = key.need, case .scalar(let scalar) = key.form else { continue }
            #expect((try? scalar.read(text, isQuoted: false)) != nil, "\(key.name): \(text)")
        }
    }

    @Test func `what stands under a site's name is a key that may differ per site`() {
        for block in Self.blocks {
            if case .value(let name) = block.sections { #expect(block.key(name)?.perSite == true, "\(block.name)") }
        }
    }

    @Test func `no two kinds of a family have one name`() {
        for family in Families.all { #expect(Set(family.kinds).count == family.kinds.count, "\(family.name)") }
    }
}
