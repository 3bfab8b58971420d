/// What `history --kind=` chooses by. The list is closed: a new kind of row is a new word here and in the reference.
package enum HistoryKind: String, CaseIterable, Codable, Sendable {
    case acknowledged
    /// Which site is active: found, promoted or adopted.
    case active
    case attempt
    case attention
    case configuration
    case contradiction
    case crashBrake = "crash-brake"
    case decision
    case fence
    case gates
    case health
    /// A word of an operator to an open run: retry, abort, what he accepts.
    case order
    case orderRefused = "order-refused"
    case outage
    case pause
    case phase
    case pool
    case protection
    case reportDropped = "report-dropped"
    case restored
    case run
    case start
    case step
    case stop
    case storm
    case tilt
}

extension HistoryKind: CustomStringConvertible {
    package var description: String { rawValue }
}
