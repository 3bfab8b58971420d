package import Model

/// One row of the history, with the direction of the run that it is about.
package struct HistoryEntry: Hashable, Sendable {
    package var row: AuditRow
    package var from: Site?
    package var to: Site?
}
