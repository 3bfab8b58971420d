import Control
import Model
import Terminal

/// Options as values. The grammar has already refused what is not among their words.
enum Choices {
    static func runbook(_ word: String?) -> RunbookKind? {
        switch word {
        case "failover": .failover
        case "failback": .failback
        case _: nil
        }
    }

    static func mode(_ word: String?) -> Mode? {
        switch word {
        case "planned": .planned
        case "disaster": .disaster
        case _: nil
        }
    }

    /// A time as such, or a length of time ago.
    static func time(_ option: String, _ session: Session) throws(Stop) -> Timestamp? {
        guard let word = session.arguments.value(option) else { return nil }
        if let ago = Interval(spelling: word) {
            return Timestamp(microseconds: session.clock.wall() - ago.milliseconds * 1_000)
        }
        if let time = Timestamp(word) { return time }
        throw Stop.usage(
            "--\(option) is `\(word)`, which is no time", hint: "like 2026-11-20T12:00:00Z, 2026-11-20 or 2h (ago)")
    }

    static func length(_ option: String, _ session: Session) throws(Stop) -> Interval? {
        guard let word = session.arguments.value(option) else { return nil }
        guard let length = Interval(spelling: word), length > .zero else {
            throw Stop.usage("--\(option) is `\(word)`, which is no length of time", hint: "like 30s, 5m or 2h")
        }
        return length
    }

    static func number(_ option: String, in range: ClosedRange<Int>, _ session: Session) throws(Stop) -> Int? {
        guard let word = session.arguments.value(option) else { return nil }
        guard let number = Int(word), range.contains(number) else {
            throw Stop.usage(
                "--\(option) is `\(word)`", hint: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    static func run(_ session: Session, _ place: Int = 0) throws(Stop) -> RunID {
        let word = session.arguments.operand(place) ?? ""
        guard let number = Int(word), number > 0 else {
            throw Stop.usage("`\(word)` is no run", hint: "runs have numbers; failoverctl runs lists them")
        }
        return RunID(number)
    }
}
