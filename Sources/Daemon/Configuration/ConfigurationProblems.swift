package import YAML

/// Everything that is wrong with a configuration, in the order of its files and lines.
package struct ConfigurationProblems: Error, Hashable, Sendable {
    /// Who has so many mends those first.
    private static let most = 100

    package let list: [YAMLProblem]
    /// Problems beyond those that are told.
    package let more: Int

    package init(_ problems: [YAMLProblem], files: [String] = []) {
        let order = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        func key(_ problem: YAMLProblem) -> (Int, Int, Int) {
            (order[problem.place.file] ?? files.count, problem.place.line, problem.place.column)
        }
        var seen: Set<String> = []
        // A default that cannot be read, or a value met on two roads, is one problem.
        let distinct = problems.filter { seen.insert("\($0)").inserted }
        let sorted = distinct.enumerated()
            .sorted { left, right in
                let (first, second) = (key(left.element), key(right.element))
                return first == second ? left.offset < right.offset : first < second
            }
            .map(\.element)
        list = Array(sorted.prefix(Self.most))
        more = max(0, sorted.count - Self.most)
    }
}

extension ConfigurationProblems: CustomStringConvertible {
    package var description: String {
        let lines = list.map(\.description)
        return (lines + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "\n")
    }
}
