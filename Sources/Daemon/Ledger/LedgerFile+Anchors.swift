import Model
import Orchestration
import Platform
import SQLite

// Anchors and what they allow: a replay that does not begin at the first row, and rows that may go.

extension LedgerFile {
    func newestAnchor() throws(LedgerError) -> AnchorRow? {
        try using("read the newest anchor") { connection throws(DatabaseError) in
            try connection.first(AnchorRow.newest, row: AnchorRow.init)
        }
    }

    /// Keeps the whole state with the newest row. Called once a night, with the snapshot.
    ///
    /// - Returns: The number of that row.
    func keepAnchor(at moment: Moment) throws(LedgerError) -> Int64 {
        do {
            let anchor = AnchorRow(
                sequence: drafter.sequence, hash: drafter.link, state: try JSON.text(of: book))
            let note = LedgerNote.anchored(
                sequence: anchor.sequence, hash: Hexadecimal.text(anchor.hash), state: try anchor.seal)
            try write(note, moment) { connection throws(DatabaseError) in
                try connection.run(
                    "INSERT INTO anchor (seq, kind, hash, wall, state) VALUES (?, 'state', ?, ?, ?)",
                    .integer(anchor.sequence), .blob(anchor.hash), .integer(moment.wall), .text(anchor.state))
            }
            return anchor.sequence
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError.misuse("keep an anchor", "\(error)")
        }
    }

    /// Allows the rows up to the newest anchor before this wall time to go. They go later, in slices.
    ///
    /// - Returns: The number of the last row that may go; nil when there is no such anchor.
    func prune(before wall: Int64, at moment: Moment) throws(LedgerError) -> Int64? {
        let found = try using("find an anchor") { connection throws(DatabaseError) in
            try connection.first(
                """
                SELECT \(AnchorRow.columns) FROM anchor
                WHERE kind = 'state' AND wall < ?1 AND seq > (SELECT coalesce(max(seq), 0) FROM anchor
                    WHERE kind = 'pruned')
                ORDER BY seq DESC LIMIT 1
                """, .integer(wall), row: AnchorRow.init)
        }
        guard let anchor = found else { return nil }
        do {
            let note = LedgerNote.pruned(
                sequence: anchor.sequence, hash: Hexadecimal.text(anchor.hash), state: try anchor.seal)
            try write(note, moment) { connection throws(DatabaseError) in
                try connection.run(
                    "INSERT INTO anchor (seq, kind, hash, wall) VALUES (?, 'pruned', ?, ?)",
                    .integer(anchor.sequence), .blob(anchor.hash), .integer(moment.wall))
            }
            return anchor.sequence
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError.misuse("prune the audit", "\(error)")
        }
    }

    /// Removes some of the rows that may go: a few runs that ended before, and of the audit at most so many.
    ///
    /// - Returns: Whether there is more.
    func pruneSlice(rows: Int) throws(LedgerError) -> Bool {
        try checkpointWhenDue()
        return try using("remove pruned rows") { connection throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                let limit = try connection.first(
                    "SELECT max(seq) FROM anchor WHERE kind = 'pruned'"
                ) { row throws(DatabaseError) in try row.integerIfPresent(0) }
                guard let limit, let through = limit else { return false }
                try Self.removeRuns(connection, through)
                try connection.run("DELETE FROM anchor WHERE seq < ?", .integer(through))
                try connection.run(
                    """
                    DELETE FROM audit WHERE seq <= ?1
                        AND seq < (SELECT min(seq) FROM audit) + ?2
                    """, .integer(through), .integer(Int64(rows)))
                return connection.changes > 0
            }
        }
    }

    /// Intents go before their run, whose row says that they may.
    private static func removeRuns(_ connection: borrowing Connection, _ through: Int64) throws(DatabaseError) {
        var runs: [Int64] = []
        try connection.query(
            "SELECT id FROM run WHERE ended_seq <= ? ORDER BY id LIMIT 16", .integer(through)
        ) { row throws(DatabaseError) in runs.append(try row.integer(0)) }
        for run in runs {
            for table in ["attempt", "outcome", "step"] {
                try connection.run("DELETE FROM \(table) WHERE run = ?", .integer(run))
            }
            try connection.run("DELETE FROM run WHERE id = ?", .integer(run))
        }
    }

    /// A row of the ledger's own, with what goes with it.
    private func write(
        _ note: LedgerNote, _ moment: Moment, with body: (borrowing Connection) throws(DatabaseError) -> Void
    ) throws {
        try checkpointWhenDue()
        var draft = Draft()
        try drafter.add(note, to: &draft, moment)
        do throws(LedgerError) {
            try using("write a note") { connection throws(DatabaseError) in
                try connection.transaction { () throws(DatabaseError) in
                    for row in draft.rows { try row.insert(by: statements.audit) }
                    try body(connection)
                }
            }
        } catch {
            drafter.retreat(
                to: book, sequence: drafter.sequence - Int64(draft.rows.count),
                link: draft.rows.first?.previous ?? drafter.link, wall: moment.wall)
            throw error
        }
        isHeadStale = true
    }
}
