package import Judgement
package import Model
package import Runbook

/// What the daemon knew at one instant, for whoever wants to look. Taking one costs a few references; what a reader
/// wants is worked out when it is asked for, on the reader's time. Nobody ever asks the machine itself.
package struct Snapshot: Sendable {
    private let machine: Orchestrator
    package let at: Instant

    package init(of machine: Orchestrator, at now: Instant) {
        self.machine = machine
        at = now
    }

    /// The first that holds.
    package var mode: DaemonMode {
        if machine.book.daemon.pause != nil { return .paused }
        if machine.book.pools.contains(where: { $0.tiltSince != nil }) { return .tilt }
        let isObserving =
            machine.book.daemon.isStormLatched || machine.book.daemon.hasCrashBrake || machine.ledger != .writable
        return isObserving ? .observing : .acting
    }

    package var ledger: Situation.LedgerState { machine.ledger }
    package var settings: Settings { machine.settings }
    package var daemon: DaemonState { machine.book.daemon }
    package var pools: [PoolView] { machine.book.pools.indices.map { PoolView(machine, $0, at: at) } }
    package func pool(_ id: PoolID) -> PoolView? { machine.book.index(of: id).map { PoolView(machine, $0, at: at) } }

    /// The gates of a question, in their order: `why`.
    package func gates(of pool: PoolID, _ question: Question) -> [GateVerdict]? {
        machine.gates(of: pool, question, at: at)
    }

    /// The plan that an order would run now: `plan`.
    package func plan(_ kind: RunbookKind, mode: Mode, of pool: PoolID) -> Plan? {
        guard let settings = settings.pools.first(where: { $0.id == pool }) else { return nil }
        return Planner.plan(kind, mode: mode, to: kind == .failback ? .primary : .backup, in: settings)
    }
}

package enum DaemonMode: UInt8, CaseIterable, Sendable {
    case acting
    case observing
    case tilt
    case paused
}

/// One pool of a snapshot.
package struct PoolView: Sendable {
    private let machine: Orchestrator
    private let index: Int
    private let at: Instant

    init(_ machine: Orchestrator, _ index: Int, at now: Instant) {
        self.machine = machine
        self.index = index
        at = now
    }

    package var state: PoolState { machine.book.pools[index] }
    package var settings: PoolSettings { machine.senses[index].settings.pool }
    package var run: Run? { state.run }

    /// True if any fence reads fenced, false if all read not fenced, nil where nobody can say.
    package func isFenced(_ site: Site) -> Bool? {
        switch machine.fenceStatus(index, site, at: at) {
        case .fenced: true
        case .notFenced: false
        case .unknown: nil
        }
    }

    package func role(_ site: Site) -> Role { machine.role(index, site, at: at) }
    package func entry(_ place: Int) -> EntryReading { machine.senses[index].entries[place] }

    package func probes(at site: Site) -> [ProbeView] {
        let reading = machine.reading(index, at: at)
        var views: [ProbeView] = []
        for (place, probe) in settings.probes.enumerated() where probe.asks(about: site, active: state.active) {
            let heardAt = machine.senses[index].board.series(place, site).heardAt
            views.append(
                ProbeView(
                    name: probe.name, purpose: probe.purpose, health: reading.health(of: place, at: site),
                    evidence: machine.senses[index].sayings[place][site], age: heardAt.map { at - $0 }))
        }
        return views
    }

    /// How far the standby is behind; nil while nobody knows where the active site is.
    package var lag: LagView? {
        guard let active = state.active else { return nil }
        let loss = machine.loss(index, to: active.other, at: at)
        guard let sample = loss.sample else { return nil }
        return LagView(bytes: loss.bytes, time: loss.lag, age: at - sample.taken)
    }
}

package struct ProbeView: Hashable, Sendable {
    package var name: String
    package var purpose: ProbeSettings.Purpose
    package var health: Health
    package var evidence: String
    /// How old the newest answer is that says anything.
    package var age: Interval?
}

package struct LagView: Hashable, Sendable {
    package var bytes: Int64?
    package var time: Interval?
    package var age: Interval
}

extension DaemonMode: CustomStringConvertible {
    package var description: String {
        switch self {
        case .acting: "acting"
        case .observing: "observing"
        case .tilt: "tilt"
        case .paused: "paused"
        }
    }
}
