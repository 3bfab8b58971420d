import Model
import Orchestration
import Platform

/// Goes through the audit row by row: the links, the content, and the state that each row leads to.
///
/// It knows only what it has read. That a tail was cut, or everything written anew, it cannot see; for that whoever
/// asks compares with a head that was kept elsewhere.
struct Replayer: ~Copyable {
    private(set) var book: Book
    private(set) var sequence: Int64
    private(set) var link: [UInt8]
    private(set) var records = 0
    /// The names of the ledger, each with the first row under it.
    private(set) var identities: [(name: String, from: Int64)] = []
    /// What the audit says of anchors: where, the hash of the row, and the hash of the state's text.
    private(set) var anchorNotes: [Int64: (hash: String, state: String)] = [:]
    private var hash: StateHash
    private let tape = JSONTape()

    /// From the first row, or from an anchor: a row's number, its hash, and the state as of then.
    init(book: Book = Book(), sequence: Int64 = 0, link: [UInt8] = ChainHash.origin) throws(SystemError) {
        let hash = try StateHash()
        self.book = book
        self.sequence = sequence
        self.link = link
        self.hash = hash
    }

    mutating func take(_ row: LinkedRow) throws(Damage) {
        let next = sequence + 1
        guard row.sequence == next else { throw Damage(sequence: next, what: "the row is missing") }
        guard row.previous == link else { throw Damage(sequence: next, what: "it does not follow the row before it") }
        guard row.isWritten else { throw Damage(sequence: next, what: "it is not what was written") }
        if row.kind.hasPrefix(LedgerNote.prefix) { try takeNote(row) } else { try takeRecord(row) }
        guard hash.row(row.pool.map(PoolID.init), in: book) == row.state else {
            throw Damage(sequence: next, what: "replaying it leads to another state than the one it tells of")
        }
        sequence = next
        link = row.hash
        records += 1
    }

    private mutating func takeRecord(_ row: LinkedRow) throws(Damage) {
        let change: Change
        do {
            try tape.read(row.change)
            change = try FrequentChange.read(tape) ?? Change(from: JSONDecoding(tape: tape, node: 0))
        } catch {
            throw Damage(sequence: row.sequence, what: "its change cannot be read: \(error)")
        }
        let pool = row.pool.map(PoolID.init)
        let record = Record(pool: pool, actor: AuditRow.actor(of: row.actor), reason: row.reason, change: change)
        guard record.kind == row.kind else {
            throw Damage(sequence: row.sequence, what: "it is filed under \(row.kind) and tells of \(record.kind)")
        }
        book.apply(record, at: row.at)
    }

    private mutating func takeNote(_ row: LinkedRow) throws(Damage) {
        guard let note = try? JSON.value(LedgerNote.self, from: row.change), note.kind == row.kind else {
            throw Damage(sequence: row.sequence, what: "the ledger's own note cannot be read")
        }
        switch note {
        case .created(let identity, _), .reborn(let identity, _, _): identities.append((identity, row.sequence))
        case .anchored(let sequence, let hash, let state), .pruned(let sequence, let hash, let state):
            anchorNotes[sequence] = (hash, state)
        }
    }
}
