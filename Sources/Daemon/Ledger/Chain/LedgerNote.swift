/// What the ledger itself has to say in the audit. It changes nothing that a pool is judged by.
package enum LedgerNote: Hashable, Codable, Sendable {
    /// The first row. The identity is chosen by chance, so that no two logs can be spliced.
    case created(identity: String, version: String)
    /// The ledger was an older one, and goes on under a new identity: what others remember of the old one's later
    /// rows says nothing about these.
    case reborn(identity: String, was: String, because: String)
    /// All up to here is kept as one whole state as well, of which this is the hash.
    case anchored(sequence: Int64, hash: String, state: String)
    /// Rows up to this anchor may go.
    case pruned(sequence: Int64, hash: String, state: String)

    static let prefix = "ledger."

    var kind: String {
        switch self {
        case .created: "ledger.created"
        case .reborn: "ledger.reborn"
        case .anchored: "ledger.anchored"
        case .pruned: "ledger.pruned"
        }
    }

    var text: String {
        switch self {
        case .created(let identity, let version): "ledger \(identity) begins, written by version \(version)"
        case .reborn(let identity, let was, let reason): "ledger \(was) goes on as \(identity): \(reason)"
        case .anchored(let sequence, _, _): "the whole state is kept as of row \(sequence)"
        case .pruned(let sequence, _, _): "rows up to \(sequence) may go; the state as of then is kept"
        }
    }
}
