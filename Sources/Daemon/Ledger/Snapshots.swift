import Model
import Platform
import SQLite

/// A copy that is being made, in slices between the turns.
struct SnapshotCopy: ~Copyable {
    let backup: Backup
    let unfinished: String
}

/// A copy that is complete and not yet known to be good.
package struct RawSnapshot: Hashable, Sendable {
    package let unfinished: String
    package let path: String
    /// The ledger's head when the last page was copied.
    package let head: Head
}

/// Copies of the ledger that may be put back: whole, marked, verified, and only then given their name.
package enum Snapshots {
    static let suffix = ".sqlite3"
    static let unfinishedSuffix = ".part"

    /// Marks a copy, verifies it whole, syncs it and gives it its name. It opens nothing but the copy, and may take
    /// seconds: for any thread but the one that waits for turns.
    @concurrent
    package static func seal(_ raw: RawSnapshot) async throws(LedgerError) -> AuditVerdict {
        try mark(raw.unfinished)
        let verdict = await Verifier.verify(raw.unfinished, heads: [raw.head])
        guard verdict.result == .intact else {
            throw LedgerError(
                .damaged, attempted: "verify the snapshot \(raw.unfinished)",
                message: verdict.what ?? verdict.result.rawValue,
                hint: "the copy stays under its unfinished name; look at the disk, and verify the ledger itself")
        }
        try HeadFile.write(raw.head, to: "\(raw.path).head")
        try name(raw.unfinished, raw.path)
        return verdict
    }

    /// The one copy that is made without waiting for anybody: no turn is taken before the migration is through.
    static func keepBeforeMigration(
        _ connection: borrowing Connection, to number: Int32, in paths: StatePaths
    ) throws {
        let path = "\(paths.snapshots)/before-migration-\(number)\(suffix)"
        try prepare(paths)
        let unfinished = path + unfinishedSuffix
        try Files.remove(unfinished)
        let backup = try Backup(of: connection, to: unfinished)
        while try !backup.step(pages: 1_000).isComplete {}
        try backup.finish()
        try mark(unfinished)
        try name(unfinished, path)
    }

    static func prepare(_ paths: StatePaths) throws(LedgerError) {
        do throws(SystemError) {
            if try FileStatus(of: paths.snapshots) == nil { try Files.makeDirectory(paths.snapshots) }
        } catch {
            throw LedgerError(system: error, error.isNoSpace ? .full : .failed)
        }
    }

    /// Puts the mark into the copy by which a start knows that it was put back, and looks at every page.
    private static func mark(_ path: String) throws(LedgerError) {
        do {
            let findings = try change(path)
            // What was moved out of the log leaves an empty one behind.
            try Files.remove("\(path)-wal")
            guard findings.isEmpty else {
                throw LedgerError(
                    .damaged, attempted: "check the snapshot \(path)", message: findings.joined(separator: "; "),
                    hint: "the copy is worth nothing; look at the disk, and verify the ledger itself")
            }
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw LedgerError(working: error, "mark the snapshot \(path)")
        } catch let error as SystemError {
            throw LedgerError(system: error)
        } catch {
            throw LedgerError.misuse("mark the snapshot \(path)", "\(error)")
        }
    }

    private static func change(_ path: String) throws(DatabaseError) -> [String] {
        let connection = try Connection(opening: path, for: LedgerSchema.current)
        try connection.run("UPDATE meta SET snapshot = 1")
        let findings = try connection.integrityCheck()
        _ = try connection.checkpoint(.truncate)
        try connection.close()
        return findings
    }

    private static func name(_ unfinished: String, _ path: String) throws(LedgerError) {
        do throws(SystemError) {
            try Files.synchronize(unfinished)
            try Files.rename(unfinished, to: path)
        } catch {
            throw LedgerError(system: error, error.isNoSpace ? .full : .failed)
        }
    }
}

extension LedgerFile {
    /// Begins a copy; what was left of an earlier one is thrown away.
    func beginSnapshot() throws(LedgerError) {
        backup = nil
        try Snapshots.prepare(paths)
        let path = "\(paths.snapshots)/ledger-\(drafter.sequence)\(Snapshots.suffix)\(Snapshots.unfinishedSuffix)"
        do {
            try Files.remove(path)
            backup = SnapshotCopy(backup: try Backup(of: connection, to: path), unfinished: path)
        } catch let error as DatabaseError {
            throw LedgerError(working: error, "begin a snapshot")
        } catch let error as SystemError {
            throw LedgerError(system: error, error.isNoSpace ? .full : .failed)
        } catch {
            throw LedgerError.misuse("begin a snapshot", "\(error)")
        }
    }

    /// Copies some pages. A failure ends the copy and leaves the ledger as it is.
    ///
    /// - Returns: The complete copy, when this was its last slice.
    func snapshotSlice(pages: Int) throws(LedgerError) -> RawSnapshot? {
        try mustBeWhole()
        guard let copy = backup.take() else { throw LedgerError.misuse("copy the ledger", "no snapshot was begun") }
        do throws(DatabaseError) {
            guard try copy.backup.step(pages: pages).isComplete else {
                backup = consume copy
                return nil
            }
            let unfinished = copy.unfinished
            try copy.backup.finish()
            return RawSnapshot(
                unfinished: unfinished, path: String(unfinished.dropLast(Snapshots.unfinishedSuffix.count)), head: head)
        } catch {
            throw LedgerError(working: error, "copy the ledger")
        }
    }
}
