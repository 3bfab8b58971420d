package import Model

package enum FenceAct: Hashable, Sendable {
    /// Make it impossible that the site serves.
    case fence(Site)
    /// Let it serve again.
    case lift(Site)

    package var site: Site {
        switch self {
        case .fence(let site), .lift(let site): site
        }
    }
}

/// Proves that a site cannot serve. `status` read back is the only proof; the word of `perform` counts for nothing.
///
/// A fence that has no memory of its own, or cannot see what it did, answers `unknown` and never `fenced`.
///
/// `perform` and `places`: as for `DatabasePair`.
package protocol Fence: Sendable {
    /// Whether it works through a host of the site that is to be fenced. Such a fence is passed over as unknown when
    /// that host did not answer within a second: a site that is gone must not cost the run its time.
    var needsHostOfSite: Bool { get }
    func status(_ site: Site, _ inquiry: Inquiry) async -> Reading<FenceStatus>
    func perform(_ act: FenceAct, _ task: Assignment) async -> Effect
    func places(_ act: FenceAct, _ task: Assignment) -> [any Reach]
    func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial]
}

extension Fence {
    package func rehearse(_ site: Site, _ inquiry: Inquiry) async -> [Trial] {
        await Trial.of("read the status of the fence") {
            let reading = await status(site, inquiry)
            return (reading.value == .unknown ? .unknown : .yes, reading.evidence)
        }
    }
}
