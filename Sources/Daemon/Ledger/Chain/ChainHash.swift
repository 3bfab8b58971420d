import Model
import Platform
import SQLite

/// Links rows: each carries the hash of its own fields and of the row before it.
///
/// Every field is preceded by its length, so that no two ways to cut the same bytes into fields hash alike; an
/// absent field is told from an empty one. `docs/reference/audit.md` has the same rule for whoever writes a verifier
/// of his own.
struct ChainHash: ~Copyable {
    private var hash: SHA256
    private var bytes: [UInt8] = []

    static let tag = "failoverd audit 1"
    /// What stands before the first row.
    static let origin = [UInt8](repeating: 0, count: Digest.size)

    init() throws(SystemError) {
        hash = try SHA256()
        bytes.reserveCapacity(2_048)
    }

    /// The hash that a row must carry; the one it carries is not looked at.
    mutating func link(_ row: AuditRow) -> [UInt8] {
        begin()
        add(row.previous)
        add(row.sequence)
        add(row.wall)
        add(row.boot)
        add(row.at.milliseconds)
        add(row.pool)
        add(row.run)
        add(row.step)
        add(row.attempt)
        add(row.kind)
        add(row.actor)
        add(row.reason)
        add(row.epoch)
        add(row.change)
        add(row.text)
        add(row.state)
        return finish()
    }

    /// The same, of a row as it lies in the file: its columns are not made into values first.
    mutating func link(_ row: borrowing Row) throws(DatabaseError) -> [UInt8] {
        begin()
        try add(column: 15, of: row)
        for column in 0..<15 {
            switch column {
            case 0, 1, 3, 5, 7, 11: add(try row.integerIfPresent(column))
            default: try add(column: column, of: row)
            }
        }
        return finish()
    }

    private mutating func add(column: Int, of row: borrowing Row) throws(DatabaseError) {
        if row.isNull(column) { return addAbsence() }
        let start = bytes.count
        add(length: 0)
        let count = UInt64(try row.append(column, to: &bytes))
        for place in 0..<8 { bytes[start + place] = UInt8(truncatingIfNeeded: count >> UInt64(56 - 8 * place)) }
    }

    // MARK: Fields

    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        add(Self.tag)
    }

    mutating func finish() -> [UInt8] {
        hash.update(bytes)
        return hash.finishAsBytes()
    }

    private mutating func add(length: Int) {
        for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: length >> (56 - 8 * place))) }
    }

    private mutating func addAbsence() { for _ in 0..<8 { bytes.append(0xFF) } }

    private mutating func add(_ field: [UInt8]) {
        add(length: field.count)
        bytes.append(contentsOf: field)
    }

    private mutating func add(_ field: String?) {
        guard let field else { return addAbsence() }
        add(length: field.utf8.count)
        bytes.append(contentsOf: field.utf8)
    }

    /// Numbers are hashed as their decimal digits.
    private mutating func add(_ field: Int64?) {
        guard let field else { return addAbsence() }
        let start = bytes.count
        add(length: 0)
        bytes.appendDecimal(field)
        bytes[start + 7] = UInt8(truncatingIfNeeded: bytes.count - start - 8)
    }
}
