package import Model

/// Turns answers into health, with memory. Think of a doctor who believes a pulse only after several beats and a
/// death only after several silences, and who says "I do not know" when nobody has felt the wrist for a while.
///
/// All of it is volatile: after a start the board is empty and nothing is believed until it is asked again.
package struct HealthBoard: Hashable, Sendable {
    private var series: [SitePair<Series>]

    package init(probes: Int) {
        series = Array(repeating: SitePair(both: Series()), count: probes)
    }

    /// Takes in one answer about one site.
    package mutating func record(
        _ answer: Answer, of probe: Int, at site: Site, asked: Instant, settings: ProbeSettings
    ) {
        series[probe][site].record(answer, asked: asked, settings: settings)
    }

    /// Forgets what was believed about probes that follow the active site, which is another one now.
    package mutating func followActive(_ probes: [ProbeSettings]) {
        for index in probes.indices {
            switch probes[index].place {
            case .active, .standby: series[index] = SitePair(both: Series())
            case .both, .only: break
            }
        }
    }

    /// The board for other settings: what is asked in the same way keeps its memory.
    package mutating func resettle(from old: [ProbeSettings], to new: [ProbeSettings]) {
        series = new.map { probe in
            old.firstIndex(of: probe).map { series[$0] } ?? SitePair(both: Series())
        }
    }

    package mutating func countAnew() {
        for index in series.indices {
            series[index].primary.answersCounted = 0
            series[index].backup.answersCounted = 0
        }
    }

    package mutating func shift(by length: Interval) {
        for index in series.indices {
            series[index].primary.shift(by: length)
            series[index].backup.shift(by: length)
        }
    }
}

/// A board with the questions that belong to it, at one instant.
package struct HealthReading {
    let board: HealthBoard
    let probes: [ProbeSettings]
    let active: Site?
    let now: Instant

    package init(_ board: HealthBoard, probes: [ProbeSettings], active: Site?, at now: Instant) {
        self.board = board
        self.probes = probes
        self.active = active
        self.now = now
    }

    package func health(of probe: Int, at site: Site) -> Health {
        board.series(probe, site).health(at: now, settings: probes[probe])
    }

    /// The first that holds, from the worst: down, unknown, suspect, degraded, up.
    package func health(of site: Site) -> Health {
        var hasVital = false
        var hasAny = false
        var vital = Tally()
        for index in probes.indices where probes[index].asks(about: site, active: active) {
            switch probes[index].purpose {
            case .vital:
                hasVital = true
                vital.note(health(of: index, at: site))
            case .ordinary:
                let health = health(of: index, at: site)
                if health != .unknown { hasAny = true }
                if health != .up { vital.isDegraded = true }
            case .witness: break
            }
        }
        return hasVital || hasAny ? vital.verdict : .unknown
    }

    /// The vital probe of this site that has been down for longest, with the first dead answer of its series.
    package func outage(at site: Site) -> (probe: Int, firstDead: Instant)? {
        var worst: (probe: Int, firstDead: Instant)?
        for index in probes.indices where isVital(index, site) {
            guard health(of: index, at: site) == .down, let dead = board.series(index, site).firstDead else { continue }
            if worst.map({ dead < $0.firstDead }) ?? true { worst = (index, dead) }
        }
        return worst
    }

    /// Whether every vital probe has given this many answers of any kind since they were last counted anew.
    package func hasAnswers(_ count: (ProbeSettings) -> Int, at sites: [Site]) -> Bool {
        for site in sites {
            for index in probes.indices where isVital(index, site) {
                if board.series(index, site).answersCounted < count(probes[index]) { return false }
            }
        }
        return true
    }

    /// Whether every vital probe of the site has answered anything at all since the daemon's start.
    package func isJudgedSinceStart(_ site: Site) -> Bool {
        for index in probes.indices where isVital(index, site) {
            if !board.series(index, site).hasAnswered { return false }
        }
        return true
    }

    /// When a series that is valid now becomes void if nobody answers any more.
    package var nextVoid: Instant? {
        var next: Instant?
        for index in probes.indices {
            for site in Site.allCases {
                guard let voidAt = board.series(index, site).voidAt(probes[index]), voidAt > now else { continue }
                next = next.map { min($0, voidAt) } ?? voidAt
            }
        }
        return next
    }

    /// What the witnesses say of a site.
    package func witnesses(about site: Site) -> WitnessWord {
        var word = WitnessWord.none
        for index in probes.indices where probes[index].purpose == .witness {
            guard probes[index].asks(about: site, active: active) else { continue }
            switch health(of: index, at: site) {
            case .up, .degraded: return .up
            case .down: word = .down
            case .suspect, .unknown: if word == .none { word = .silent }
            }
        }
        return word
    }

    private func isVital(_ index: Int, _ site: Site) -> Bool {
        probes[index].purpose == .vital && probes[index].asks(about: site, active: active)
    }
}

package enum WitnessWord: UInt8, Sendable {
    case none
    case silent
    case down
    case up
}

/// The worst that was noted decides.
private struct Tally {
    var isDown = false
    var isUnknown = false
    var isSuspect = false
    var isDegraded = false

    mutating func note(_ health: Health) {
        switch health {
        case .down: isDown = true
        case .unknown: isUnknown = true
        case .suspect: isSuspect = true
        case .degraded: isDegraded = true
        case .up: break
        }
    }

    var verdict: Health {
        if isDown { return .down }
        if isUnknown { return .unknown }
        if isSuspect { return .suspect }
        return isDegraded ? .degraded : .up
    }
}

extension HealthBoard {
    package func lastAlive(_ probe: Int, _ site: Site) -> Instant? {
        series.indices.contains(probe) ? series[probe][site].lastAlive : nil
    }

    package func series(_ probe: Int, _ site: Site) -> Series { series[probe][site] }
}

extension ProbeSettings {
    package func asks(about site: Site, active: Site?) -> Bool {
        switch place {
        case .both: true
        case .active: site == active
        case .standby: active.map { site == $0.other } ?? false
        case .only(let named): site == named
        }
    }
}
