extension Situation.LedgerState: CustomStringConvertible {
    package var description: String {
        switch self {
        case .writable: "writable"
        case .readOnly: "read-only"
        case .full: "full"
        }
    }
}
