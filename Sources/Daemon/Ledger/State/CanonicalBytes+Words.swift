import Judgement
import Model
import Orchestration
import Runbook

// The small words that states are made of.

extension CanonicalBytes {
    mutating func add(_ instant: Instant) { add(instant.milliseconds) }
    mutating func add(_ length: Interval) { add(length.milliseconds) }
    mutating func add(_ instant: Instant?) { add(instant) { $0.add($1) } }
    mutating func add(_ number: Int64?) { add(number) { $0.add($1) } }
    mutating func add(_ number: Int?) { add(number) { $0.add($1) } }
    mutating func add(_ site: Site?) { add(site) { $0.add($1.rawValue) } }
    mutating func add(_ length: Interval?) { add(length) { $0.add($1) } }

    mutating func add(_ actor: Actor) {
        switch actor {
        case .automatic: add(UInt8(0))
        case .person(let name):
            add(UInt8(1))
            add(name)
        }
    }

    mutating func add(_ pause: Pause) {
        add(pause.since)
        add(pause.until)
        add(pause.by)
        add(pause.reason)
        add(pause.spokenAt)
        add(pause.awaitsUp)
    }

    mutating func add(_ lineage: Lineage) {
        add(lineage.name)
        add(each: lineage.ancestors) { $0.add($1) }
    }

    mutating func add(_ token: Token) {
        add(token.position)
        add(token.lineage) { $0.add($1) }
    }

    mutating func add(_ decision: Decision) {
        switch decision {
        case .stay: add(UInt8(0))
        case .wouldFailOver: add(UInt8(1))
        case .propose(let needs):
            add(UInt8(2))
            add(needs.rawValue)
        case .failOver: add(UInt8(3))
        }
    }

    mutating func add(_ displaced: Displaced) {
        add(displaced.attempt)
        add(displaced.overAt)
        add(displaced.allowed)
    }

    mutating func add(_ id: AttemptID) {
        add(id.run.number)
        add(id.plan)
        add(id.step)
        add(id.number)
        add(id.direction.rawValue)
    }
}
