import Model
import Orchestration
import Runbook
import SQLite

// The checkpoint: the state as of the last turn, of which only the rows that changed are written.

/// The rows of the state tables that one turn changes.
struct StateRows {
    var daemon: (text: String, hash: [UInt8])?
    var pools: [(id: PoolID, text: String, hash: [UInt8])] = []
    var removed: [PoolID] = []
    var runs: [(row: RunRow, progress: String, steps: String)] = []
    var sequence: Int64 = 0
}

extension LedgerFile {
    func states(_ draft: Draft) throws -> StateRows {
        var states = StateRows()
        states.sequence = drafter.sequence
        states.removed = draft.removed
        for (run, pool) in draft.endedRuns { try add(run, of: pool, draft, to: &states) }
        guard !draft.rows.isEmpty else { return states }
        let daemon = drafter.hash.daemon(book.daemon)
        if daemon != storedDaemon { states.daemon = (try JSON.text(of: book.daemon), daemon) }
        if draft.touchesEveryPool {
            for pool in book.pools { try add(pool, draft, to: &states) }
        } else {
            for id in draft.touched { if let pool = book.pool(id) { try add(pool, draft, to: &states) } }
        }
        return states
    }

    private func add(_ pool: PoolState, _ draft: Draft, to states: inout StateRows) throws {
        if let run = pool.run { try add(run, of: pool.id, draft, to: &states) }
        let hash = drafter.hash.pool(pool)
        guard storedPools[pool.id] != hash else { return }
        var bare = pool
        bare.run = nil
        states.pools.append((pool.id, try JSON.text(of: bare), hash))
    }

    private func add(_ run: Run, of pool: PoolID, _ draft: Draft, to states: inout StateRows) throws {
        let hash = drafter.hash.run(run)
        guard storedRuns[run.id] != hash else { return }
        // The row that names the run last tells of its end; the row of its begin gives the reason.
        let number = Int64(run.id.number)
        let told = draft.rows.first { $0.run == number } ?? draft.rows.last
        let row = RunRow(
            run: run, pool: pool, reason: told?.reason ?? "", sequence: states.sequence, wall: told?.wall ?? 0,
            hash: hash, hasNewSteps: draft.newSteps.contains(run.id))
        states.runs.append((row, try row.progress, try row.steps))
    }

    func store(_ states: StateRows) throws(DatabaseError) {
        if let daemon = states.daemon {
            try statements.daemon.bind(daemon.text, at: 1)
            try statements.daemon.bind(daemon.hash, at: 2)
            try statements.daemon.bind(states.sequence, at: 3)
            try statements.daemon.run()
        }
        for pool in states.removed {
            try statements.removePool.bind(pool.name, at: 1)
            try statements.removePool.run()
        }
        for (offset, pool) in states.pools.enumerated() {
            try statements.pool.bind(pool.id.name, at: 1)
            // A row that is there already keeps its place.
            try statements.pool.bind(nextPlace + Int64(offset), at: 2)
            try statements.pool.bind(pool.text, at: 3)
            try statements.pool.bind(pool.hash, at: 4)
            try statements.pool.bind(states.sequence, at: 5)
            try statements.pool.run()
        }
        for (row, progress, steps) in states.runs { try row.store(progress, steps, by: statements.run) }
    }

    func remember(_ states: StateRows, _ draft: Draft) {
        if let daemon = states.daemon { storedDaemon = daemon.hash }
        for pool in states.removed { storedPools[pool] = nil }
        for pool in states.pools { storedPools[pool.id] = pool.hash }
        nextPlace += Int64(states.pools.count)
        for (row, _, _) in states.runs { storedRuns[row.run.id] = row.run.isEnded ? nil : row.hash }
    }
}
