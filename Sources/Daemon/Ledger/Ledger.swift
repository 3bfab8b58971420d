package import Model
package import Orchestration
import Platform

/// The durable memory of the daemon: what it acts by, what it did, and a chain of reasons for both.
///
/// One actor owns the one connection. A turn goes in by `commit`, and is on the disk when that returns.
package actor Ledger {
    private let file: LedgerFile

    private init(_ file: sending LedgerFile) {
        self.file = file
    }

    /// Opens the ledger of a state directory, or begins one.
    ///
    /// - Parameters:
    ///   - directory: It must be there, private, and on a disk of this machine.
    ///   - now: On the daemon's own axis of time.
    ///   - seenHeads: Heads that others remember; the newest one of the journal.
    ///   - version: Of the program, for the first row.
    ///   - ballast: How much space is held for the moment when there is no other.
    /// - Returns: The ledger, and what it knows.
    /// - Throws: A refusal that says what to do.
    package static func open(
        _ directory: String, at now: Instant, seenHeads: [Head] = [], version: String,
        ballast: Int64 = OpeningOptions.usualBallast
    ) throws(LedgerError) -> (Ledger, Loaded) {
        var options = OpeningOptions()
        options.seenHeads = seenHeads
        options.version = version
        options.ballast = ballast
        let (file, loaded) = try LedgerFile.open(
            directory, at: now, wall: Clocks.wallMicroseconds(), options: options)
        return (Ledger(file), loaded)
    }

    /// What the parts of each pool are called from now on, in the sentences of the audit.
    package func take(_ names: Names) { file.drafter.names = names }

    /// Makes a page durable. When it returns, all of it is on the disk; when it throws `full`, nothing of it is and it
    /// may be offered again; after any other error nobody knows, and the daemon ends.
    package func commit(_ page: LedgerPage, at now: Instant) throws(LedgerError) -> Committed {
        try file.commit(page, at: file.moment(now))
    }

    package func commit(
        _ turn: Turn, marks: [PoolID: PoolMarks] = [:], at now: Instant
    ) throws(LedgerError) -> Committed {
        try commit(LedgerPage(turn: turn, marks: marks), at: now)
    }

    /// To be called about once a second, between turns: the head into its file, the ballast back in its place, a sign
    /// of life.
    ///
    /// - Returns: Whether there is space for a run.
    package func tend(at now: Instant) throws(LedgerError) -> Bool { try file.tend(at: file.moment(now)) }

    /// How far the ledger has come, for the journal and for `audit head`.
    package var head: Head { file.head }

    /// The last thing before a clean end: the log into the file, the head into its own.
    package func close(at now: Instant) throws(LedgerError) { try file.close(at: now) }

    // MARK: Proof

    /// Verifies the next rows of the audit from the newest kept state on. A few hundred rows take a millisecond.
    package func verifySlice(rows: Int) throws(LedgerError) -> AuditProgress { try file.verifySlice(rows: rows) }

    // MARK: Snapshots and retention

    package func beginSnapshot(at now: Instant) throws(LedgerError) {
        _ = try file.keepAnchor(at: file.moment(now))
        try file.beginSnapshot()
    }

    /// Copies some pages between two turns.
    ///
    /// - Returns: After the last slice the copy, which `Snapshots.seal` then checks and names on another thread.
    package func snapshotSlice(pages: Int = 200) throws(LedgerError) -> RawSnapshot? {
        try file.snapshotSlice(pages: pages)
    }

    /// Allows rows older than this to go, as far as a kept state stands for them.
    package func prune(before wall: Int64, at now: Instant) throws(LedgerError) -> Int64? {
        try file.prune(before: wall, at: file.moment(now))
    }

    /// Removes some of the rows that may go; to be called between turns until it says that there are no more.
    package func pruneSlice(rows: Int = 500) throws(LedgerError) -> Bool { try file.pruneSlice(rows: rows) }

    // MARK: The past

    package func history(_ question: HistoryQuestion) throws(LedgerError) -> [HistoryEntry] {
        try file.history(question)
    }

    /// Newest first; nil means every pool, and the newest run.
    package func runs(of pool: PoolID? = nil, before: RunID? = nil, limit: Int = 50) throws(LedgerError) -> [RunReport]
    {
        try file.runs(of: pool, before: before, limit: limit)
    }

    package func run(_ id: RunID) throws(LedgerError) -> RunReport? { try file.run(id) }

    /// The last verdicts of a pool that were recorded before a wall time.
    package func gates(of pool: PoolID, at wall: Int64) throws(LedgerError) -> PastGates? {
        try file.gates(of: pool, at: wall)
    }

    /// A page of the audit as JSON Lines, oldest first.
    package func export(after sequence: Int64 = 0, limit: Int = 500) throws(LedgerError) -> ExportPage {
        try file.export(after: sequence, limit: limit)
    }

    // MARK: The outbox

    /// - Returns: Up to which number each sink has taken all messages.
    package func setSinks(_ names: [String]) throws(LedgerError) -> [String: Int64] { try file.setSinks(names) }

    /// Messages after this number, in their order. What a sink has taken is told with a page.
    package func notices(after sequence: Int64, limit: Int = 50) throws(LedgerError) -> [Notice] {
        try file.notices(after: sequence, limit: limit)
    }
}
