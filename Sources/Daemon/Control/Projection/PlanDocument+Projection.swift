package import Model

extension PlanDocument {
    /// `gates` are nil where there is no daemon to judge them; `commands` says exactly what each step would do, by the
    /// room that knows the kinds.
    package init(
        _ plan: Plan, of pool: PoolSettings, verified: Bool?, gates: [GateVerdict]?,
        commands: (PlannedStep) -> [PlanCommand]
    ) {
        let pivot = plan.steps.firstIndex { $0.verb == .promote }
        self.init(
            pool: pool.id.name, runbook: plan.runbook.description, mode: plan.mode?.description,
            from: pool.siteNames[plan.from], to: pool.siteNames[plan.to], digest: plan.digest, verified: verified,
            gates: gates.map { $0.map { GateStatus($0) } },
            steps: plan.steps.indices.map { index in
                PlanStepDocument(
                    plan.steps[index], site: pool.siteNames[plan.steps[index].site], isPivot: index == pivot,
                    commands: commands(plan.steps[index]))
            })
    }
}

extension PlanStepDocument {
    fileprivate init(_ step: PlannedStep, site: String, isPivot: Bool, commands: [PlanCommand]) {
        var hosts: [String] = []
        for command in commands where !hosts.contains(command.host) { hosts.append(command.host) }
        self.init(
            name: step.name, verb: step.verb.description, site: site, hosts: hosts,
            timeoutSeconds: step.timeout.inSeconds, deadlineSeconds: step.deadline.inSeconds, attempts: step.attempts,
            onFailure: step.onFailure == .stop ? "stop" : "continue", repeat: step.repeating.word,
            undo: step.hasUndo, byHand: step.byHand, pivot: isPivot, commands: commands)
    }
}

extension RepeatRule {
    fileprivate var word: String {
        switch self {
        case .check: "check"
        case .safe: "safe"
        case .never: "never"
        }
    }
}
