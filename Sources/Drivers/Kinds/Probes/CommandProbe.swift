package import Model

/// Runs a command that answers as Nagios plugins do.
package struct CommandProbe: Hashable, Codable, Sendable {
    package var argv: SitePair<[Template]?>
    /// The host it is about; it runs there unless the probe says `from`.
    package var hosts: SitePair<String?>

    static let argvKey = Key(
        "argv", .argv(.question), .required, perSite: true,
        "The command. It exits 0 for alive, 1 for degraded, 2 for dead, 3 for unknown; any other exit is unknown."
            + " Its first line is the evidence.")
    static let hostKey = Key(
        "host", .scalar(.host), perSite: true,
        "The host it is about, and on which it runs unless `from` says otherwise.")

    package static let block = Block("command", "A command that answers as Nagios plugins do.", [argvKey, hostKey])

    package init(_ fields: Fields) throws(Unread) {
        argv = try fields.maybePair(Self.argvKey)
        hosts = try fields.maybePair(Self.hostKey)
    }
}
