/// What a verification found.
package struct AuditVerdict: Hashable, Sendable {
    package enum Result: String, Sendable, CaseIterable {
        case intact
        case damaged
        /// Every row fits, but nobody remembers the newest ones: a cut tail could not be told from this.
        case unanchored
        case unreadable
    }

    package var result: Result
    package var records: Int
    package var firstBad: Int64?
    package var what: String?
    /// How many of the newest rows no remembered head covers.
    package var uncovered: Int
    package var ledger: String?
    package var lastSequence: Int64
    package var lastHash: String

    /// What the program answers.
    package var exitCode: Int32 {
        switch result {
        case .intact: 0
        case .damaged: 1
        case .unanchored: 3
        case .unreadable: 4
        }
    }

    static func damaged(_ sequence: Int64?, _ what: String) -> AuditVerdict {
        AuditVerdict(
            result: .damaged, records: 0, firstBad: sequence, what: what, uncovered: 0, ledger: nil, lastSequence: 0,
            lastHash: "")
    }

    static func unreadable(_ what: String) -> AuditVerdict {
        AuditVerdict(
            result: .unreadable, records: 0, firstBad: nil, what: what, uncovered: 0, ledger: nil, lastSequence: 0,
            lastHash: "")
    }
}
