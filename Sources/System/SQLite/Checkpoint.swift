import CSQLite

/// What became of a checkpoint.
package struct Checkpoint: Sendable, Equatable {
    /// Somebody was in the way, and not everything could be moved.
    package let isBusy: Bool
    /// How many frames the log holds.
    package let framesInLog: Int
    /// How many of them are in the database file now.
    package let checkpointed: Int

    /// Whether the next commit will write the log from its beginning again.
    package var isComplete: Bool { !isBusy && framesInLog == checkpointed }

    package enum Mode: Sendable, CaseIterable {
        /// Moves what can be moved and disturbs nobody. The log keeps its size, which keeps commits fast.
        case passive
        /// Moves everything and makes the next commit begin the log anew.
        case restart
        /// As `restart`, and cuts the log to nothing. For handing the file away, not for daily work.
        case truncate

        fileprivate var code: Int32 {
            switch self {
            case .passive: SQLITE_CHECKPOINT_PASSIVE
            case .restart: SQLITE_CHECKPOINT_RESTART
            case .truncate: SQLITE_CHECKPOINT_TRUNCATE
            }
        }
    }
}

extension Connection {
    /// Moves the log into the database file. Automatic checkpoints are off because they swallow the errors that this
    /// one throws.
    package func checkpoint(_ mode: Checkpoint.Mode = .passive) throws(DatabaseError) -> Checkpoint {
        guard !handle.isReadOnly else {
            throw DatabaseError(
                .misuse, attempted: "checkpoint \(path)", message: "it was opened for reading",
                hint: "this is a mistake in the program; report it with this line")
        }
        let (code, log, done) = handle.checkpoint(mode.code)
        guard code == SQLITE_OK || code & 0xFF == SQLITE_BUSY else {
            throw handle.failure(code, attempted: "checkpoint \(path)")
        }
        return Checkpoint(isBusy: code != SQLITE_OK, framesInLog: Int(log), checkpointed: Int(done))
    }
}
