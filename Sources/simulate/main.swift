import Glibc
import Simulation
import TestKit

// Seeded outages on a virtual clock. `--seeds=N` runs so many of them, `--seed=K` tells one as a story, `--coverage`
// adds how often each thing happened, `--flaw=NAME` runs a machine that is wrong on purpose.

var seeds: UInt64 = 20_000
var only: UInt64?
var flaw: Flaw?
var showsCoverage = false
for argument in CommandLine.arguments.dropFirst() {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    if parts[0] == "--flaw", parts.count == 2, let named = Flaw(rawValue: parts[1]) {
        flaw = named
        continue
    }
    switch (parts[0], parts.count == 2 ? UInt64(parts[1]) : nil) {
    case ("--seeds", .some(let count)): seeds = count
    case ("--seed", .some(let seed)): only = seed
    case ("--coverage", _) where parts.count == 1: showsCoverage = true
    case (_, _):
        print("simulate: \(argument) is not understood; say --seeds=N, --seed=K, --flaw=NAME or --coverage")
        exit(2)
    }
}

let clock = ContinuousClock()
let begun = clock.now
let campaign: Campaign
if let only {
    for line in Simulator.transcript(seed: only, flaw: flaw) { print(line) }
    campaign = Campaign.run(seeds: only..<only + 1, flaw: flaw)
} else {
    campaign = Campaign.run(seeds: 1..<seeds + 1, flaw: flaw)
}
let took = clock.now - begun

for failure in campaign.failures.prefix(1) where only == nil {
    for line in Simulator.transcript(seed: failure.seed, flaw: flaw) { print(line) }
}
if only == nil {
    for failure in campaign.failures {
        print("seed \(failure.seed): \(failure.violation?.invariant.rawValue ?? ""): \(failure.violation?.text ?? "")")
    }
}
for seed in campaign.unstable { print("seed \(seed): a second run gave another trace") }
if showsCoverage {
    for sighting in Sighting.allCases { print("\(campaign.seen[sighting.rawValue])\t\(sighting)") }
    print("\(campaign.events / max(1, campaign.runs))\tevents a run")
}
let milliseconds = max(1, took.components.seconds * 1_000 + took.components.attoseconds / 1_000_000_000_000_000)
let rate = Int64(campaign.runs) * 1_000 / milliseconds
print("simulated \(campaign.runs) runs, \(campaign.failed) failed, \(rate) runs/s")
exit(campaign.failed == 0 ? 0 : 1)
