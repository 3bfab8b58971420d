import Orchestration
package import TestKit

/// Walks every state that a world can reach, breadth first, and holds each turn and each state against the
/// invariants. Only the layer at work is kept whole; of all others a fingerprint, the state before and the step.
package struct Explorer {
    private let world: World
    private let flaw: Flaw?
    private var visited = Visited()
    private var origins: [Origin] = []
    private var judge = Judge()
    private var liveness: [Liveness]
    private var report: Report
    private var firstOf: [Invariant: (state: UInt32, step: Happening?, violation: Violation)] = [:]

    private struct Origin {
        var state: UInt32
        var step: Happening
    }

    /// The whole of one world. `limit` stops at so many states, for trials; `progress` is told after each layer.
    package static func explore(
        world: World, flaw: Flaw? = nil, limit: Int = .max, stopsAtFirst: Bool = false,
        progress: (Report) -> Void = { _ in }
    ) -> Report {
        var explorer = Explorer(world, flaw)
        explorer.run(limit: limit, stopsAtFirst: stopsAtFirst, progress)
        return explorer.report
    }

    private init(_ world: World, _ flaw: Flaw?) {
        self.world = world
        self.flaw = flaw
        liveness = world.truths.map { _ in Liveness() }
        report = Report(world: world.name)
    }

    private mutating func run(limit: Int, stopsAtFirst: Bool, _ progress: (Report) -> Void) {
        let first = Self.beginning(world, flaw, &judge)
        note(at: 0, nil)
        _ = visited.number(Portrait.fingerprint(first, tick: world.tick))
        origins.append(Origin(state: 0, step: .tick))
        var layer = [first]
        var number: UInt32 = 0
        while !layer.isEmpty, visited.count < limit {
            var next: [Moment] = []
            for moment in layer {
                expand(moment, number, into: &next)
                number += 1
                if stopsAtFirst, !firstOf.isEmpty { break }
            }
            layer = next
            report.depth += 1
            report.states = visited.count
            progress(report)
            if stopsAtFirst, !firstOf.isEmpty { break }
        }
        if !layer.isEmpty { for l in story(to: UInt32(visited.count - 1), then: nil) { print(l) } }
        if layer.isEmpty { judgeLiveness() }
        report.findings = firstOf.keys.sorted().compactMap { firstOf[$0] }.map { found in
            Report.Finding(violation: found.violation, story: story(to: found.state, then: found.step))
        }
    }

    static func beginning(_ world: World, _ flaw: Flaw?, _ judge: inout Judge) -> Moment {
        var moment = Moment(world, flaw: flaw)
        moment.begin(&judge)
        for happening in world.prelude { moment.meet(happening, in: world, &judge) }
        moment.left = world.budget
        moment.stage = 0
        judge.beginning = moment.book
        judge.begun = moment.now
        return moment
    }

    private mutating func expand(_ moment: Moment, _ number: UInt32, into next: inout [Moment]) {
        for pool in liveness.indices { liveness[pool].begin(isAtGoal: moment.isAtGoal(pool)) }
        judge.expectRest(moment, because: .recordedOncePerChange)
        note(at: number, nil)
        for happening in moment.happenings(in: world) {
            var after = moment
            after.meet(happening, in: world, &judge)
            report.transitions += 1
            note(at: number, happening)
            let (state, isNew) = visited.number(Portrait.fingerprint(after, tick: world.tick))
            for pool in liveness.indices where !liveness[pool].isLastAtGoal && happening.isBenign(for: pool) {
                liveness[pool].lead(to: state)
            }
            if isNew {
                origins.append(Origin(state: number, step: happening))
                next.append(after)
            }
        }
    }

    private mutating func note(at state: UInt32, _ step: Happening?) {
        guard !judge.violations.isEmpty else { return }
        for violation in judge.violations {
            report.broken[violation.invariant, default: 0] += 1
            if firstOf[violation.invariant] == nil { firstOf[violation.invariant] = (state, step, violation) }
        }
        judge.forget()
    }

    private mutating func judgeLiveness() {
        for pool in liveness.indices {
            guard let stuck = liveness[pool].firstStuck() else { continue }
            let invariant = pool == 0 && liveness.count == 1 ? Invariant.everyRunCanEnd : .poolsDoNotWait
            report.broken[invariant, default: 0] += 1
            let violation = Violation(invariant: invariant, detail: "no benign road leads on for pool \(pool)")
            if firstOf[invariant] == nil { firstOf[invariant] = (stuck, nil, violation) }
        }
    }

    // MARK: - Stories

    private func story(to state: UInt32, then step: Happening?) -> [String] {
        var steps: [Happening] = []
        if let step { steps.append(step) }
        var state = state
        while state != 0 {
            steps.append(origins[Int(state)].step)
            state = origins[Int(state)].state
        }
        return Narration.tell(steps.reversed(), in: world, flaw)
    }
}
