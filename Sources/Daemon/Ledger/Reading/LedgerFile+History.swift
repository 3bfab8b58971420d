import Model
import SQLite

// The past, for people: a page at a time, newest first, and quick whatever the length of the audit.

extension LedgerFile {
    func history(_ question: HistoryQuestion) throws(LedgerError) -> [HistoryEntry] {
        let numbers = try using("find rows of the history") { connection throws(DatabaseError) in
            try Self.numbers(question, connection)
        }
        var entries: [HistoryEntry] = []
        try using("read the history") { connection throws(DatabaseError) in
            let statement = try connection.statement("SELECT \(AuditRow.columns) FROM audit WHERE seq = ?")
            for number in numbers {
                try statement.bind(number, at: 1)
                guard let row = try statement.first(AuditRow.init) else { continue }
                entries.append(try Self.entry(row, connection))
            }
        }
        return entries
    }

    private static func entry(
        _ row: AuditRow, _ connection: borrowing Connection
    ) throws(DatabaseError) -> HistoryEntry {
        var entry = HistoryEntry(row: row, from: nil, to: nil)
        guard let run = row.run else { return entry }
        let sites = try connection.first(
            "SELECT source, target FROM run WHERE id = ?", .integer(run)
        ) { row throws(DatabaseError) in (try row.text(0), try row.text(1)) }
        entry.from = sites.flatMap { Site(word: $0.0) }
        entry.to = sites.flatMap { Site(word: $0.1) }
        return entry
    }

    // MARK: Finding

    /// The numbers of the rows asked for, the newest first.
    private static func numbers(
        _ question: HistoryQuestion, _ connection: borrowing Connection
    ) throws(DatabaseError) -> [Int64] {
        // Asked for together, the two would be looked for in every row.
        let ends = try connection.first(
            "SELECT (SELECT min(seq) FROM audit), (SELECT max(seq) FROM audit)"
        ) { row throws(DatabaseError) in
            (try row.integerIfPresent(0) ?? 1, try row.integerIfPresent(1) ?? 0)
        }
        guard let (lowest, highest) = ends else { return [] }
        let last = question.before.map { min($0 - 1, highest) } ?? highest
        guard lowest <= last else { return [] }
        let ranges = try TimeRanges(since: question.since, until: question.until).ranges(in: lowest...last, connection)
        var found: [Int64] = []
        for range in ranges where found.count < question.limit {
            found += try numbers(question, in: range, limit: question.limit - found.count, connection)
        }
        return found
    }

    private static func numbers(
        _ question: HistoryQuestion, in range: ClosedRange<Int64>, limit: Int, _ connection: borrowing Connection
    ) throws(DatabaseError) -> [Int64] {
        if let kind = question.kind, question.pool == nil, question.run == nil {
            return try numbers(ofKind: kind, in: range, limit: limit, connection)
        }
        var terms: [String] = []
        var values: [Value] = []
        if let run = question.run {
            terms.append("run = ?")
            values.append(.integer(Int64(run.number)))
        }
        if let pool = question.pool {
            // A plus keeps an index that would be the worse one out of the question.
            terms.append(question.run == nil ? "pool = ?" : "+pool = ?")
            values.append(.text(pool.name))
        }
        if let kind = question.kind {
            terms.append(question.run == nil ? "kind = ?" : "+kind = ?")
            values.append(.text(kind))
        }
        return try numbers(where: terms, values, in: range, limit: limit, connection)
    }

    /// Rows of a kind are filed by pool: the newest of each pool are looked at, and the newest of all kept.
    private static func numbers(
        ofKind kind: String, in range: ClosedRange<Int64>, limit: Int, _ connection: borrowing Connection
    ) throws(DatabaseError) -> [Int64] {
        var found = try numbers(
            where: ["kind = ?", "pool IS NULL"], [.text(kind)], in: range, limit: limit, connection)
        var pool: String?
        while let next = try nextPool(after: pool, connection) {
            pool = next
            // What is older than all that was found already need not be read.
            let lowest = found.count == limit ? max(range.lowerBound, (found.last ?? 0) + 1) : range.lowerBound
            guard lowest <= range.upperBound else { continue }
            found += try numbers(
                where: ["kind = ?", "pool = ?"], [.text(kind), .text(next)], in: lowest...range.upperBound,
                limit: limit, connection)
            found.sort(by: >)
            found = Array(found.prefix(limit))
        }
        return found
    }

    /// The pools that the audit knows, one after the other, without reading their rows.
    private static func nextPool(
        after pool: String?, _ connection: borrowing Connection
    ) throws(DatabaseError) -> String? {
        try connection.first(
            "SELECT min(pool) FROM audit WHERE pool > ?", .text(pool ?? "")
        ) { row throws(DatabaseError) in try row.textIfPresent(0) } ?? nil
    }

    private static func numbers(
        where terms: [String], _ values: [Value], in range: ClosedRange<Int64>, limit: Int,
        _ connection: borrowing Connection
    ) throws(DatabaseError) -> [Int64] {
        let conditions = (terms + ["seq >= ?", "seq <= ?"]).joined(separator: " AND ")
        let statement = try connection.statement(
            "SELECT seq FROM audit WHERE \(conditions) ORDER BY seq DESC LIMIT ?")
        try statement.bind(
            values + [.integer(range.lowerBound), .integer(range.upperBound), .integer(Int64(limit))])
        var found: [Int64] = []
        try statement.forEach { row throws(DatabaseError) in found.append(try row.integer(0)) }
        return found
    }
}

extension Site {
    init?(word: String) {
        switch word {
        case "primary": self = .primary
        case "backup": self = .backup
        default: return nil
        }
    }
}
