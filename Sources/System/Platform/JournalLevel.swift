/// How much a line matters. The numbers are those of syslog, which the journal uses as well.
package enum JournalLevel: Int, Sendable, Comparable, CaseIterable {
    case critical = 2
    case error = 3
    case warning = 4
    case notice = 5
    case info = 6
    case debug = 7

    /// The word at the start of a plain line.
    package var word: String {
        switch self {
        case .critical: "critical"
        case .error: "error"
        case .warning: "warning"
        case .notice: "notice"
        case .info: "info"
        case .debug: "debug"
        }
    }

    /// Less than: matters less.
    package static func < (left: JournalLevel, right: JournalLevel) -> Bool { left.rawValue > right.rawValue }
}
