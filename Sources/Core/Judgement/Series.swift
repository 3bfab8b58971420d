package import Model

/// The answers of one probe about one site, as far as they matter.
package struct Series: Hashable, Sendable {
    package enum Belief: UInt8, Hashable, Sendable {
        /// Not enough answers to believe anything.
        case open
        case up
        case down
        /// It was down and has begun to answer.
        case recovering
    }

    package private(set) var belief = Belief.open
    /// Answers of one kind in a row, counted as far as they can matter.
    package private(set) var inARow = 0
    /// The newest answer that is not unknown.
    package private(set) var newest = Answer.unknown
    package private(set) var newestAt: Instant?
    /// The first of the dead answers that are in a row now.
    package private(set) var firstDead: Instant?
    package private(set) var lastAlive: Instant?
    package private(set) var hasAnswered = false
    /// Answers of any kind since tilt began, as far as they can matter.
    package var answersCounted = 0

    init() {}

    mutating func record(_ answer: Answer, asked: Instant, settings: ProbeSettings) {
        hasAnswered = true
        answersCounted = min(answersCounted + 1, settings.downAfter)
        guard answer != .unknown else { return }
        if let newestAt, asked - newestAt > settings.patience { self = emptied() }
        let wasAlive = newest.countsAsAlive
        if answer.countsAsAlive {
            inARow = wasAlive ? min(inARow + 1, settings.upAfter) : 1
            firstDead = nil
            lastAlive = asked
        } else {
            inARow = newest == .dead ? min(inARow + 1, settings.downAfter) : 1
            if inARow == 1 { firstDead = asked }
        }
        newest = answer
        newestAt = asked
        settle(settings)
    }

    private mutating func settle(_ settings: ProbeSettings) {
        let isAlive = newest.countsAsAlive
        switch belief {
        case .open:
            if isAlive { belief = .up } else if inARow >= settings.downAfter { belief = .down }
        case .up:
            if !isAlive, inARow >= settings.downAfter { belief = .down }
        case .down:
            if isAlive { belief = inARow >= settings.upAfter ? .up : .recovering }
        case .recovering:
            if !isAlive { belief = .down } else if inARow >= settings.upAfter { belief = .up }
        }
    }

    /// What is left when a series has become void: only the counts that do not belong to it.
    private func emptied() -> Series {
        var series = Series()
        series.hasAnswered = hasAnswered
        series.answersCounted = answersCounted
        series.lastAlive = lastAlive
        return series
    }

    /// When the newest answer that says anything was asked for.
    package var heardAt: Instant? { newestAt }

    func voidAt(_ settings: ProbeSettings) -> Instant? {
        newestAt.map { $0 + settings.patience + .milliseconds(1) }
    }

    func health(at now: Instant, settings: ProbeSettings) -> Health {
        guard let newestAt, now - newestAt <= settings.patience else { return .unknown }
        switch belief {
        case .open: return .suspect
        case .down: return .down
        case .recovering: return .suspect
        case .up:
            switch newest {
            case .alive: return .up
            case .degraded: return .degraded
            case .dead: return .suspect
            case .unknown: return .unknown
            }
        }
    }

    mutating func shift(by length: Interval) {
        if let instant = newestAt { newestAt = instant + length }
        if let instant = firstDead { firstDead = instant + length }
        if let instant = lastAlive { lastAlive = instant + length }
    }
}
