import Model
import SQLite

/// The audit as JSON Lines, without loss: every field of a row exactly as it was hashed, hashes in hexadecimal, the
/// change as the text it is. A verifier needs nothing else.
package enum AuditExport {
    /// The first line: whose audit it is, and what stands before its first row.
    static func header(identity: String, sequence: Int64, hash: [UInt8]) -> String {
        struct Header: Encodable {
            var ledger: String
            var tag: String
            var after: Int64
            var hash: String
        }
        return text(
            Header(ledger: identity, tag: ChainHash.tag, after: sequence, hash: Hexadecimal.text(hash)))
    }

    /// One row as one line.
    package static func line(_ row: AuditRow) -> String { text(Line(row: row)) }

    private struct Line: Encodable {
        let row: AuditRow

        enum Key: String, CodingKey {
            case seq, wall, boot, at, pool, run, step, attempt, kind, actor, reason, epoch, change, text, state
            case previous, hash
        }

        func encode(to encoder: any Encoder) throws {
            var line = encoder.container(keyedBy: Key.self)
            try line.encode(row.sequence, forKey: .seq)
            try line.encode(row.wall, forKey: .wall)
            try line.encode(row.boot, forKey: .boot)
            try line.encode(row.at.milliseconds, forKey: .at)
            try line.encode(row.pool, forKey: .pool)
            try line.encode(row.run, forKey: .run)
            try line.encode(row.step, forKey: .step)
            try line.encode(row.attempt, forKey: .attempt)
            try line.encode(row.kind, forKey: .kind)
            try line.encode(row.actor, forKey: .actor)
            try line.encode(row.reason, forKey: .reason)
            try line.encode(row.epoch, forKey: .epoch)
            try line.encode(row.change, forKey: .change)
            try line.encode(row.text, forKey: .text)
            try line.encode(Hexadecimal.text(row.state), forKey: .state)
            try line.encode(Hexadecimal.text(row.previous), forKey: .previous)
            try line.encode(Hexadecimal.text(row.hash), forKey: .hash)
        }
    }

    /// Nothing in a line can fail to be written: there is no fraction in it.
    private static func text(_ value: some Encodable) -> String { (try? JSON.text(of: value)) ?? "" }
}

/// One page of an export. Pages are read between turns, so a long export delays nothing.
package struct ExportPage: Sendable {
    package var lines: [String]
    /// Where the next page begins; nil after the last.
    package var next: Int64?
}

extension LedgerFile {
    /// The rows after one, oldest first; the first page begins with the header.
    func export(after sequence: Int64, limit: Int) throws(LedgerError) -> ExportPage {
        var rows: [AuditRow] = []
        try using("export the audit") { connection throws(DatabaseError) in
            try connection.query(
                "SELECT \(AuditRow.columns) FROM audit WHERE seq > ? ORDER BY seq LIMIT ?", .integer(sequence),
                .integer(Int64(min(max(1, limit), HistoryQuestion.longest)))
            ) { row throws(DatabaseError) in rows.append(try AuditRow(row)) }
        }
        var lines = rows.map(AuditExport.line)
        if sequence == 0, let first = rows.first {
            let header = AuditExport.header(identity: identity, sequence: first.sequence - 1, hash: first.previous)
            lines.insert(header, at: 0)
        }
        return ExportPage(lines: lines, next: rows.last.flatMap { $0.sequence < drafter.sequence ? $0.sequence : nil })
    }
}
