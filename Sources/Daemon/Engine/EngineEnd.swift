/// Why the loop came to its end.
package enum EngineEnd: Hashable, Sendable {
    /// As it was told to.
    case stopped
    /// What is on the disk is not known any more. The program must end with an error, and its next start reads what is
    /// really there.
    case journalFailed(JournalFailure)
}
