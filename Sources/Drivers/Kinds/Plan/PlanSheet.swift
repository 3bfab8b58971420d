package import Model

/// A plan with everything that it will do, for a person to read before it is done and for a run to be compared with.
package struct PlanSheet: Hashable, Codable, Sendable {
    package struct Step: Hashable, Codable, Sendable {
        package var step: PlannedStep
        package var site: String
        package var commands: [PlannedCommand]
        /// Things that the reader should know.
        package var remarks: [String]
    }

    package var pool: String
    package var plan: Plan
    package var from: String
    package var to: String
    package var steps: [Step]

    package init(_ plan: Plan, _ pool: PoolDescription, _ settings: PoolSettings) {
        self.pool = pool.id.name
        self.plan = plan
        from = pool.sites[plan.from]
        to = pool.sites[plan.to]
        let covers = plan.mode == .disaster && settings.fences.contains { $0.stopsWholeSite || $0.coversServices }
        steps = plan.steps.map { step in
            let scene = Scene(step, of: plan, in: pool)
            return Step(
                step: step, site: pool.sites[step.site], commands: scene.commands,
                remarks: Self.remarks(step, settings, covered: covers))
        }
    }

    private static func remarks(_ step: PlannedStep, _ settings: PoolSettings, covered: Bool) -> [String] {
        var remarks: [String] = []
        switch step.verb {
        case .fence, .unfence:
            if step.verb == .fence, settings.fences.count > 1 { remarks.append("in this order, until one confirms") }
            for fence in settings.fences where !fence.sharedWith.isEmpty {
                let others = fence.sharedWith.map(\.name).joined(separator: ", ")
                remarks.append("fence \(fence.name) is shared: it stops \(others) as well")
            }
            for fence in settings.fences where step.verb == .unfence && !fence.lifts {
                remarks.append("fence \(fence.name) is lifted by hand")
            }
        case .stopServices:
            if covered { remarks.append("not tried where the fence that confirmed has stopped them already") }
        case .promote: remarks.append("the point of no return: nothing is undone from here on")
        case .approve: remarks.append("waits for `step approve`")
        case .freeze, .drain, .switchEntry, .startServices, .verify, .seed, .protect, .protectLocal, .wait, .run,
            .notify,
            .rehearse:
            break
        }
        if step.byHand { remarks.append("by hand: there is no operation for it; `step done` when it is done") }
        return remarks
    }
}
