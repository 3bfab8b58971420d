import Model
import Orchestration
import Platform
import Runbook

/// Hashes states, one after the other, with one memory for all of them.
///
/// A row of the audit carries the hash of what it was about: the pool with its run, or, where it was about no pool
/// that is there afterwards, the daemon. Never all pools together, which would make every row cost as much as the
/// daemon is large.
struct StateHash: ~Copyable {
    private var hash: SHA256
    private var bytes = CanonicalBytes()
    private var plans: [RunID: (steps: [PlannedStep], hash: [UInt8])] = [:]
    /// There is one open run for each pool at most; beyond this the memory is emptied and filled again.
    private static let planLimit = 4_096

    init() throws(SystemError) {
        hash = try SHA256()
    }

    /// What a row about this pool carries.
    mutating func row(_ pool: PoolID?, in book: Book) -> [UInt8] {
        guard let pool, let index = book.index(of: pool) else { return daemon(book.daemon) }
        return whole(book.pools[index])
    }

    mutating func whole(_ pool: PoolState) -> [UInt8] {
        let planned = pool.run.map { steps($0) }
        bytes.addPool(pool)
        if let run = pool.run, let planned { bytes.addRun(run, planned: planned) }
        return digest()
    }

    /// The pool as its own row keeps it, without the run.
    mutating func pool(_ pool: PoolState) -> [UInt8] {
        bytes.addPool(pool)
        return digest()
    }

    mutating func run(_ run: Run) -> [UInt8] {
        let planned = steps(run)
        bytes.begin("kept")
        bytes.addRun(run, planned: planned)
        return digest()
    }

    mutating func daemon(_ daemon: DaemonState) -> [UInt8] {
        bytes.addDaemon(daemon)
        return digest()
    }

    /// Comparing with the steps that were hashed last costs nothing while both share one memory.
    private mutating func steps(_ run: Run) -> [UInt8] {
        if let known = plans[run.id], known.steps == run.plan.steps { return known.hash }
        bytes.addSteps(run.plan.steps)
        let planned = digest()
        if plans.count >= Self.planLimit { plans.removeAll() }
        plans[run.id] = (run.plan.steps, planned)
        return planned
    }

    private mutating func digest() -> [UInt8] {
        hash.update(bytes.bytes)
        return hash.finishAsBytes()
    }
}
