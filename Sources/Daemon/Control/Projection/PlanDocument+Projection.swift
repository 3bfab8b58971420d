package import Kinds
package import Model

extension PlanDocument {
    /// `gates` are nil where there is no daemon to judge them; `commands` says exactly what each step would do, by the
    /// room that knows the kinds.
    package init(
        _ plan: Plan, of pool: PoolSettings, verified: Bool?, gates: [GateVerdict]?,
        remarks: (PlannedStep) -> [String] = { _ in [] }, commands: (PlannedStep) -> [PlanCommand]
    ) {
        let pivot = plan.steps.firstIndex { $0.verb == .promote }
        self.init(
            pool: pool.id.name, runbook: plan.runbook.description, mode: plan.mode?.description,
            from: pool.siteNames[plan.from], to: pool.siteNames[plan.to], digest: plan.digest, verified: verified,
            gates: gates.map { $0.map { GateStatus($0) } },
            steps: plan.steps.indices.map { index in
                PlanStepDocument(
                    plan.steps[index], site: pool.siteNames[plan.steps[index].site], isPivot: index == pivot,
                    remarks: remarks(plan.steps[index]), commands: commands(plan.steps[index]))
            })
    }
}

extension PlanDocument {
    /// The plan with all that the kinds of the pool will do for it.
    package init(
        _ plan: Plan, of pool: PoolDescription, _ settings: PoolSettings, verified: Bool?, gates: [GateVerdict]?
    ) {
        let sheet = PlanSheet(plan, pool, settings)
        func told(_ step: PlannedStep) -> PlanSheet.Step? { sheet.steps.first { $0.step.name == step.name } }
        self.init(
            plan, of: settings, verified: verified, gates: gates, remarks: { told($0)?.remarks ?? [] },
            commands: { told($0)?.commands.map { PlanCommand($0) } ?? [] })
    }
}

extension PlanCommand {
    fileprivate init(_ command: PlannedCommand) {
        self.init(
            host: command.host, purpose: command.purpose.rawValue, channel: command.channel.rawValue,
            command: command.text)
    }
}

extension PlanStepDocument {
    fileprivate init(_ step: PlannedStep, site: String, isPivot: Bool, remarks: [String], commands: [PlanCommand]) {
        var hosts: [String] = []
        for command in commands where !hosts.contains(command.host) { hosts.append(command.host) }
        self.init(
            name: step.name, verb: step.verb.description, site: site, hosts: hosts,
            timeoutSeconds: step.timeout.inSeconds, deadlineSeconds: step.deadline.inSeconds, attempts: step.attempts,
            onFailure: step.onFailure == .stop ? "stop" : "continue", repeat: step.repeating.word,
            undo: step.hasUndo, byHand: step.byHand, pivot: isPivot,
            remarks: remarks, commands: commands)
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
