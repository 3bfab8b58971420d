package import Model
import Orchestration
import SQLite

/// The verdicts that held at an instant of the past: the last that were recorded before it.
package struct PastGates: Hashable, Sendable {
    package var sequence: Int64
    /// Microseconds of wall time.
    package var at: Int64
    package var verdicts: [GateVerdict]
}

extension LedgerFile {
    func gates(of pool: PoolID, at wall: Int64) throws(LedgerError) -> PastGates? {
        let question = HistoryQuestion(pool: pool, kind: HistoryKind.gates.rawValue, until: wall, limit: 1)
        guard let row = try history(question).first?.row else { return nil }
        guard let change = try? JSON.value(Change.self, from: row.change), case .gates(let verdicts) = change else {
            throw KeptState.damaged(paths.ledger, "row \(row.sequence) cannot be read")
        }
        return PastGates(sequence: row.sequence, at: row.wall, verdicts: verdicts)
    }
}
