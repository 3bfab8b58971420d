import Model
import Orchestration
import Platform
import SQLite

/// Verifies a ledger that nobody has open: a snapshot, a copy, or the one of a daemon that is stopped. It only reads,
/// and leaves the file as it is.
package enum Verifier {
    /// - Parameters:
    ///   - path: The file; the head beside it is read as well.
    ///   - heads: What others remember: the journal, another machine, an auditor's note.
    package static func verify(_ path: String, heads: [Head] = []) -> AuditVerdict {
        do {
            let connection = try Connection(reading: path, for: LedgerSchema.current)
            let findings = try connection.quickCheck(tables: LedgerSchema.stateTables + ["audit", "anchor"])
            var proof = try WholeProof(connection, heads: heads + headsBeside(path))
            do throws(Damage) {
                guard findings.isEmpty else {
                    throw Damage(sequence: 0, what: findings.prefix(3).joined(separator: "; "))
                }
                try proof.replay(connection)
                try proof.compareState(connection, path)
                try proof.compareHeads()
                return proof.verdict(nil)
            } catch {
                return proof.verdict(error)
            }
        } catch let damage as Damage {
            return AuditVerdict(
                result: .damaged, records: 0, firstBad: damage.sequence, what: damage.what, uncovered: 0, ledger: nil,
                lastSequence: 0, lastHash: "")
        } catch let error as DatabaseError {
            return error.kind == .corrupt
                ? AuditVerdict(
                    result: .damaged, records: 0, firstBad: nil, what: error.message, uncovered: 0, ledger: nil,
                    lastSequence: 0, lastHash: "")
                : .unreadable(error.description)
        } catch {
            return .unreadable("\(error)")
        }
    }

    private static func headsBeside(_ path: String) -> [Head] {
        ["\(path).head", "\(path.directory)/\(HeadFile.name)"].compactMap(HeadFile.read)
    }
}
