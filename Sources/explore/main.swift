import Exploration

let clock = ContinuousClock()
for world in Worlds.all {
    let start = clock.now
    let report = Explorer.explore(world: world, limit: CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 1000 : .max) { print($0.states, $0.transitions, $0.depth, clock.now - start) }
    let spent = clock.now - start
    print("\(report.world): \(report.states) states, \(report.transitions) transitions, depth \(report.depth), \(spent)")
    for invariant in report.broken.keys.sorted() { print("  \(invariant.rawValue) \(invariant): \(report.broken[invariant] ?? 0)") }
    for finding in report.findings {
        print("VIOLATION \(finding.violation.invariant.rawValue) \(finding.violation.invariant.sentence): \(finding.violation.detail)")
        for line in finding.story { print("   ", line) }
    }
}
