import Model
import SQLite

// Whether this is the newest state of the ledger that anybody knows of. A copy that was put back knows less than the
// sites do, and must move nothing before a person has looked.

extension LedgerFile {
    struct Doubt {
        var because: String
        var epochs: [PoolID: Int]
        var run: Int
    }

    func doubt(_ kept: KeptState, _ options: OpeningOptions) throws(LedgerError) -> Doubt? {
        let remembered = [HeadFile.read(paths.head)].compactMap { $0 } + options.seenHeads
        let isFresh = kept.last?.sequence == 1
        // A new ledger beside the head of another one: the old ledger was lost, and its epochs were given.
        let others =
            isFresh
            ? remembered
            : remembered.filter { $0.ledger == kept.identity || $0.former.contains(kept.identity) }
        var epochs: [PoolID: Int] = [:]
        for head in others {
            for entry in head.epochs { epochs[entry.pool] = max(entry.epoch, epochs[entry.pool] ?? 0) }
        }
        let run = (others.map(\.nextRun).max() ?? 1) - 1
        if kept.isSnapshot {
            return Doubt(because: "it is a snapshot that was put back", epochs: epochs, run: run)
        }
        for head in others {
            if isFresh, head.ledger != kept.identity {
                return Doubt(because: "the ledger \(head.ledger) that was here is gone", epochs: epochs, run: run)
            }
            if let because = try contradiction(head, kept) {
                return Doubt(because: because, epochs: epochs, run: run)
            }
        }
        return nil
    }

    /// What a remembered head says against this ledger.
    private func contradiction(_ head: Head, _ kept: KeptState) throws(LedgerError) -> String? {
        guard head.ledger == kept.identity else { return "it goes by a name that it has given up since" }
        let newest = kept.last?.sequence ?? 0
        guard head.sequence <= newest else {
            return "it ends at row \(newest), and row \(head.sequence) is remembered"
        }
        let stored = try using("read a row of the audit") { connection throws(DatabaseError) in
            try connection.first(
                "SELECT hash FROM audit WHERE seq = ?", .integer(head.sequence)
            ) { row throws(DatabaseError) in try row.blob(0) }
        }
        guard let stored, Hexadecimal.text(stored) != head.hash else { return nil }
        return "its row \(head.sequence) is not the one that is remembered"
    }
}

extension LedgerFile {
    /// The names this ledger had before it was restored, the latest last.
    func readFormerIdentities() throws(LedgerError) -> [String] {
        var names: [String] = []
        try using("read the names of the ledger") { connection throws(DatabaseError) in
            try connection.query(
                "SELECT change FROM audit WHERE kind = 'ledger.reborn' AND pool IS NULL ORDER BY seq"
            ) { row throws(DatabaseError) in
                if let note = try? JSON.value(LedgerNote.self, from: try row.text(0)),
                    case .reborn(_, let was, _) = note
                {
                    names.append(was)
                }
            }
        }
        return names
    }
}
