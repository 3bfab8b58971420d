package import Model
package import Orchestration

/// What an opened ledger knows, for the orchestrator's start.
package struct Loaded: Sendable {
    package var book: Book
    package var marks: [PoolID: PoolMarks]
    /// Local children that were let go and not seen to end. Those of another boot are gone.
    package var children: [ChildNote]
    /// Up to which number each sink has taken all messages.
    package var delivered: [String: Int64]
    /// Nothing was there before.
    package var isNew: Bool
    /// Added to every stored instant: zero in the same boot of the machine.
    package var shift: Interval
    /// When the daemon is last known to have run, on this boot's axis.
    package var lastSeen: Instant?
    /// Why the ledger is taken for an older one than the newest that is known; nil where it is not.
    package var restored: String?
    /// For a restored ledger, the highest epoch of each pool that is remembered elsewhere.
    package var seenEpochs: [PoolID: Int]
    /// For a restored ledger, the highest number of a run that is remembered elsewhere.
    package var seenRun: Int

    /// What the core is told.
    package func start(isPaused: Bool) -> Start {
        Start(
            shift: shift, lastSeen: lastSeen, isRestored: restored != nil, seenEpochs: seenEpochs,
            seenRun: seenRun, isPaused: isPaused)
    }
}
