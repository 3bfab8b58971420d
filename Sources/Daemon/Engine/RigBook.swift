import DriverKit
import Model
import Orchestration
import Runbook

/// Which drivers serve which pool. A run keeps those it began with until it ends, whatever is loaded meanwhile.
struct RigBook {
    private var current: [PoolID: Rig] = [:]
    private var pinned: [RunID: Rig] = [:]

    init(_ rigs: [Rig]) { exchange(rigs) }

    mutating func exchange(_ rigs: [Rig]) {
        current = [:]
        for rig in rigs { current[rig.settings.id] = rig }
    }

    /// Runs that begin take what holds now.
    mutating func pin(_ records: [Record]) {
        for record in records {
            guard let pool = record.pool, case .run(let id, .began) = record.change else { continue }
            pinned[id] = current[pool]
        }
    }

    /// Runs that have ended need nothing any more. What they left in flight has its own hold on its drivers.
    mutating func letGo(of records: [Record]) {
        for record in records {
            if case .run(let id, .ended) = record.change { pinned[id] = nil }
        }
    }

    mutating func rig(of order: AttemptOrder) -> Rig? { rig(of: order.id.run, in: order.pool) }

    /// A run that an earlier daemon began takes what holds when it is first asked for.
    mutating func rig(of run: RunID, in pool: PoolID) -> Rig? {
        if let rig = pinned[run] { return rig }
        guard let rig = current[pool] else { return nil }
        pinned[run] = rig
        return rig
    }
}
