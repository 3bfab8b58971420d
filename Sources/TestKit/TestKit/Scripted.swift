package import Model

/// Drivers that do as a story says: what each step answers, how often, and after how long.
package struct Scripted: Sendable {
    /// How an attempt goes.
    package enum Answer: Hashable, Sendable {
        case works
        case fails(Failure)
        case endsUnknown(Failure)
        /// It never reports, and is still at work when it is looked at.
        case hangs
    }

    /// What a look at a doubtful attempt finds, where it is not the truth.
    package enum Look: Hashable, Sendable {
        case done
        case notDone
        case nothing
        case stillAtWork
    }

    private struct Part: Hashable, Sendable {
        var pool: PoolID?
        var step: String
        var direction: Direction
    }

    private struct Script: Sendable {
        var answer = Answer.works
        /// Nil: until the story says otherwise.
        var times: Int?
        var length: Interval?
        var look: Look?
    }

    private var scripts: [Part: Script] = [:]

    package init() {}

    package static let usualLength = Interval.seconds(1)
    package static let lookLength = Interval.milliseconds(200)

    package mutating func set(
        _ answer: Answer, times: Int? = nil, for step: String, _ direction: Direction, in pool: PoolID?
    ) {
        let part = Part(pool: pool, step: step, direction: direction)
        scripts[part, default: Script()].answer = answer
        scripts[part, default: Script()].times = times
    }

    package mutating func set(length: Interval, for step: String, in pool: PoolID?) {
        scripts[Part(pool: pool, step: step, direction: .forward), default: Script()].length = length
    }

    package mutating func set(look: Look?, at step: String, _ direction: Direction, in pool: PoolID?) {
        scripts[Part(pool: pool, step: step, direction: direction), default: Script()].look = look
    }

    /// How the next attempt at this step goes. Asking uses it up, where it was given for a number of times.
    package mutating func next(_ step: String, _ direction: Direction, in pool: PoolID) -> Answer {
        let part = part(step, direction, pool)
        guard let script = scripts[part] else { return .works }
        if let times = script.times {
            if times <= 0 { return .works }
            scripts[part]?.times = times - 1
        }
        return script.answer
    }

    package func length(_ step: String, in pool: PoolID) -> Interval {
        scripts[part(step, .forward, pool)]?.length ?? Self.usualLength
    }

    package func look(_ step: String, _ direction: Direction, in pool: PoolID) -> Look? {
        scripts[part(step, direction, pool)]?.look
    }

    /// What was said of this pool goes before what was said of all.
    private func part(_ step: String, _ direction: Direction, _ pool: PoolID) -> Part {
        let own = Part(pool: pool, step: step, direction: direction)
        return scripts[own] == nil ? Part(pool: nil, step: step, direction: direction) : own
    }
}
