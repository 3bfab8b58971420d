package import Model
import Orchestration

/// What is given at the beginning of a story: pools, policies and how it is told.
package struct StorySettings: Sendable {
    package private(set) var settings: Settings
    /// The story tells the very first start; otherwise everything has been well for a while.
    package private(set) var isFirstStart = false
    package private(set) var tellsGates = true

    package init(_ given: [Story.Line]) throws(StoryFault) {
        settings = Settings(pools: [Self.pool("chat")])
        for line in given { try take(line) }
    }

    /// The pool of every story that says nothing else.
    private static func pool(_ name: String) -> PoolSettings {
        var policy = Policy()
        policy.level = .automatic
        return PoolSettings(
            id: PoolID(name), siteNames: SitePair(primary: "paris", backup: "lyon"), policy: policy,
            probes: [ProbeSettings(name: "database", purpose: .vital)], fences: [FenceSettings(name: "power")],
            services: [name], entries: ["front"], identity: "1", digest: "1")
    }

    package mutating func take(_ line: Story.Line) throws(StoryFault) {
        var text = line.text
        var chosen: String?
        if let gaps = StoryPhrase("in {pool} {rest...}").match(text) {
            chosen = gaps.bare("pool")
            text = gaps["rest"]
        }
        guard takeWhole(text) || takeOfPools(text, chosen) else {
            throw StoryFault(line.number, "nobody understands what is given: \(line.text)")
        }
    }

    private mutating func takeWhole(_ text: String) -> Bool {
        if text == "a first start" {
            isFirstStart = true
        } else if text == "gates untold" {
            tellsGates = false
        } else if let gaps = StoryPhrase("pools {names...}").match(text) {
            settings.pools = Self.list(gaps["names"]).map(Self.pool)
        } else if let gaps = StoryPhrase("another pool {name}").match(text) {
            settings.pools.append(Self.pool(gaps["name"]))
        } else if let gaps = StoryPhrase("no pool {name}").match(text) {
            settings.pools.removeAll { $0.id.name == gaps["name"] }
        } else if let gaps = StoryPhrase("storm {pools} within {length}").match(text),
            let pools = gaps.number("pools"), let length = gaps.length("length")
        {
            settings.storm = StormLimit(pools: pools, within: length)
        } else if let gaps = StoryPhrase("{fence} is shared by {names...}").match(text) {
            share(gaps["fence"], Self.list(gaps["names"]))
        } else {
            return false
        }
        return true
    }

    private mutating func share(_ fence: String, _ names: [String]) {
        for index in settings.pools.indices where names.contains(settings.pools[index].id.name) {
            let others = names.filter { $0 != settings.pools[index].id.name }.map { PoolID($0) }
            for place in settings.pools[index].fences.indices
            where settings.pools[index].fences[place].name == fence {
                settings.pools[index].fences[place].sharedWith = others
            }
        }
    }

    private mutating func takeOfPools(_ text: String, _ chosen: String?) -> Bool {
        var isUnderstood = false
        for index in settings.pools.indices where chosen == nil || settings.pools[index].id.name == chosen {
            isUnderstood = settings.pools[index].take(given: text)
        }
        return isUnderstood
    }

    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    }
}

extension PoolSettings {
    fileprivate mutating func take(given text: String) -> Bool {
        takePolicy(text) || takeParts(text) || takeDatabase(text)
    }

    private mutating func takePolicy(_ text: String) -> Bool {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 else { return false }
        let length = Interval(spelled: words[1])
        switch (words[0], words[1], length) {
        case ("level", "observe", _): policy.level = .observe
        case ("level", "propose", _): policy.level = .propose
        case ("level", "automatic", _): policy.level = .automatic
        case ("rejoin", "automatic", _): policy.rejoinsByItself = true
        case ("max-loss", "none", _): policy.maxLoss = nil
        case ("max-loss", let size, _): policy.maxLoss = Int64(spelledBytes: size)
        case ("min-outage", _, let length?): policy.minOutage = length
        case ("max-lag", _, let length?): policy.maxLag = length
        case ("lag-sample-age", _, let length?): policy.lagSampleAge = length
        case ("cooldown", _, let length?): policy.cooldown = length
        case ("failback-hold", _, let length?): policy.failbackHold = length
        case ("run-deadline", _, let length?): policy.runDeadline = length
        case _: return false
        }
        return true
    }

    private mutating func takeParts(_ text: String) -> Bool {
        if text == "a witness" {
            probes.append(ProbeSettings(name: "witness", purpose: .witness, place: .only(.primary)))
        } else if let gaps = StoryPhrase("probe {name}").match(text) {
            probes.append(ProbeSettings(name: gaps["name"], purpose: .ordinary))
        } else if text == "no fence" {
            fences = []
        } else if let gaps = StoryPhrase("{fence} covers no services").match(text) {
            for index in fences.indices where fences[index].name == gaps["fence"] {
                fences[index].stopsWholeSite = false
                fences[index].coversServices = false
            }
        } else if text == "no services" {
            services = []
        } else if text == "no entry" {
            entries = []
        } else if let gaps = StoryPhrase("fences {names...}").match(text) {
            // `mild` stops units on hosts that answer; every other one cuts the whole site off.
            fences = StorySettings.list(gaps["names"]).map { name in
                FenceSettings(name: name, stopsWholeSite: name != "mild", coversServices: name == "mild")
            }
        } else if let gaps = StoryPhrase("sites {primary} and {backup}").match(text) {
            siteNames = SitePair(primary: gaps["primary"], backup: gaps["backup"])
        } else if let gaps = StoryPhrase("other sites, called {identity}").match(text) {
            identity = gaps["identity"]
        } else if let gaps = StoryPhrase("runbook failover: {steps...}").match(text) {
            failover = StorySettings.list(gaps["steps"]).compactMap(StepTemplate.init(story:))
        } else if let gaps = StoryPhrase("runbook failback: {steps...}").match(text) {
            failback = StorySettings.list(gaps["steps"]).compactMap(StepTemplate.init(story:))
        } else {
            return false
        }
        return true
    }

    private mutating func takeDatabase(_ text: String) -> Bool {
        switch text {
        case "a database without freeze": database.freezes = false
        case "a database without thaw": database.thaws = false
        case "a database without seed": database.seeds = false
        case "a database without positions": database.readsPosition = false
        case _: return false
        }
        return true
    }
}

extension StepTemplate {
    /// `drain`, `run migrate`, `run migrate safely`, `run migrate with check`.
    fileprivate init?(story text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard let verb = Verb.allCases.first(where: { $0.description == words.first }) else { return nil }
        self.init(verb, name: words.count > 1 ? words[1] : nil)
        hasCheck = text.hasSuffix("with check")
        hasUndo = text.hasSuffix("with undo")
        if text.hasSuffix("safely") { repeating = .safe }
        if text.hasSuffix("or not") { onFailure = .carryOn }
    }
}
