/// The numbers that an exploration must find again: a change that nobody meant shows as another number of states.
package struct Golden: Equatable, Sendable {
    package var lines: [String]

    package init(_ reports: [Report]) {
        lines = reports.map { "\($0.world): \($0.states) states, \($0.transitions) transitions, depth \($0.depth)" }
        let states = reports.reduce(0) { $0 + $1.states }
        let transitions = reports.reduce(0) { $0 + $1.transitions }
        lines.append("sum: \(states) states, \(transitions) transitions")
    }

    package init(text: String) { lines = text.split(separator: "\n").map(String.init) }

    package var text: String { lines.map { $0 + "\n" }.joined() }

    /// What is expected of this world, or nil where it is not named.
    package func line(of world: String) -> String? { lines.first { $0.hasPrefix(world + ": ") } }

    /// In words, where the found numbers are not the expected ones. Empty when they agree.
    package func differences(from expected: Golden) -> [String] {
        guard self != expected else { return [] }
        let missing = expected.lines.filter { !lines.contains($0) }.map { "expected  \($0)" }
        let new = lines.filter { !expected.lines.contains($0) }.map { "found     \($0)" }
        return missing + new
    }
}
