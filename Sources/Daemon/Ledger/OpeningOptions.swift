import SQLite

/// How a ledger is opened. The defaults are those of the daemon; tests ask for less space and other schemas.
package struct OpeningOptions {
    /// Room for a few thousand commits: far more than a run makes.
    package static let usualBallast: Int64 = 16 * 1_024 * 1_024

    var ballast = usualBallast
    var schema = LedgerSchema.current
    /// Heads that others remember: found in the journal, or handed in.
    var seenHeads: [Head] = []
    var version = "0"
    /// The mark of this boot of the machine, where it is not to be asked for.
    var boot: String?
    var preparesLog = true

    init() {}
}
