package import Model

/// One thing that a drill tried: something that a real run would need, without its effect.
package struct Trial: Hashable, Sendable {
    package enum Verdict: UInt8, Sendable {
        case yes
        case no
        case unknown
    }

    /// What a run would need: `log in to paris-db as failover`.
    package var what: String
    package var verdict: Verdict
    package var text: String
    package var took: Interval

    package init(_ what: String, _ verdict: Verdict, _ text: String, took: Interval) {
        self.what = what
        self.verdict = verdict
        self.text = text
        self.took = took
    }

    /// Tries one thing and notes how long it took.
    package static func of(_ what: String, _ attempt: () async -> (Verdict, String)) async -> [Trial] {
        let begun = Deadline.now
        let (verdict, text) = await attempt()
        return [Trial(what, verdict, text, took: Deadline.now - begun)]
    }
}
