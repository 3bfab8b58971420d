/// What a commit left behind. When it is returned, all of it is on the disk.
package struct Committed: Sendable {
    /// The new rows, in their order, for the journal and for whoever listens.
    package var rows: [AuditRow]
    /// A phase, a run or a step changed: the head belongs into the journal.
    package var isWorthTelling: Bool
    /// There is something to tell people.
    package var hasNotices: Bool
    /// It went to the disk only because the ballast was given up: there is no space left, and nothing more should be
    /// begun until `tend` says that there is.
    package var tookBallast: Bool

    package static let nothing = Committed(
        rows: [], isWorthTelling: false, hasNotices: false, tookBallast: false)
}
