package import Model

/// A fence agent of the `fence-agents` package: options on its standard input, its status read back.
package struct AgentFence: Hashable, Codable, Sendable {
    package var agent: String
    package var hosts: SitePair<String>
    package var options: SitePair<Options>
    package var passwordCredential: String?
    /// Options whose values are secrets: the option, then the credential.
    package var credentials: Options

    static let agentKey = Key("agent", .scalar(.agent), .required, "The agent.")
    static let optionsKey = Key(
        "options", .options, .required, perSite: true,
        "What the agent is told on its standard input, such as `ip` and `plug`; `fence_NAME -o metadata` lists them.")
    private static let passwordKey = Key(
        "password-credential", .scalar(.credential), tuning: true, "The credential with the device's password.")
    private static let credentialsKey = Key(
        "option-credentials", .named(.scalar(.credential), what: "option"), tuning: true,
        "Credentials for other options that are secrets, such as `community`.")

    package static let block = Block(
        "agent", "A fence agent that switches the power of a site, or what comes as close to it.",
        [agentKey, CommandHost.key, optionsKey, passwordKey, credentialsKey])
}

extension AgentFence: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        agent = try fields.value(Self.agentKey)
        hosts = try fields.pair(CommandHost.key)
        options = try fields.pair(Self.optionsKey)
        passwordCredential = try fields.maybe(Self.passwordKey)
        credentials = try fields.maybe(Self.credentialsKey) ?? Options()
    }

    /// Options that the daemon itself gives, and options that would be a secret.
    package static func faults(in fields: Fields) -> [Complaint] {
        guard let options: SitePair<Options> = try? fields.pair(optionsKey) else { return [] }
        let fence = try? AgentFence(fields)
        var faults: [Complaint] = []
        for site in Site.allCases where site == .primary || options.backup != options.primary {
            let mark = fields.mark(of: optionsKey, at: site)
            if options[site].list.contains(where: { $0.name == "action" }) {
                faults.append(Complaint(mark, "sets the agent's action", allowed: "every option but action"))
            }
        }
        if let fence, fence.options.primary == fence.options.backup {
            faults.append(
                Complaint(
                    fields.mark(of: optionsKey), "are the same for both sites, so that one site's fence is the other's",
                    allowed: "options of its own for each site"))
        }
        return faults
    }

    /// What the agent reads; secrets come last and only when it is run.
    package func input(_ action: String, at site: Site) -> [String] {
        ["action=\(action)"] + options[site].list.map { "\($0.name)=\($0.text)" }
    }

    func commands(lifting: Bool, in scene: Scene) -> [PlannedCommand] {
        func one(_ action: String, _ purpose: PlannedCommand.Purpose) -> PlannedCommand {
            let secrets = (passwordCredential.map { [Options.Option("password", $0)] } ?? []) + credentials.list
            let hidden = secrets.map { "\($0.name)=<\($0.text)>" }
            let input = (input(action, at: scene.site) + hidden).joined(separator: " ")
            return PlannedCommand(.command, purpose, on: hosts[scene.site], "\(agent) << \(input)")
        }
        return [one(lifting ? "on" : "off", .perform), one("status", .check)]
    }
}
