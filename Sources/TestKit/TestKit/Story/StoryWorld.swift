import Model

/// One pool's two sites, its fences and its entry, and what the deeds of the daemon's drivers do to them.
struct StoryWorld: Sendable {
    var places: SitePair<StoryPlace>
    var fences: [StoryFence]
    var entry = EntryReading.primary
    var entrySeen: EntryReading?
    /// How far the standby is behind, in bytes and in time.
    var lag: Int64 = 0
    var lagTime = Interval.zero
    private var timelines = 1

    init(_ pool: PoolSettings) {
        places = SitePair(
            primary: StoryPlace(role: .active, follows: false), backup: StoryPlace(role: .standby, follows: true))
        fences = pool.fences.map { _ in StoryFence() }
    }

    /// A second goes by: an open database writes, and a standby that can hear it follows.
    mutating func tick(at now: Instant) {
        for site in Site.allCases where places[site].isOpen && !places[site].isDark { places[site].log += 1_000 }
        for site in Site.allCases where places[site].role == .standby && places[site].follows {
            let source = places[site.other]
            guard source.isOpen, source.answers, places[site].answers, lagTime == .zero else { continue }
            places[site].log = max(places[site].log, source.log - lag)
            places[site].newestLog = now
            places[site].lineage = source.lineage
        }
    }

    /// Whether a step reads done, where the world can tell by itself.
    func isDone(_ planned: PlannedStep, _ direction: Direction) -> Bool? {
        let site = planned.site
        if direction == .undo {
            switch planned.verb {
            case .freeze: return places[site].isOpen
            case .switchEntry: return entry == EntryReading(site.other)
            case _: return nil
            }
        }
        switch planned.verb {
        case .fence: return fences.contains { $0.status(site) == .fenced }
        case .unfence: return fences.allSatisfy { $0.status(site) == .notFenced } && isClosed(site)
        case .freeze: return !places[site].isOpen
        case .promote: return places[site].isOpen
        case .switchEntry: return entry == EntryReading(site)
        case .seed, .protect: return places[site].role == .standby && places[site].follows
        case .stopServices, .drain, .startServices, .verify, .protectLocal, .approve, .wait, .run, .notify, .rehearse:
            return nil
        }
    }

    private func isClosed(_ site: Site) -> Bool { places[site].answers && !places[site].isOpen }

    mutating func takeBack(_ planned: PlannedStep) {
        switch planned.verb {
        case .freeze: places[planned.site].role = .active
        case .switchEntry: entry = EntryReading(planned.site.other)
        case .fence, .unfence, .stopServices, .drain, .promote, .startServices, .verify, .seed, .protect,
            .protectLocal, .approve, .wait, .run, .notify, .rehearse:
            break
        }
    }

    /// Does the deed.
    mutating func perform(_ planned: PlannedStep) {
        let site = planned.site
        switch planned.verb {
        case .fence: hold(site)
        case .unfence: release(site)
        case .freeze:
            places[site].role = .standby
            places[site].follows = false
        case .drain: places[site].log = max(places[site].log, drained(site))
        case .promote: open(site)
        case .switchEntry: entry = EntryReading(site)
        case .seed, .protect: rebuild(site)
        case .stopServices, .startServices, .verify, .protectLocal, .approve, .wait, .run, .notify, .rehearse: break
        }
    }

    /// Everything that exists is applied: all of it while the source can be reached, else what has arrived.
    private func drained(_ site: Site) -> Int64 {
        places[site.other].answers ? places[site.other].log : places[site].log
    }

    private mutating func hold(_ site: Site) {
        guard let fence = fences.firstIndex(where: { $0.habit == .works }) else { return }
        fences[fence].isFenced[site] = true
        places[site].isDark = true
        places[site].role = .stopped
    }

    private mutating func release(_ site: Site) {
        for index in fences.indices { fences[index].isFenced[site] = false }
        places[site].clear()
        places[site].role = .stopped
        places[site].follows = false
    }

    mutating func open(_ site: Site) {
        timelines += 1
        let ancestors = places[site].lineage.ancestors + [places[site].lineage.name]
        places[site].lineage = Lineage("t\(timelines)", ancestors: ancestors)
        places[site].role = .active
        places[site].openedAt = places[site].log
        places[site].follows = false
    }

    private mutating func rebuild(_ site: Site) {
        places[site].role = .standby
        places[site].follows = true
        places[site].log = places[site.other].log
        places[site].lineage = places[site.other].lineage
    }
}
