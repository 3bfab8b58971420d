package import Model
import Orchestration

/// What the parts of each pool are called, for the sentences of the audit. They are taken from the configuration when
/// it is loaded; what is not named there is told by its number.
package struct Names: Sendable {
    private var pools: [PoolID: PoolSettings] = [:]

    package init(_ settings: Settings? = nil) {
        for pool in settings?.pools ?? [] { pools[pool.id] = pool }
    }

    func wording(_ pool: PoolID?, before: PoolState?, at now: Instant) -> Wording {
        guard let pool, let known = pools[pool] else {
            return Wording(sites: SitePair(primary: "primary", backup: "backup"), before: before, now: now)
        }
        return Wording(
            sites: known.siteNames, fences: known.fences.map(\.name), probes: known.probes.map(\.name), before: before,
            now: now)
    }
}
