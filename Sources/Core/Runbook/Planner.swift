package import Model

/// Runbook x topology -> plan. The same runbook, pool and direction give the same plan and the same digest.
package enum Planner {
    package static func plan(_ kind: RunbookKind, mode: Mode?, to target: Site, in pool: PoolSettings) -> Plan {
        let from = target.other
        var steps: [PlannedStep] = []
        for template in Runbook.templates(for: kind, of: pool) where belongs(template, kind, mode, pool) {
            steps.append(step(template, kind, mode, from: from, to: target, in: pool, named: steps.map(\.name)))
        }
        var plan = Plan(runbook: kind, mode: mode, from: from, to: target, steps: steps, digest: "")
        plan.digest = digest(of: plan, for: pool)
        return plan
    }

    private static func belongs(_ template: StepTemplate, _ kind: RunbookKind, _ mode: Mode?, _ pool: PoolSettings)
        -> Bool
    {
        guard let mode, kind.isMove else { return true }
        guard Runbook.isFor(mode, template.verb) else { return false }
        switch template.verb {
        case .stopServices, .startServices: if pool.services.isEmpty { return false }
        case .switchEntry: if pool.entries.isEmpty { return false }
        case .protectLocal: if !pool.database.protectsLocally { return false }
        case .fence, .unfence, .freeze, .drain, .promote, .verify, .seed, .protect, .approve, .wait, .run, .notify,
            .rehearse:
            break
        }
        return (template.when ?? mode) == mode
    }

    private static func step(
        _ template: StepTemplate, _ kind: RunbookKind, _ mode: Mode?, from: Site, to target: Site,
        in pool: PoolSettings, named taken: [String]
    ) -> PlannedStep {
        let verb = template.verb
        let limits = StepLimits.defaults(for: verb, mode, fences: pool.fences.count)
        let hasCheck = hasCheck(template)
        // A deadline of one's own that is shorter than the verb's own timeout bounds the attempt, too.
        let timeout = template.timeout ?? min(limits.timeout, template.deadline ?? limits.timeout)
        return PlannedStep(
            name: name(template, taken),
            verb: verb,
            site: site(of: verb, kind, from: from, to: target),
            timeout: timeout,
            deadline: template.deadline ?? max(limits.deadline, timeout),
            attempts: template.attempts ?? limits.attempts,
            backoff: template.backoff ?? .seconds(1),
            onFailure: template.onFailure ?? (verb == .protect || verb == .notify ? .carryOn : .stop),
            repeating: template.repeating ?? (hasCheck ? .check : .never),
            hasCheck: hasCheck,
            hasUndo: hasUndo(template, mode, pool),
            byHand: (verb == .seed || verb == .protect) && !pool.database.seeds)
    }

    /// Orders name a step, so no two steps of a plan bear the same name.
    private static func name(_ template: StepTemplate, _ taken: [String]) -> String {
        let wanted = template.name ?? template.verb.description
        guard taken.contains(wanted) else { return wanted }
        var number = 2
        while taken.contains("\(wanted)-\(number)") { number += 1 }
        return "\(wanted)-\(number)"
    }

    private static func site(of verb: Verb, _ kind: RunbookKind, from: Site, to target: Site) -> Site {
        switch verb {
        case .fence, .unfence, .stopServices, .freeze, .protect:
            // On the way home, the site that is let back and rebuilt is the target, and not the one left behind.
            verb == .unfence && kind == .failback ? target : from
        case .seed: kind == .failback ? target : from
        case .drain, .promote, .switchEntry, .startServices, .verify, .protectLocal, .approve, .wait, .run, .notify,
            .rehearse:
            target
        }
    }

    private static func hasCheck(_ template: StepTemplate) -> Bool {
        switch template.verb {
        case .run: template.hasCheck
        case .approve, .notify: false
        case .fence, .unfence, .stopServices, .freeze, .drain, .promote, .switchEntry, .startServices, .verify, .seed,
            .protect, .protectLocal, .wait, .rehearse:
            true
        }
    }

    private static func hasUndo(_ template: StepTemplate, _ mode: Mode?, _ pool: PoolSettings) -> Bool {
        switch template.verb {
        case .stopServices, .switchEntry, .startServices: mode == .planned
        case .freeze: pool.database.thaws
        case .run: template.hasUndo
        case .fence, .unfence, .drain, .promote, .verify, .seed, .protect, .protectLocal, .approve, .wait, .notify,
            .rehearse:
            false
        }
    }

    /// FNV-1a over everything that makes the plan what it is. It tells plans apart; it proves nothing.
    private static func digest(of plan: Plan, for pool: PoolSettings) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        mix(pool.identity)
        mix(pool.digest)
        mix(plan.runbook.description)
        mix(plan.mode?.description ?? "-")
        mix(pool.siteNames[plan.to])
        for step in plan.steps {
            mix(step.name)
            mix(step.verb.description)
            mix("\(step.timeout) \(step.deadline) \(step.attempts ?? 0) \(step.onFailure == .stop)")
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
