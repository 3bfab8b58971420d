import Foundation
import TestKit
import Testing

@testable import Exploration

@Suite struct ExplorerTests {
    static let golden: Golden = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "states.txt")
        return Golden(text: (try? String(contentsOf: path, encoding: .utf8)) ?? "")
    }()

    @Test(arguments: Worlds.small.indices) func `every state of a small world keeps every promise`(place: Int) throws {
        let report = Explorer.explore(world: Worlds.small[place])
        for finding in report.findings {
            Issue.record("\(finding.violation)\n\(finding.story.joined(separator: "\n"))")
        }
        let expected = try #require(Self.golden.line(of: report.world))
        #expect(Golden([report]).lines.first == expected)
    }

    @Test func `a flaw is found, with the shortest way to it`() throws {
        let report = Explorer.explore(world: Worlds.smallDisaster, flaw: .forgetsIntent, stopsAtFirst: true)
        let finding = try #require(report.findings.first)
        #expect(report.violations > 0)
        #expect(finding.story.count > 1)
        #expect(finding.story.contains { $0.hasPrefix("    ! ") })
    }

    @Test func `a number that nobody meant is told`() {
        var report = Report(world: "somewhere")
        report.states = 3
        let found = Golden([report])
        report.states = 4
        #expect(found.differences(from: found).isEmpty)
        #expect(
            found.differences(from: Golden([report])) == [
                "expected  somewhere: 4 states, 0 transitions, depth 0", "expected  sum: 4 states, 0 transitions",
                "found     somewhere: 3 states, 0 transitions, depth 0", "found     sum: 3 states, 0 transitions",
            ])
        #expect(Golden(text: found.text) == found)
    }

    @Test func `a state from which nothing leads on is found`() {
        var liveness = Liveness()
        liveness.begin(isAtGoal: false)
        liveness.lead(to: 1)
        liveness.begin(isAtGoal: false)
        liveness.lead(to: 2)
        liveness.begin(isAtGoal: true)
        #expect(liveness.firstStuck() == nil)
        liveness.begin(isAtGoal: false)
        liveness.lead(to: 4)
        liveness.begin(isAtGoal: false)
        liveness.lead(to: 3)
        #expect(liveness.firstStuck() == 3)
    }

    @Test func `a fingerprint is numbered once`() {
        var visited = Visited()
        for number in 0..<200_000 {
            let fingerprint = UInt64(number) &* 0x9e37_79b9_7f4a_7c15
            let (first, isNew) = visited.number(fingerprint)
            #expect(isNew && first == UInt32(number))
        }
        #expect(visited.number(0x9e37_79b9_7f4a_7c15).number == 1)
        #expect(visited.count == 200_000)
    }
}
