/// What an exploration found.
package struct Report: Sendable {
    package var world: String
    package var states = 0
    package var transitions = 0
    /// How many steps the farthest state is from the beginning.
    package var depth = 0
    package var findings: [Finding] = []
    /// How often each invariant was broken.
    package var broken: [Invariant: Int] = [:]

    package var violations: Int { broken.values.reduce(0, +) }

    /// One broken promise with the shortest way to it.
    package struct Finding: Sendable {
        package var violation: Violation
        package var story: [String]
    }
}
