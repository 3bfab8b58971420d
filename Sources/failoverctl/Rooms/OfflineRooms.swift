import Control

/// What verbs do without a daemon is done by rooms that the client is handed: a test hands in others.
struct OfflineRooms {
    /// What the configuration in a file looks like.
    enum ConfigurationCheck {
        case good(summary: String)
        /// Each problem as `FILE:LINE:COLUMN: path.to.key: what is wrong; what is allowed`.
        case wrong([String])
        case unreadable(String)
    }

    var checkConfiguration: ((_ file: String) -> ConfigurationCheck)?
    /// The plan of a pool by the configuration in a file; nil where the file has no such pool.
    var plan: ((_ file: String, _ pool: String, _ runbook: String, _ mode: String?) -> Result<PlanDocument?, Problem>)?
    /// The chain of a ledger's file or of an export.
    var verifyAudit: ((_ file: String) -> VerifyReport)?
    /// Every kind that a configuration may name, with what it is for.
    var kinds: (() -> [KindDocument])?
}

/// One `kind:` of the configuration.
struct KindDocument: Codable {
    var role: String
    var kind: String
    var summary: String
}
