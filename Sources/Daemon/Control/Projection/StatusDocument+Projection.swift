import Judgement
package import Model
package import Orchestration
import Runbook

extension StatusDocument {
    package init(_ snapshot: Snapshot, _ lights: Sidelights) {
        self.init(
            daemon: DaemonStatus(snapshot, lights), pools: snapshot.pools.map { PoolStatus($0, snapshot, lights) })
    }

    /// One pool in the same shape; nil where there is no such pool.
    package init?(_ snapshot: Snapshot, only pool: PoolID, _ lights: Sidelights) {
        guard let view = snapshot.pool(pool) else { return nil }
        self.init(daemon: DaemonStatus(snapshot, lights), pools: [PoolStatus(view, snapshot, lights)])
    }
}

extension DaemonStatus {
    init(_ snapshot: Snapshot, _ lights: Sidelights) {
        self.init(
            version: Product.version, since: lights.since, mode: snapshot.mode.description,
            ledger: snapshot.ledger == .writable ? "ok" : snapshot.ledger.description)
    }
}

extension PoolStatus {
    init(_ view: PoolView, _ snapshot: Snapshot, _ lights: Sidelights) {
        let state = view.state
        let names = view.settings.siteNames
        let pause = state.pause ?? snapshot.daemon.pause
        self.init(
            name: state.id.name, phase: state.phase.description, phaseSince: lights.wall(state.phaseSince),
            active: state.active.map { names[$0] }, primary: names.primary, backup: names.backup, epoch: state.epoch,
            level: view.settings.policy.level.description, protected: state.isProtected,
            paused: pause.map { PauseStatus($0, lights) }, drill: lights.drill(state.id),
            sites: NamedValues(Site.allCases.map { (names[$0], SiteStatus(view, $0, lights)) }),
            lag: view.lag.map(LagStatus.init), run: RunDocument(openOf: view, snapshot, lights),
            attention: state.attention.map { note in
                AttentionItem(
                    kind: note.kind.description, since: lights.wall(note.since),
                    text: state.text(of: note.kind, names: names), hint: state.hint(for: note.kind, names: names))
            })
    }
}

extension RunDocument {
    /// The unfinished run of a pool; nil where none is open.
    init?(openOf view: PoolView, _ snapshot: Snapshot, _ lights: Sidelights) {
        guard let run = view.run, !run.isEnded else { return nil }
        let isStill = view.state.pause != nil || snapshot.daemon.pause != nil || run.isPaused
        self.init(
            RunFacts(
                run: run, pool: view.state.id, names: view.settings.siteNames,
                chronicle: lights.chronicle(run.id) ?? RunChronicle(), state: view.state, isStill: isStill), lights)
    }

    /// The unfinished run with this number, whichever pool has it.
    package init?(open id: RunID, in snapshot: Snapshot, _ lights: Sidelights) {
        for view in snapshot.pools where view.run?.id == id {
            self.init(openOf: view, snapshot, lights)
            return
        }
        return nil
    }
}

extension PauseStatus {
    init(_ pause: Pause, _ lights: Sidelights) {
        self.init(
            since: lights.wall(pause.since), until: pause.until.map(lights.wall), by: pause.by.description,
            reason: pause.reason)
    }
}

extension SiteStatus {
    init(_ view: PoolView, _ site: Site, _ lights: Sidelights) {
        let health = view.state.health[site]
        self.init(
            health: health.health.description, since: lights.wall(max(health.since, .zero)),
            role: view.role(site).description, fenced: view.isFenced(site),
            probes: view.probes(at: site).map { probe in
                ProbeStatus(
                    name: probe.name, health: probe.health.description, evidence: probe.evidence,
                    ageSeconds: probe.age?.inSeconds)
            })
    }
}

extension LagStatus {
    init(_ lag: LagView) {
        self.init(bytes: lag.bytes, seconds: lag.time?.inSeconds, ageSeconds: lag.age.inSeconds)
    }
}

extension Instant {
    /// The machine's start: nothing of this boot is older.
    fileprivate static let zero = Instant(milliseconds: 0)
}
