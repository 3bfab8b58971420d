import Kinds

/// Words that stand where the name of a site could stand.
enum ReservedWords {
    static let list: Set<String> = {
        var words: Set<String> = ["active", "standby", "both", "none", "unknown", "kind", "local"]
        let families = [
            DatabaseKind.family, ServicesKind.family, EntryKind.family, FenceKind.family, ProbeKind.family,
            ControlKind.family,
        ]
        for block in families.flatMap(\.blocks) { words.formUnion(block.keys.map(\.name)) }
        return words
    }()
}
