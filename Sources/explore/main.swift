import Exploration

let clock = ContinuousClock()
let arguments = CommandLine.arguments.dropFirst()
let limit = arguments.first.flatMap { Int($0) } ?? .max
let only = arguments.dropFirst().first
for world in Worlds.all where only.map({ world.name.contains($0) }) ?? true {
    let start = clock.now
    let report = Explorer.explore(world: world, limit: limit)
    let spent = clock.now - start
    print("\(report.world): \(report.states) states, \(report.transitions) transitions, depth \(report.depth), \(spent)")
    for invariant in report.broken.keys.sorted() { print("  \(invariant.rawValue) \(invariant): \(report.broken[invariant] ?? 0)") }
    for finding in report.findings {
        print("VIOLATION \(finding.violation.invariant.rawValue) \(finding.violation.invariant.sentence): \(finding.violation.detail.prefix(300))")
        for line in finding.story { print("   ", line) }
    }
}
