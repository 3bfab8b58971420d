import Model
import Orchestration
import Platform
import SQLite

/// The replay of a whole file, with everything it can be compared with.
struct WholeProof: ~Copyable {
    private var replayer: Replayer
    private var anchors: [Int64: AnchorRow] = [:]
    /// Where the replay begins, when rows were pruned.
    private let start: AnchorRow?
    private let heads: [Head]
    /// The hashes of the rows that some head is about.
    private var hashes: [Int64: [UInt8]] = [:]
    private var identity: String?
    /// The newest row that a head vouches for.
    private var covered: Int64 = 0

    init(_ survey: RowReader.Survey, heads: [Head]) throws {
        let start = survey.isFromTheFirst ? nil : survey.pruned
        replayer =
            try start.map { anchor in
                try Replayer(book: try anchor.book(), sequence: anchor.sequence, link: anchor.hash)
            } ?? Replayer()
        for anchor in survey.anchors { anchors[anchor.sequence] = anchor }
        self.start = start
        self.heads = heads
        for head in heads { hashes[head.sequence] = [] }
    }

    // MARK: Row by row

    /// Goes through the file in batches; while one is replayed the next is read and hashed beside it.
    mutating func replay(_ reader: RowReader) async throws(Damage) {
        var next = reader.begin(after: replayer.sequence)
        while true {
            let rows: [LinkedRow]
            switch await next.value {
            case .success(let read): rows = read
            case .failure(let error): throw Damage(sequence: replayer.sequence + 1, what: error.message)
            }
            guard let last = rows.last else { return }
            next = reader.begin(after: last.sequence)
            for row in rows { try take(row) }
        }
    }

    private mutating func take(_ row: LinkedRow) throws(Damage) {
        try replayer.take(row)
        if hashes[row.sequence] != nil { hashes[row.sequence] = row.hash }
        guard let anchor = anchors[row.sequence] else { return }
        guard anchor.hash == row.hash, try anchor.book() == replayer.book else {
            throw Damage(sequence: row.sequence, what: "the anchor kept with it is of another state")
        }
    }

    // MARK: What it leads to

    /// The state tables hold what the audit leads to, and every anchor is one that the audit tells of.
    mutating func compareState(_ kept: KeptState, _ path: String) throws(Damage) {
        let last = replayer.sequence
        for anchor in anchors.values.sorted(by: { $0.sequence < $1.sequence }) {
            let isBefore = anchor.sequence < (start?.sequence ?? 0)
            guard !isBefore else { continue }
            let note = replayer.anchorNotes[anchor.sequence]
            guard let note, note.hash == Hexadecimal.text(anchor.hash), note.state == (try? anchor.seal) else {
                throw Damage(
                    sequence: anchor.sequence, what: "an anchor is kept with it of which the audit says nothing")
            }
        }
        do {
            let book = try kept.book(path)
            guard book == replayer.book else {
                throw Damage(sequence: last, what: "the state tables hold another state than the audit leads to")
            }
            guard replayer.identities.isEmpty || replayer.identities.last?.name == kept.identity else {
                throw Damage(sequence: last, what: "the ledger goes by a name that its audit does not give")
            }
            identity = kept.identity
        } catch let damage as Damage {
            throw damage
        } catch let error as LedgerError {
            throw Damage(sequence: last, what: error.message)
        } catch {
            throw Damage(sequence: last, what: "\(error)")
        }
    }

    // MARK: What others remember

    mutating func compareHeads() throws(Damage) {
        for head in heads { if head.ledger == identity { try compare(head) } }
    }

    private mutating func compare(_ head: Head) throws(Damage) {
        let last = replayer.sequence
        guard head.sequence <= last else {
            throw Damage(
                sequence: last + 1,
                what: "rows are missing at the end: row \(head.sequence) is remembered and the last one is \(last)")
        }
        // Of a pruned row nothing is left to compare.
        guard let hash = hashes[head.sequence], !hash.isEmpty else { return }
        guard Hexadecimal.text(hash) == head.hash else {
            throw Damage(sequence: head.sequence, what: "it is not the row that is remembered: it was written anew")
        }
        covered = max(covered, head.sequence)
    }

    func verdict(_ damage: Damage?) -> AuditVerdict {
        let uncovered = Int(replayer.sequence - covered)
        return AuditVerdict(
            result: damage != nil ? .damaged : uncovered > 0 ? .unanchored : .intact, records: replayer.records,
            firstBad: damage?.sequence, what: damage?.what, uncovered: uncovered, ledger: identity,
            lastSequence: replayer.sequence, lastHash: Hexadecimal.text(replayer.link))
    }
}
