package import Model

/// Everything through which the daemon touches one pool's world. Made by the catalogue from one configuration; a run
/// keeps the rig it began with, so that an edit of the configuration never changes what it does.
package struct Rig: Sendable {
    package var settings: PoolSettings
    /// By their place in the settings, like everything below.
    package var probes: [any Probe]
    package var database: any DatabasePair
    package var services: [any ServiceGroup]
    package var entries: [any Entry]
    package var fences: [any Fence]
    /// The hosts of each site, to see whether the site can be reached at all.
    package var hosts: SitePair<[any Reach]>
    package var ownSteps: OwnSteps

    package init(
        settings: PoolSettings, probes: [any Probe], database: any DatabasePair, services: [any ServiceGroup] = [],
        entries: [any Entry] = [], fences: [any Fence] = [],
        hosts: SitePair<[any Reach]> = SitePair(both: []), ownSteps: OwnSteps = OwnSteps()
    ) {
        self.settings = settings
        self.probes = probes
        self.database = database
        self.services = services
        self.entries = entries
        self.fences = fences
        self.hosts = hosts
        self.ownSteps = ownSteps
    }
}

/// What the steps of a runbook of one's own need beyond the pool's roles, by the runbook and the name of the step.
package struct OwnSteps: Sendable {
    package struct Key: Hashable, Sendable {
        package var runbook: RunbookKind
        package var step: String

        package init(_ runbook: RunbookKind, _ step: String) {
            self.runbook = runbook
            self.step = step
        }
    }

    /// For `run`.
    package var deeds: [Key: any Deed]
    /// For `wait`, and the step's own probe of `verify`.
    package var probes: [Key: any Probe]
    /// For `notify` and `approve`: the words, with everything replaced that can be known before the run.
    package var messages: [Key: String]

    package init(
        deeds: [Key: any Deed] = [:], probes: [Key: any Probe] = [:], messages: [Key: String] = [:]
    ) {
        self.deeds = deeds
        self.probes = probes
        self.messages = messages
    }
}
