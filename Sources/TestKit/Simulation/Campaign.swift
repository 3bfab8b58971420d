import Dispatch
import Synchronization
package import TestKit

/// Many seeds, on all cores.
package struct Campaign: Sendable {
    package private(set) var runs = 0
    /// Failed seeds, in order, as many as are worth looking at.
    package private(set) var failures: [Simulator.Result] = []
    package private(set) var failed = 0
    /// In how many runs each thing was seen.
    package private(set) var seen = Array(repeating: 0, count: Sighting.allCases.count)
    package private(set) var events = 0
    /// Seeds that gave another trace when they were run again.
    package private(set) var unstable: [UInt64] = []

    /// Every so many seeds one is run twice, and must give the same trace.
    package static let repeatEvery: UInt64 = 1_000
    private static let batch: UInt64 = 50
    private static let keptFailures = 200

    /// Runs the seeds from the first, in batches, and stops early when there are enough failures.
    package static func run(seeds: Range<UInt64>, flaw: Flaw? = nil, stopAfter limit: Int = .max) -> Campaign {
        let shared = Mutex(Campaign())
        let batches = Int((UInt64(seeds.count) + batch - 1) / batch)
        DispatchQueue.concurrentPerform(iterations: batches) { number in
            if shared.withLock({ $0.failed >= limit }) { return }
            let first = seeds.lowerBound + UInt64(number) * batch
            let last = min(first + batch, seeds.upperBound)
            var own = Campaign()
            for seed in first..<last { own.take(seed, flaw) }
            shared.withLock { $0.add(own) }
        }
        return shared.withLock { $0 }.sorted()
    }

    private mutating func take(_ seed: UInt64, _ flaw: Flaw?) {
        let result = Simulator.run(seed: seed, flaw: flaw)
        runs += 1
        events += result.events
        if result.violation != nil {
            failed += 1
            if failures.count < Self.keptFailures { failures.append(result) }
        }
        for sighting in Sighting.allCases where result.sightings.contains(sighting) { seen[sighting.rawValue] += 1 }
        if seed % Self.repeatEvery == 0, Simulator.run(seed: seed, flaw: flaw) != result {
            unstable.append(seed)
            failed += 1
        }
    }

    private mutating func add(_ other: Campaign) {
        runs += other.runs
        failed += other.failed
        events += other.events
        failures += other.failures
        unstable += other.unstable
        for index in seen.indices { seen[index] += other.seen[index] }
    }

    private func sorted() -> Campaign {
        var sorted = self
        sorted.failures.sort { $0.seed < $1.seed }
        sorted.unstable.sort()
        return sorted
    }

    package var neverSeen: [Sighting] { Sighting.allCases.filter { seen[$0.rawValue] == 0 } }
}
