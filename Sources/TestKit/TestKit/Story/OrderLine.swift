package import Model
package import Orchestration

/// The words after `failoverctl` as an order, so that a story reads like a session, and what a hint tells people to
/// type can be typed.
package struct OrderLine {
    package let request: Request
    package let reason: String

    private let words: [String]
    private let options: [String: String]

    /// The settings are for the site names of `adopt`, and for what `reload` would load.
    package init?(_ line: String, settings: Settings) {
        var words: [String] = []
        var options: [String: String] = [:]
        for word in Self.words(of: line) {
            guard word.hasPrefix("--") else {
                words.append(word)
                continue
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
            options[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
        self.words = words
        self.options = options
        reason = options["reason"] ?? ""
        guard let request = Self.request(words, options, settings) else { return nil }
        self.request = request
    }

    /// Split at spaces, but not inside double quotes.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static func request(_ words: [String], _ options: [String: String], _ settings: Settings) -> Request? {
        let accepted = accepted(options)
        switch (words.first, words.count) {
        case ("run", 3): return ofRun(words[1], words[2], accepted)
        case ("step", 4): return ofStep(words, accepted)
        case ("pause", 1...2): return .pause(pool(words), length: options["for"].flatMap(Interval.init(spelled:)))
        case ("resume", 1...2): return .resume(pool(words))
        case ("ack", 1...2): return options["all"] != nil || words.count == 2 ? .acknowledge(pool(words)) : nil
        case ("reload", 1): return .reload(settings)
        case (let verb?, 2): return ofPool(verb, PoolID(words[1]), options, accepted, settings)
        case _: return nil
        }
    }

    private static func ofPool(
        _ verb: String, _ pool: PoolID, _ options: [String: String], _ accepted: Acceptances, _ settings: Settings
    ) -> Request? {
        let mode: Mode = options["mode"] == "disaster" ? .disaster : .planned
        switch verb {
        case "failover": return .move(pool, .failover, mode, accepted, digest: options["plan-digest"])
        case "failback": return .move(pool, .failback, mode, accepted, digest: options["plan-digest"])
        case "fence": return .fence(pool)
        case "unfence": return .unfence(pool)
        case "protect": return .protect(pool, accepted)
        case "drill": return .drill(pool)
        case "adopt":
            let names = settings.pools.first { $0.id == pool }?.siteNames
            guard let site = Site.allCases.first(where: { names?[$0] == options["active"] }) else { return nil }
            return .adopt(pool, site)
        case _: return nil
        }
    }

    private static func ofRun(_ verb: String, _ number: String, _ accepted: Acceptances) -> Request? {
        guard let run = Int(number).map({ RunID($0) }) else { return nil }
        switch verb {
        case "pause": return .pauseRun(run)
        case "resume": return .resumeRun(run)
        case "abort": return .abortRun(run)
        case "disaster": return .turnDisaster(run, accepted)
        case _: return nil
        }
    }

    private static func ofStep(_ words: [String], _ accepted: Acceptances) -> Request? {
        guard let run = Int(words[2]).map({ RunID($0) }) else { return nil }
        let orders: [String: StepOrder] = ["retry": .retry, "skip": .skip, "done": .done, "approve": .approve]
        return orders[words[1]].map { .step(run, words[3], $0, accepted) }
    }

    private static func pool(_ words: [String]) -> PoolID? { words.count > 1 ? PoolID(words[1]) : nil }

    private static func accepted(_ options: [String: String]) -> Acceptances {
        var accepted: Acceptances = []
        if options["accept-loss"] != nil { accepted.insert(.loss) }
        if options["accept-unfenced"] != nil { accepted.insert(.unfenced) }
        if options["accept-hold"] != nil { accepted.insert(.hold) }
        if options["accept-divergence"] != nil { accepted.insert(.divergence) }
        return accepted
    }
}
