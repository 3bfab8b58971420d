import Exploration
import Foundation

// Walks every world, prints what it found, and compares the numbers with those in the repository.
// `explore NAME…` walks only the worlds whose names contain one of these, and compares each of them.

let names = CommandLine.arguments.dropFirst()
let worlds = Worlds.all.filter { world in names.isEmpty || names.contains { world.name.contains($0) } }
let clock = ContinuousClock()
let begin = clock.now
let reports = await Tour.walk(worlds, atOnce: ProcessInfo.processInfo.activeProcessorCount) { report in
    guard report.depth.isMultiple(of: 4) else { return }
    FileHandle.standardError.write(Data("  … \(report.world): \(report.states) states, depth \(report.depth)\n".utf8))
}
let spent = clock.now - begin

for report in reports {
    print("\(report.world): \(report.states) states, \(report.transitions) transitions, depth \(report.depth)")
    for finding in report.findings {
        let invariant = finding.violation.invariant
        print("VIOLATED \(report.broken[invariant] ?? 0) times: \(invariant.rawValue) \(invariant.sentence)")
        print("  \(finding.violation.detail)")
        for line in finding.story { print("    \(line)") }
    }
}

let path = "Tests/ExplorationTests/states.txt"
let found = Golden(reports)
var isGolden = true
if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1", names.isEmpty {
    try found.text.write(toFile: path, atomically: true, encoding: .utf8)
} else {
    let expected = Golden(text: (try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
    let wanted = names.isEmpty ? found.lines : Array(found.lines.dropLast())
    for line in wanted where !expected.lines.contains(line) {
        isGolden = false
        print("not the number of \(path): \(line)")
    }
}

let states = reports.reduce(0) { $0 + $1.states }
let transitions = reports.reduce(0) { $0 + $1.transitions }
let violations = reports.reduce(0) { $0 + $1.violations }
let milliseconds = max(1, Int(spent / .milliseconds(1)))
let rate = states * 1_000 / milliseconds
print("explored \(states) states, \(transitions) transitions, \(violations) violations, \(rate) states/s")
exit(violations == 0 && isGolden ? 0 : 1)
