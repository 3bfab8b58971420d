/// The newest row of the audit: who writes it down elsewhere can prove later that nothing was cut off.
package struct AuditHead: Codable, Hashable, Sendable {
    package var seq: Int64
    package var hash: String
    package var at: Timestamp
    /// Which ledger it is the head of.
    package var ledger: String

    package init(seq: Int64, hash: String, at: Timestamp, ledger: String) {
        self.seq = seq
        self.hash = hash
        self.at = at
        self.ledger = ledger
    }
}

package struct VerifyReport: Codable, Hashable, Sendable {
    package enum Result: String, CaseIterable, Sendable {
        case intact
        case damaged
        case unanchored
        case unreadable

        package var code: Int32 {
            switch self {
            case .intact: 0
            case .damaged: 1
            case .unanchored: 3
            case .unreadable: 4
            }
        }
    }

    package var result: String
    package var records: Int64
    package var firstBadSeq: Int64?
    package var what: String?

    package init(result: Result, records: Int64, firstBadSeq: Int64? = nil, what: String? = nil) {
        self.result = result.rawValue
        self.records = records
        self.firstBadSeq = firstBadSeq
        self.what = what
    }
}
