package import Model
import Orchestration

/// What is really so at one pool, beside what the machine believes. Nobody in the daemon sees it whole.
package struct PoolTruth: Hashable, Sendable {
    package var roles: SitePair<Role>
    package var isFenced = SitePair<Bool>(both: false)
    package var entry = EntryReading.primary
    /// The standby has all that the active has written.
    package var isLevel = true
    /// The database has been active since it was last rebuilt: it may have what exists nowhere else.
    package var mayDiverge = SitePair<Bool>(both: false)
    /// Somebody outside has changed the site since the open run began, and what was proven may be wrong again.
    package var isTampered = SitePair<Bool>(both: false)
    /// Something was heard of the site since the daemon's start.
    package var isHeard = SitePair<Bool>(both: false)
    /// The highest epoch that any site was ever given.
    package var highestEpoch = 0
    /// The attempt that is at work at the sites, whether or not the daemon still believes in it.
    package var live: LiveAttempt?
    /// Questions on their way; lost with the daemon.
    package var recheck: AttemptID?
    package var survey: AskedSurvey?
    /// When the pool's timer rings; lost with the daemon.
    package var timer: Instant?

    package init(roles: SitePair<Role>) {
        self.roles = roles
        for site in Site.allCases where roles[site] == .active { mayDiverge[site] = true }
    }

    package static let normal = PoolTruth(roles: SitePair(primary: .active, backup: .standby))

    /// Whether somebody could write there now.
    package func acceptsWrites(_ site: Site) -> Bool { roles[site] == .active && !isFenced[site] }

    /// How far a site's database is, in a world with two positions.
    static let written: Int64 = 100
    var held: Int64 { isLevel ? Self.written : 0 }
}

package struct AskedSurvey: Hashable, Sendable {
    package var run: RunID
    package var asked: Instant
}

/// An attempt that was really begun and may still take effect.
package struct LiveAttempt: Hashable, Sendable {
    package var id: AttemptID
    package var verb: Verb
    package var site: Site
    package var from: Site
    package var to: Site
    package var mode: Mode?
    package var checksFirst: Bool
    package var mayLose: Bool
    /// From here on it is surely over: every command runs under its own deadline.
    package var overAt: Instant
    /// It has taken effect already, without anybody having heard.
    package var hasStruck = false
    /// The ledger that knew of it is gone.
    package var isForgotten = false
}

extension PoolTruth {
    /// What the check of this attempt's step would say if it could see everything. Nil: nothing in this world tells.
    func isDone(_ live: LiveAttempt) -> Bool? {
        let isForward = live.id.direction == .forward
        switch live.verb {
        case .fence: return isFenced[live.site]
        case .unfence: return !isFenced[live.site] && roles[live.site] != .active
        case .freeze: return isForward ? !acceptsWrites(live.site) : roles[live.site] == .active
        case .drain: return live.mode == .planned ? isLevel : nil
        case .promote: return acceptsWrites(live.to)
        case .switchEntry: return entry == EntryReading(isForward ? live.to : live.from)
        case .seed, .protect: return roles[live.site] == .standby && !isFenced[live.site]
        case .stopServices, .startServices, .verify, .protectLocal, .approve, .wait, .run, .notify, .rehearse:
            return nil
        }
    }

    /// Whether the attempt could succeed at all as the world stands.
    func canSucceed(_ live: LiveAttempt) -> Bool {
        switch live.verb {
        case .seed, .protect: roles[live.site] != .active && !isFenced[live.site]
        case .freeze: !isFenced[live.site] && roles[live.site] != .unknown
        case .promote, .unfence: !isFenced[live.to] || live.verb == .unfence
        case .fence, .stopServices, .drain, .switchEntry, .startServices, .verify, .protectLocal, .approve, .wait,
            .run, .notify, .rehearse:
            true
        }
    }

    /// The attempt takes effect.
    mutating func strike() {
        guard var live, !live.hasStruck else { return }
        live.hasStruck = true
        self.live = live
        let isForward = live.id.direction == .forward
        switch live.verb {
        case .fence: isFenced[live.site] = true
        case .unfence:
            isFenced[live.site] = false
            if roles[live.site] == .active { roles[live.site] = .stopped }
        case .freeze: setRole(isForward ? .stopped : .active, live.site)
        case .drain: if live.mode == .planned { isLevel = true }
        case .promote: setRole(.active, live.to)
        case .switchEntry: entry = EntryReading(isForward ? live.to : live.from)
        case .seed, .protect:
            setRole(.standby, live.site)
            mayDiverge[live.site] = false
            isLevel = true
        case .stopServices, .startServices, .verify, .protectLocal, .approve, .wait, .run, .notify, .rehearse: break
        }
    }

    mutating func setRole(_ role: Role, _ site: Site) {
        roles[site] = role
        if role == .active { mayDiverge[site] = true }
    }
}
