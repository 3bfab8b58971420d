import Model
import Orchestration
import Platform
import Runbook
import SQLite

/// The open ledger: the one connection, the book as it is on disk, and what is kept in memory to write the next turn
/// quickly. It belongs to one actor and does one thing at a time.
///
/// Opening is in `LedgerFile+Opening`, writing in `LedgerFile+Commit`, what is read for people in `Reading`.
final class LedgerFile {
    let paths: StatePaths
    let connection: Connection
    let statements: Statements
    let ballast: Ballast
    let boot: String
    var drafter: Drafter
    /// The name the ledger goes by now; another one after it was restored.
    var identity: String
    var formerIdentities: [String] = []
    /// Set by the first failure after which nobody knows what is on the disk. From then on everything is refused.
    var fault: LedgerError?
    /// A restored ledger goes on under a new name, given with its first commit.
    var rebirth: String?

    /// The hashes of what the state tables hold, so that only rows that changed are written.
    var storedDaemon: [UInt8] = []
    var storedPools: [PoolID: [UInt8]] = [:]
    var storedRuns: [RunID: [UInt8]] = [:]
    /// Pools are read back in the order in which they were added; the next one's place in it.
    var nextPlace: Int64 = 0

    /// When the head was last kept in its file, and whether a newer one waits.
    var headKeptAt = Instant.distantPast
    var isHeadStale = false
    var lacksBallast = false
    /// When the last sign of life was kept.
    var livedAt = Instant.distantPast
    var backup: SnapshotCopy?
    var audit: SliceProof?

    init(
        paths: StatePaths, connection: consuming Connection, statements: Statements, ballast: Ballast, boot: String,
        identity: String, drafter: consuming Drafter
    ) {
        self.paths = paths
        self.connection = connection
        self.statements = statements
        self.ballast = ballast
        self.boot = boot
        self.identity = identity
        self.drafter = drafter
    }

    var book: Book { drafter.book }

    var head: Head {
        Head(
            ledger: identity, sequence: drafter.sequence, hash: Hexadecimal.text(drafter.link),
            former: formerIdentities,
            nextRun: drafter.book.daemon.nextRun,
            epochs: drafter.book.pools.map { Head.PoolEpoch(pool: $0.id, epoch: $0.epoch) })
    }

    func moment(_ now: Instant) -> Moment { Moment(at: now, wall: Clocks.wallMicroseconds(), boot: boot) }

    /// Nothing is written after a failure, and nothing read that could be taken for the truth.
    func mustBeWhole() throws(LedgerError) {
        if let fault { throw fault }
    }

    /// Runs what uses the file; a failure of the disk within it is the last thing that happens here.
    func using<Result>(
        _ attempted: String, _ body: (borrowing Connection) throws(DatabaseError) -> Result
    ) throws(LedgerError) -> Result {
        try mustBeWhole()
        do throws(DatabaseError) {
            return try body(connection)
        } catch {
            let error = LedgerError(working: error, attempted)
            if error.kind == .failed { fault = error }
            throw error
        }
    }
}
