/// Keys and values in the order in which they were written.
package struct YAMLMapping: Sendable, Hashable {
    package let place: YAMLPlace
    package private(set) var entries: [Entry] = []
    /// Where each key is, once there are too many to look through.
    private var positions: [String: Int] = [:]

    private static let fewEnoughToLookThrough = 8

    package struct Entry: Sendable, Hashable {
        package let key: YAMLScalar
        /// Where the key stands; its path is that of the value.
        package let keyPlace: YAMLPlace
        package let value: YAMLNode

        package init(key: YAMLScalar, keyPlace: YAMLPlace, value: YAMLNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }

        package var name: String { key.text }
    }

    package init(place: YAMLPlace) {
        self.place = place
    }

    package var names: [String] { entries.map(\.name) }

    package subscript(name: String) -> YAMLNode? { entry(name)?.value }

    package func entry(_ name: String) -> Entry? {
        guard positions.isEmpty else { return positions[name].map { entries[$0] } }
        return entries.first { $0.name == name }
    }

    /// Adds an entry whose key is not there yet.
    mutating func append(_ entry: Entry) {
        if !positions.isEmpty {
            positions[entry.name] = entries.count
        } else if entries.count == Self.fewEnoughToLookThrough {
            for (position, known) in entries.enumerated() { positions[known.name] = position }
            positions[entry.name] = entries.count
        }
        entries.append(entry)
    }

    // MARK: Keys that are wrong

    /// The value of a key that must be there.
    package func required(_ name: String, allowed: String) throws(YAMLProblem) -> YAMLNode {
        if let value = self[name] { return value }
        throw YAMLProblem(place, "the key \(name) is missing", allowed: allowed)
    }

    /// One problem for every key that is not in the list, with the one that was probably meant.
    package func unknownKeys(besides known: [String]) -> [YAMLProblem] {
        let allowed = known.isEmpty ? "no key at all" : known.joined(separator: ", ")
        let isKnown = Set(known)
        return entries.filter { !isKnown.contains($0.name) }
            .map { entry in
                let meant = Spelling.nearest(to: entry.name, in: known).map { ", perhaps \($0) is meant" } ?? ""
                return YAMLProblem(entry.keyPlace, "is not a known key\(meant)", allowed: allowed)
            }
    }
}
