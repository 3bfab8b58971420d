import Kinds

/// Words that stand where the name of a site could stand.
enum ReservedWords {
    static let list: Set<String> = {
        var words: Set<String> = ["active", "standby", "both", "none", "unknown", "kind", "local"]
        for block in Families.all.flatMap(\.blocks) { words.formUnion(block.keys.map(\.name)) }
        return words
    }()
}
