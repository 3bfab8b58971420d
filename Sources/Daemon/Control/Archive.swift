package import Model

/// What only the ledger can answer. The API asks it and never learns how the past is kept.
package protocol Archive: Sendable {
    /// The newest rows that fit, oldest first, at most `query.limit`.
    func history(_ query: HistoryQuery) async throws(ArchiveFailure) -> [HistoryLine]
    /// Newest first, open ones too; of one pool or of all.
    func runs(of pool: PoolID?, limit: Int) async throws(ArchiveFailure) -> [RunFacts]
    /// Nil where there never was such a run, or its rows are pruned.
    func run(_ id: RunID) async throws(ArchiveFailure) -> RunFacts?
    func head() async throws(ArchiveFailure) -> AuditHead
    /// The rows after `sequence` as JSON Lines, whole lines, at most `limit` rows; empty at the end.
    func export(after sequence: Int64, limit: Int) async throws(ArchiveFailure) -> ExportPiece
    func verify() async throws(ArchiveFailure) -> VerifyReport
    /// The verdicts that held at that time; nil where none are kept from then.
    func gates(of pool: PoolID, at time: Timestamp) async throws(ArchiveFailure) -> [GateVerdict]?
}

package struct ExportPiece: Hashable, Sendable {
    package var bytes: [UInt8]
    /// Where to go on from; nil at the end.
    package var next: Int64?

    package init(bytes: [UInt8], next: Int64?) {
        self.bytes = bytes
        self.next = next
    }
}

/// The past cannot be read: what was tried, what came back, what to do.
package struct ArchiveFailure: Error, Hashable, Sendable {
    package var text: String
    package var hint: String

    package init(_ text: String, hint: String) {
        self.text = text
        self.hint = hint
    }

    package var problem: Problem { Problem("The ledger cannot be read", status: 500, detail: text, hint: hint) }
}
