import Model
import Orchestration
import Runbook

/// The changes that an audit is mostly made of, read without the detours of `Decodable`: verifying a million rows is
/// a matter of seconds only because of these. What is not spelled exactly as they are is left to the long way.
enum FrequentChange {
    static func read(_ tape: JSONTape) -> Change? {
        guard let (key, details) = only(tape, in: 0) else { return nil }
        if tape.spells("run", key) { return run(tape, details) }
        if tape.spells("siteHealth", key) { return siteHealth(tape, details) }
        return nil
    }

    private static func run(_ tape: JSONTape, _ node: Int) -> Change? {
        guard let members = try? tape.members(of: node, .object), let id = tape.find("_0", in: members),
            let change = tape.find("_1", in: members), let number: Int = try? tape.integer(id),
            let (key, details) = only(tape, in: change), let fields = try? tape.members(of: details, .object)
        else { return nil }
        if tape.spells("attemptBegan", key) {
            return attemptBegan(tape, fields).map { .run(RunID(number), $0) }
        }
        if tape.spells("stepDone", key) { return stepDone(tape, fields).map { .run(RunID(number), $0) } }
        return nil
    }

    private static func attemptBegan(_ tape: JSONTape, _ fields: Range<Int>) -> RunChange? {
        guard let id = tape.find("_0", in: fields), let over = tape.find("overAt", in: fields),
            let deadline = tape.find("stepDeadline", in: fields), let id = attempt(tape, id),
            let overAt: Int64 = try? tape.integer(over), let stepDeadline: Int64 = try? tape.integer(deadline)
        else { return nil }
        return .attemptBegan(
            id, overAt: Instant(milliseconds: overAt), stepDeadline: Instant(milliseconds: stepDeadline))
    }

    private static func attempt(_ tape: JSONTape, _ node: Int) -> AttemptID? {
        guard let members = try? tape.members(of: node, .array), members.count == 5 else { return nil }
        let first = members.lowerBound
        guard let run: Int = try? tape.integer(first), let plan: Int = try? tape.integer(first + 1),
            let step: Int = try? tape.integer(first + 2), let number: Int = try? tape.integer(first + 3),
            let word: UInt8 = try? tape.integer(first + 4), let direction = Direction(rawValue: word)
        else { return nil }
        return AttemptID(run: RunID(run), plan: plan, step: step, number: number, direction: direction)
    }

    private static func stepDone(_ tape: JSONTape, _ fields: Range<Int>) -> RunChange? {
        guard let place = tape.find("_0", in: fields), let evidence = tape.find("_1", in: fields),
            let found = tape.find("found", in: fields), let step: Int = try? tape.integer(place),
            let isFound = try? tape.truth(found), let members = try? tape.members(of: evidence, .object),
            let words = tape.find("text", in: members), let text = try? tape.text(words),
            let detail = tape.find("detail", in: members), let (kind, _) = only(tape, in: detail)
        else { return nil }
        if tape.spells("none", kind) { return .stepDone(step, Evidence(text), found: isFound) }
        guard let detail = try? Evidence.Detail(from: JSONDecoding(tape: tape, node: detail)) else { return nil }
        return .stepDone(step, Evidence(text, detail), found: isFound)
    }

    private static func siteHealth(_ tape: JSONTape, _ node: Int) -> Change? {
        guard let members = try? tape.members(of: node, .object), let place = tape.find("_0", in: members),
            let word = tape.find("_1", in: members), let evidence = tape.find("evidence", in: members),
            let siteNumber: UInt8 = try? tape.integer(place), let site = Site(rawValue: siteNumber),
            let healthNumber: UInt8 = try? tape.integer(word), let health = Health(rawValue: healthNumber),
            let text = try? tape.text(evidence)
        else { return nil }
        return .siteHealth(site, health, evidence: text)
    }

    /// The one member of an object that has no other.
    private static func only(_ tape: JSONTape, in node: Int) -> (key: Int, value: Int)? {
        guard let members = try? tape.members(of: node, .object), !members.isEmpty else { return nil }
        let value = members.lowerBound + 1
        return Int(tape.nodes[value].after) == members.upperBound ? (members.lowerBound, value) : nil
    }
}
