import Model
import Platform
import SQLite

/// The verification of a live ledger, a slice at a time between turns. It begins at the newest kept state, because
/// what lies before it was verified when the snapshot of that night was checked.
struct SliceProof: ~Copyable {
    var replayer: Replayer
    /// The row it began after.
    let from: Int64
}

/// How far the verification of a live ledger is.
package enum AuditProgress: Hashable, Sendable {
    /// Rows up to here fit; ask for the next slice.
    case through(Int64)
    /// Every row from the newest kept state to the head fits, and leads to the state the daemon acts by.
    case intact(rows: Int)
    /// An attention item, and no reason to stop protecting the service.
    case damaged(Damage)
}

extension LedgerFile {
    /// Verifies the next rows, beginning anew when the last verification has ended.
    func verifySlice(rows: Int) throws(LedgerError) -> AuditProgress {
        try mustBeWhole()
        do {
            if audit == nil { audit = try beginProof() }
            let progress = try goOn(rows)
            switch progress {
            case .through: break
            case .intact, .damaged: audit = nil
            }
            return progress
        } catch let error as LedgerError {
            throw error
        } catch let damage as Damage {
            audit = nil
            return .damaged(damage)
        } catch {
            throw LedgerError.misuse("verify the audit", "\(error)")
        }
    }

    private func beginProof() throws -> SliceProof {
        guard let anchor = try newestAnchor() else { return SliceProof(replayer: try Replayer(), from: 0) }
        return SliceProof(
            replayer: try Replayer(book: try anchor.book(), sequence: anchor.sequence, link: anchor.hash),
            from: anchor.sequence)
    }

    private func goOn(_ count: Int) throws -> AuditProgress {
        guard let start = audit?.replayer.sequence else { return .through(0) }
        var reader = try LinkReader()
        let rows = try using("read the audit") { connection throws(DatabaseError) in
            try reader.rows(after: start, limit: max(1, count), connection)
        }
        for row in rows { try audit?.replayer.take(row) }
        guard let reached = audit?.replayer.sequence, let from = audit?.from else { return .through(start) }
        guard reached >= drafter.sequence else {
            guard !rows.isEmpty else { throw Damage(sequence: reached + 1, what: "the row is missing") }
            return .through(reached)
        }
        guard audit?.replayer.link == drafter.link, audit?.replayer.book == book else {
            throw Damage(sequence: reached, what: "the audit leads to another state than the one acted by")
        }
        return .intact(rows: Int(reached - from))
    }
}
