package import Model
import Runbook

/// The names that a row is told with. What is not known is told by number.
package struct Wording: Sendable {
    package var sites: SitePair<String>
    package var fences: [String]
    package var probes: [String]
    /// The pool as it was before the row.
    package var before: PoolState?
    package var now: Instant?

    package init(
        sites: SitePair<String>, fences: [String] = [], probes: [String] = [], before: PoolState? = nil,
        now: Instant? = nil
    ) {
        self.sites = sites
        self.fences = fences
        self.probes = probes
        self.before = before
        self.now = now
    }

    func fence(_ index: Int) -> String { fences.indices.contains(index) ? fences[index] : "number \(index + 1)" }
    func probe(_ index: Int) -> String { probes.indices.contains(index) ? probes[index] : "number \(index + 1)" }

    func planned(_ step: Int, of run: RunID) -> PlannedStep? {
        guard let open = before?.run, open.id == run, open.plan.steps.indices.contains(step) else { return nil }
        return open.plan.steps[step]
    }

    /// The step's name; its site is told where an attempt begins.
    func step(_ step: Int, of run: RunID) -> String { planned(step, of: run)?.name ?? "step \(step + 1)" }

    /// The step at work before the row.
    func current(of run: RunID) -> String {
        guard let open = before?.run, open.id == run else { return "a step" }
        return step(min(open.cursor, open.plan.steps.count - 1), of: run)
    }

    var active: String { before?.active.map { sites[$0] } ?? "the active site" }
    var standby: String { before?.active.map { sites[$0.other] } ?? "the other site" }

    func length(until: Instant?) -> String {
        guard let until, let now else { return "" }
        return " for \(until - now)"
    }
}

extension Acceptances {
    /// As on the command line, with a space before each; nothing where nothing is accepted.
    package var options: String { words.map { " --\($0)" }.joined() }
    var list: String { words.joined(separator: ", ") }
}

extension Plan {
    /// What a run of it does, in a few words.
    package func title(_ sites: SitePair<String>) -> String {
        switch runbook {
        case .failover, .failback:
            (mode.map { "\($0) " } ?? "") + "\(runbook) from \(sites[from]) to \(sites[to])"
        case .fence, .unfence, .protect, .refence: "\(runbook) of \(sites[from])"
        case .repoint: "pointing the entry back to \(sites[to])"
        case .drill: "drill"
        }
    }
}

extension PlannedStep {
    /// The step with the site it is about, where its name does not say enough.
    package func title(_ sites: SitePair<String>) -> String {
        switch verb {
        case .fence, .unfence, .stopServices, .freeze, .drain, .promote, .startServices, .seed, .protect, .protectLocal:
            "\(name) at \(sites[site])"
        case .switchEntry: "\(name) to \(sites[site])"
        case .verify, .approve, .wait, .run, .notify, .rehearse: name
        }
    }
}
