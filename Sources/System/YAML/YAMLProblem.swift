/// One thing that is wrong with a file, as the person who wrote it needs to hear it.
package struct YAMLProblem: Error, Sendable, Hashable {
    package let place: YAMLPlace
    /// What is wrong.
    package let what: String
    /// What would be right.
    package let allowed: String

    package init(_ place: YAMLPlace, _ what: String, allowed: String) {
        self.place = place
        self.what = what
        self.allowed = allowed
    }
}

extension YAMLProblem: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: path.to.key: what is wrong; what is allowed`.
    package var description: String {
        let path = place.path.description
        return path.isEmpty
            ? "\(place): \(what); allowed: \(allowed)" : "\(place): \(path): \(what); allowed: \(allowed)"
    }
}
