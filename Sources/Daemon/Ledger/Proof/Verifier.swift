import SQLite

/// Verifies a ledger that nobody has open: a snapshot, a copy, or the one of a daemon that is stopped. It only reads,
/// and leaves the file as it is.
package enum Verifier {
    /// - Parameters:
    ///   - path: The file; the head beside it is read as well.
    ///   - heads: What others remember: the journal, another machine, an auditor's note.
    /// - Returns: What was found; it never throws, because a file that cannot be read is a finding.
    @concurrent
    package static func verify(_ path: String, heads: [Head] = []) async -> AuditVerdict {
        do {
            let reader = try RowReader(path)
            let survey = try await reader.survey()
            return try await prove(reader, survey, path, heads + headsBeside(path))
        } catch let damage as Damage {
            return .damaged(damage.sequence, damage.what)
        } catch let error as DatabaseError {
            return error.kind == .corrupt ? .damaged(nil, error.message) : .unreadable(error.description)
        } catch {
            return .unreadable("\(error)")
        }
    }

    private static func prove(
        _ reader: RowReader, _ survey: RowReader.Survey, _ path: String, _ heads: [Head]
    ) async throws -> AuditVerdict {
        var proof = try WholeProof(survey, heads: heads)
        do throws(Damage) {
            guard survey.findings.isEmpty else {
                throw Damage(sequence: 0, what: survey.findings.prefix(3).joined(separator: "; "))
            }
            try await proof.replay(reader)
            try proof.compareState(survey.kept, path)
            try proof.compareHeads()
            return proof.verdict(nil)
        } catch {
            return proof.verdict(error)
        }
    }

    private static func headsBeside(_ path: String) -> [Head] {
        ["\(path).head", "\(path.directory)/\(HeadFile.name)"].compactMap(HeadFile.read)
    }
}
