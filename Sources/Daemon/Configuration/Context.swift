import Kinds
import Model

/// What is known around a value: the names that it may refer to.
struct Context {
    /// The names of all sites; nil where they could not be read, and nothing can be said of a name.
    var sites: [String]?
    var hosts: KnownHosts?
    /// The sites of the pool that is being read.
    var pair: SitePair<String>?
    /// What the pool calls its sites where they are not known: who means them does not make another mistake.
    var spoken: [String] = []
    /// The names of the pool's probes.
    var probes: [String] = []
    /// The sites of the pool of which something has to be said: both, or the one that a probe asks about.
    var needed: [String] = []

    func isSite(_ name: String) -> Bool {
        guard let pair else { return spoken.contains(name) || sites?.contains(name) ?? false }
        return name == pair.primary || name == pair.backup
    }

    var siteNames: [String] { pair.map { [$0.primary, $0.backup] } ?? sites ?? [] }
}
