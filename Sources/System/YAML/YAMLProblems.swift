/// Everything that is wrong with a file, in the order of its lines.
package struct YAMLProblems: Error, Sendable, Equatable {
    package let list: [YAMLProblem]

    package init(_ list: [YAMLProblem]) {
        self.list = list.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    }
}

extension YAMLProblems: CustomStringConvertible {
    package var description: String {
        list.map(\.description).joined(separator: "\n")
    }
}
