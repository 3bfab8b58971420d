import Model
import SQLite

// What is done between turns, and at the end.

extension LedgerFile {
    /// A sign of life is kept this often while nothing else is written, so that a start knows how long nobody ran.
    static let lifePause = Interval.seconds(10)

    /// - Returns: Whether there is space for a run: the ballast is in its place, and a write went through.
    func tend(at moment: Moment) throws(LedgerError) -> Bool {
        try mustBeWhole()
        if isHeadStale, moment.at - headKeptAt >= Self.headPause { try keepHead(at: moment.at) }
        if lacksBallast { return try regainSpace(moment) }
        if moment.at - livedAt >= Self.lifePause { return try live(moment) }
        return true
    }

    /// Space is believed in when the ballast could be had again and a commit went through.
    private func regainSpace(_ moment: Moment) throws(LedgerError) -> Bool {
        guard try ballast.restore() else { return false }
        guard try live(moment) else { return false }
        lacksBallast = false
        return true
    }

    private func live(_ moment: Moment) throws(LedgerError) -> Bool {
        do throws(LedgerError) {
            try checkpointWhenDue()
            try using("keep a sign of life") { connection throws(DatabaseError) in
                try connection.transaction { () throws(DatabaseError) in try storeLife(moment) }
            }
            livedAt = moment.at
            return true
        } catch {
            // The ballast is for what has happened, not for saying that nothing did.
            guard error.kind == .full else { throw error }
            return false
        }
    }

    /// Moves everything into the file and keeps the head. What does not succeed is told, but the ledger is whole
    /// without it.
    func close(at now: Instant) throws(LedgerError) {
        try mustBeWhole()
        backup = nil
        try checkpoint()
        if isHeadStale { try keepHead(at: now) }
        fault = LedgerError.misuse("use the ledger", "it was closed")
    }
}
