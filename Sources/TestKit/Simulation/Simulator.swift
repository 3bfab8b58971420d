package import TestKit

/// Whole outages by chance. The same seed gives the same run in every process.
package enum Simulator {
    package struct Result: Sendable, Equatable {
        package let seed: UInt64
        package let violation: Violation?
        package let sightings: Sightings
        /// Stands for all that happened.
        package let hash: UInt64
        package let events: Int
    }

    package static func run(seed: UInt64, flaw: Flaw? = nil) -> Result { run(seed: seed, flaw: flaw, scribe: nil) }

    /// The run once more, as a story.
    package static func transcript(seed: UInt64, flaw: Flaw? = nil) -> [String] {
        let scribe = Scribe(from: Simulation.begin)
        let result = run(seed: seed, flaw: flaw, scribe: scribe)
        let end = result.violation.map { "** broken: \($0.invariant.rawValue): \($0.text)" } ?? "** nothing is broken"
        return scribe.lines + [end, "repeat it with: make simulate SEED=\(seed)"]
    }

    private static func run(seed: UInt64, flaw: Flaw?, scribe: Scribe?) -> Result {
        var simulation = Simulation(seed: seed, flaw: flaw, scribe: scribe)
        simulation.run()
        return Result(
            seed: seed, violation: simulation.oracle.violation, sightings: simulation.oracle.sightings,
            hash: simulation.trace.hash, events: simulation.events)
    }
}
