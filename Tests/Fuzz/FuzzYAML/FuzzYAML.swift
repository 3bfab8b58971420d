import YAML

/// What the fuzzer calls with every text it thinks of. A text may be refused or read; anything else is a find.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let limits = YAMLLimits(bytes: 1 << 16, depth: 16, nodes: 5_000, nodesFromAliases: 1_000)
    let document = YAMLDocument(bytes, file: "f", limits: limits)
    precondition(document.root != nil || !document.problems.isEmpty, "refused without a word")
    for problem in document.problems {
        precondition(problem.place.line >= 1 && problem.place.column >= 1, "a problem without a place")
        precondition(!problem.description.utf8.contains { $0 < 0x20 }, "a control character in a problem")
    }
    if let root = document.root { read(root) }
    _ = try? YAMLDecoder().decode([String: [String: String]].self, from: document)
    return 0
}

/// Asks every value for everything it could be.
private func read(_ node: YAMLNode) {
    _ = try? node.text()
    _ = try? node.boolean()
    _ = try? node.integer(in: 0...100)
    switch node.content {
    case .scalar: return
    case .sequence(let elements):
        for element in elements { read(element) }
    case .mapping(let mapping):
        precondition(Set(mapping.names).count == mapping.names.count, "a key stands twice")
        for entry in mapping.entries {
            precondition(mapping[entry.name] == entry.value, "a key is not found again")
            read(entry.value)
        }
        _ = mapping.unknownKeys(besides: ["primary", "backup"])
    }
}
