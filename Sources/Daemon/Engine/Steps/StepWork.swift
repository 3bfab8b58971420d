import DriverKit
import Model
import Orchestration

/// What one attempt does, put together from the pool's roles: a verb made concrete.
protocol StepWork: Sendable {
    /// Asks the world whether it is done. Changes nothing.
    func check(_ task: Assignment) async -> Check
    func perform(_ task: Assignment) async -> Effect
    /// Where something of it may still be at work.
    func places(_ task: Assignment) -> [any Reach]
    var habit: StepHabit { get }
}

/// How a verb is carried out around its check and its deed.
struct StepHabit: Hashable, Sendable {
    /// It only looks: there is nothing to be found done before, and nothing to perform.
    var onlyLooks = false
    /// How long the check may take to say done after the deed has ended. Nil: as long as the attempt has time.
    var patience: Interval? = .seconds(5)

    static let deed = StepHabit()
    static let slowDeed = StepHabit(patience: nil)
    static let look = StepHabit(onlyLooks: true, patience: nil)
}

extension Check {
    /// All of these together: done when each is, not done when any is surely not.
    static func all(_ checks: [Check], done text: String) -> Check {
        var missing: [String] = []
        var unknown: StepFailure?
        var evidence: [String] = []
        for check in checks {
            switch check {
            case .done(let proof): evidence.append(proof.text)
            case .notDone(let what): missing.append(what)
            case .unknown(let failure): unknown = unknown ?? failure
            }
        }
        if !missing.isEmpty { return .notDone(missing.joined(separator: "; ")) }
        if let unknown { return .unknown(unknown) }
        return .done(Evidence(evidence.isEmpty ? text : evidence.joined(separator: "; ")))
    }
}

extension Effect {
    /// All of these together: unknown when any may still be at work.
    static func all(_ effects: [Effect]) -> Effect {
        var failed: StepFailure?
        for effect in effects {
            switch effect {
            case .ended: break
            case .failed(let failure): failed = failed ?? failure
            case .unknown: return effect
            }
        }
        return failed.map { .failed($0) } ?? .ended
    }
}
