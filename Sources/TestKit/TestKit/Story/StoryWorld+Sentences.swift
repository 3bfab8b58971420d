import Model

// What a story may say of the world.

extension StoryWorld {
    private enum Sentence: CaseIterable {
        case allIsWell, bothAnswer, dies, cutOff, comesBack, comesBackAs, databaseStops, databaseOpens, databaseHangs
        case reads, readsTruly, hosts, probeAnswers, probeAnswersTruly, namedProbe, lags, lagsTime, lagsNothing
        case positionHidden, positionShown, otherLineage, unasked, witness, entry, entryTruly, fenceHabit, fenceReads

        var phrase: String {
            switch self {
            case .allIsWell: "all is well"
            case .bothAnswer: "both sites answer"
            case .dies: "{site} dies"
            case .cutOff: "{site} is cut off"
            case .comesBack: "{site} comes back"
            case .comesBackAs: "{site} comes back {role}"
            case .databaseStops: "{site} database stops"
            case .databaseOpens: "{site} database opens"
            case .databaseHangs: "{site} database hangs"
            case .reads: "{site} reads {role}"
            case .readsTruly: "{site} reads as it is"
            case .hosts: "{site} hosts {word}"
            case .probeAnswers: "{site} probe answers {answer}"
            case .probeAnswersTruly: "{site} probe answers truly"
            case .namedProbe: "{site} probe {name} answers {answer}"
            case .lags: "{site} lags {bytes}"
            case .lagsTime: "{site} has no new log"
            case .lagsNothing: "{site} follows"
            case .positionHidden: "{site} hides its position"
            case .positionShown: "{site} shows its position"
            case .otherLineage: "{site} is on lineage {name}"
            case .unasked: "nobody asks {site}"
            case .witness: "witness says {word}"
            case .entry: "entry points to {where}"
            case .entryTruly: "entry points truly"
            case .fenceHabit: "{fence} {habit...}"
            case .fenceReads: "{fence} says of {site} {status...}"
            }
        }
    }

    /// Names are checked when the sentence is said.
    static func understands(_ text: String) -> Bool {
        Sentence.allCases.contains { $0 != .fenceHabit && StoryPhrase($0.phrase).match(text) != nil }
            || ["works", "refuses", "is silent"].contains { text.hasSuffix(" \($0)") }
    }

    /// False when the sentence names what this pool does not have.
    mutating func hear(_ text: String, of pool: PoolSettings, at now: Instant) -> Bool {
        for sentence in Sentence.allCases {
            guard let gaps = StoryPhrase(sentence.phrase).match(text) else { continue }
            if hear(sentence, gaps, pool, at: now) { return true }
        }
        return false
    }

    private mutating func hear(_ sentence: Sentence, _ gaps: StoryGaps, _ pool: PoolSettings, at now: Instant) -> Bool {
        switch sentence {
        case .allIsWell, .bothAnswer:
            places.primary.clear()
            places.backup.clear()
            return true
        case .witness: return hearWitness(gaps["word"])
        case .entry, .entryTruly: return hearEntry(gaps["where"], pool)
        case .fenceHabit, .fenceReads: return hearFence(gaps, pool)
        case .dies, .cutOff, .comesBack, .comesBackAs, .databaseStops, .databaseOpens, .databaseHangs, .reads,
            .readsTruly, .hosts, .probeAnswers, .probeAnswersTruly, .namedProbe, .lags, .lagsTime, .lagsNothing,
            .positionHidden, .positionShown, .otherLineage, .unasked:
            guard let site = Site.allCases.first(where: { pool.siteNames[$0] == gaps["site"] }) else { return false }
            return hearLife(sentence, gaps, site) || hearProbe(sentence, gaps, site, pool)
                || hearLog(sentence, gaps, site, at: now)
        }
    }

    private mutating func hearLife(_ sentence: Sentence, _ gaps: StoryGaps, _ site: Site) -> Bool {
        switch sentence {
        case .dies: places[site].isDark = true
        case .cutOff: places[site].isCutOff = true
        case .comesBack: places[site].clear()
        case .comesBackAs:
            guard let role = Role(story: gaps["role"]) else { return false }
            places[site].clear()
            places[site].role = role
            for index in fences.indices { fences[index].isFenced[site] = false }
        case .databaseStops: places[site].role = .stopped
        case .databaseOpens: open(site)
        case _: return false
        }
        return true
    }

    private mutating func hearProbe(_ sentence: Sentence, _ gaps: StoryGaps, _ site: Site, _ pool: PoolSettings) -> Bool
    {
        let vital = pool.probes.first { $0.purpose == .vital }?.name ?? ""
        switch sentence {
        case .databaseHangs:
            places[site].probes[vital] = .dead
            places[site].evidence[vital] = "no answer within 2s"
            places[site].roleSeen = .unknown
        case .reads: places[site].roleSeen = Role(story: gaps["role"])
        case .readsTruly: places[site].roleSeen = nil
        case .hosts: places[site].hostsSeen = gaps["word"] == "answer"
        case .probeAnswers: places[site].probes[vital] = Answer(story: gaps["answer"])
        case .probeAnswersTruly: places[site].probes = [:]
        case .namedProbe: places[site].probes[gaps["name"]] = Answer(story: gaps["answer"])
        case _: return false
        }
        return true
    }

    private mutating func hearLog(_ sentence: Sentence, _ gaps: StoryGaps, _ site: Site, at now: Instant) -> Bool {
        switch sentence {
        case .lags:
            guard let bytes = gaps.bytes("bytes") else { return false }
            lag = bytes
            places[site].log = places[site.other].log - bytes
        case .lagsTime: lagTime = .seconds(1)
        case .lagsNothing:
            lag = 0
            lagTime = .zero
        case .unasked: places[site].isUnasked = true
        case .positionHidden: places[site].isPositionHidden = true
        case .positionShown: places[site].isPositionHidden = false
        case .otherLineage:
            places[site].lineage = Lineage(gaps["name"])
            places[site].follows = false
        case _: return false
        }
        return true
    }

    private mutating func hearWitness(_ word: String) -> Bool {
        let answers: [String: Answer] = ["up": .alive, "down": .dead, "nothing": .unknown]
        for site in Site.allCases { places[site].probes["witness"] = answers[word] }
        return word == "truth" || answers[word] != nil
    }

    private mutating func hearEntry(_ word: String, _ pool: PoolSettings) -> Bool {
        switch word {
        case "": entrySeen = nil
        case "nobody": entry = .neither
        case "unknown": entrySeen = .unknown
        case pool.siteNames.primary: entry = .primary
        case pool.siteNames.backup: entry = .backup
        case _: return false
        }
        return true
    }

    private mutating func hearFence(_ gaps: StoryGaps, _ pool: PoolSettings) -> Bool {
        guard let index = pool.fences.firstIndex(where: { $0.name == gaps["fence"] }) else { return false }
        let habits: [String: StoryFence.Habit] = ["works": .works, "refuses": .refuses, "is silent": .silent]
        if let habit = habits[gaps["habit"]] {
            fences[index].habit = habit
            return true
        }
        guard let site = Site.allCases.first(where: { pool.siteNames[$0] == gaps.bare("site") }) else { return false }
        switch gaps["status"] {
        case "fenced": fences[index].seen[site] = .fenced
        case "not fenced": fences[index].seen[site] = .notFenced
        case "nothing": fences[index].seen[site] = .unknown
        case "the truth": fences[index].seen[site] = nil
        case _: return false
        }
        return true
    }
}

extension Role {
    fileprivate init?(story text: String) {
        switch text {
        case "active": self = .active
        case "standby": self = .standby
        case "stopped": self = .stopped
        case "unknown": self = .unknown
        case _: return nil
        }
    }
}

extension Answer {
    fileprivate init?(story text: String) {
        switch text {
        case "alive": self = .alive
        case "degraded": self = .degraded
        case "dead": self = .dead
        case "unknown": self = .unknown
        case _: return nil
        }
    }
}
