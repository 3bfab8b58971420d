package import Model

/// A runbook is a list of steps as data. These are the built-in ones, before they meet a pool.
package enum Runbook {
    /// Both directions move alike; what differs is what has to happen to the site left behind.
    package static let move: [StepTemplate] = [
        StepTemplate(.fence, when: .disaster),
        StepTemplate(.stopServices),
        StepTemplate(.freeze, when: .planned),
        StepTemplate(.drain),
        StepTemplate(.promote),
        StepTemplate(.switchEntry),
        StepTemplate(.startServices),
        StepTemplate(.verify),
        StepTemplate(.protect),
    ]

    /// Home was left in a disaster or has stood still since: it is let back, closed, and rebuilt before the move.
    package static let failback: [StepTemplate] =
        [StepTemplate(.unfence, when: .planned), StepTemplate(.seed, when: .planned)] + move

    package static func templates(for kind: RunbookKind, of pool: PoolSettings) -> [StepTemplate] {
        switch kind {
        case .failover: pool.failover ?? move
        case .failback: pool.failback ?? failback
        case .fence: [StepTemplate(.fence)]
        case .unfence: [StepTemplate(.unfence)]
        case .protect: [StepTemplate(.protect)]
        case .refence: [StepTemplate(.fence, name: "refence")]
        case .repoint: [StepTemplate(.switchEntry)]
        case .drill: [StepTemplate(.rehearse)]
        }
    }

    /// What is wrong with a runbook of one's own, for the modes it can be asked for. Empty when it may be used.
    package static func faults(in templates: [StepTemplate]) -> [RunbookFault] {
        var faults: [RunbookFault] = []
        let modes: [Mode] = [.planned, .disaster]
        for mode in modes {
            let steps = templates.filter { ($0.when ?? mode) == mode && isFor(mode, $0.verb) }
            guard let pivot = steps.firstIndex(where: { $0.verb == .promote }) else {
                faults.append(.noPromote(mode))
                continue
            }
            let before = steps[..<pivot].map(\.verb)
            let needed: [Verb] = mode == .planned ? [.freeze, .drain] : [.fence]
            for verb in needed where !before.contains(verb) { faults.append(.missingBeforePromote(verb, mode)) }
        }
        for (index, template) in templates.enumerated() where mustNotCarryOn(template) {
            faults.append(.carriesOn(step: index, template.verb))
        }
        return faults
    }

    /// `fence` is for disasters and `freeze` for planned moves, in a runbook of one's own too.
    static func isFor(_ mode: Mode, _ verb: Verb) -> Bool {
        switch verb {
        case .fence: mode == .disaster
        case .freeze: mode == .planned
        case .unfence, .stopServices, .drain, .promote, .switchEntry, .startServices, .verify, .seed, .protect,
            .protectLocal, .approve, .wait, .run, .notify, .rehearse:
            true
        }
    }

    private static func mustNotCarryOn(_ template: StepTemplate) -> Bool {
        guard template.onFailure == .carryOn else { return false }
        switch template.verb {
        case .fence, .freeze, .drain, .promote: return true
        case .unfence, .stopServices, .switchEntry, .startServices, .verify, .seed, .protect, .protectLocal, .approve,
            .wait, .run, .notify, .rehearse:
            return false
        }
    }
}

package enum RunbookFault: Hashable, Sendable {
    case noPromote(Mode)
    case missingBeforePromote(Verb, Mode)
    case carriesOn(step: Int, Verb)
}

/// How long a step may take where the runbook says nothing.
package struct StepLimits: Hashable, Sendable {
    package var timeout: Interval
    package var deadline: Interval
    package var attempts: Int?

    package static func defaults(for verb: Verb, _ mode: Mode?, fences: Int) -> StepLimits {
        let isPlanned = mode == .planned
        return switch verb {
        case .fence: StepLimits(timeout: .seconds(60) * Int64(max(1, fences)), deadline: .minutes(5))
        case .unfence: StepLimits(timeout: .minutes(2), deadline: .minutes(10))
        case .stopServices:
            isPlanned
                ? StepLimits(timeout: .seconds(30), deadline: .minutes(2))
                : StepLimits(timeout: .seconds(60), deadline: .minutes(5))
        case .switchEntry, .startServices, .verify, .protectLocal, .wait, .rehearse:
            StepLimits(timeout: .seconds(60), deadline: .minutes(30))
        case .freeze: StepLimits(timeout: .minutes(1), deadline: .minutes(2))
        case .drain:
            isPlanned
                ? StepLimits(timeout: .minutes(1), deadline: .minutes(1))
                : StepLimits(timeout: .minutes(30), deadline: .minutes(30))
        case .promote: StepLimits(timeout: .seconds(60), deadline: .minutes(10))
        case .seed, .protect, .approve: StepLimits(timeout: .hours(24), deadline: .hours(24))
        case .run: StepLimits(timeout: .seconds(60), deadline: .seconds(60), attempts: 1)
        case .notify: StepLimits(timeout: .seconds(10), deadline: .seconds(60))
        }
    }
}
