import Model
import Orchestration
import Runbook

extension Run {
    /// Whether only a person can carry this run on.
    func isAtRest(_ pool: PoolState, _ daemon: DaemonState, isSiteShut: (Site) -> Bool) -> Bool {
        // A rebuilding that a fence has cut off goes on asking until its long deadline, or until somebody lifts it.
        if let attempt, plan.steps[attempt.id.step].isLong, isSiteShut(plan.steps[attempt.id.step].site) { return true }
        if isPaused || pool.pause != nil || daemon.pause != nil { return attempt.map(\.isDoubtful) ?? true }
        switch state {
        case .blocked, .undoing(stuck: .some), .ended: return true
        case .waiting(let reason): return attempt == nil && Run.waitsForAPerson(reason)
        case .running, .undoing(stuck: nil): return false
        }
    }

    private static func waitsForAPerson(_ reason: WaitReason) -> Bool {
        switch reason {
        case .approval, .handwork, .homeReady, .ownHealth, .safeToOverwrite: true
        case .fenceReading, .judgement: false
        }
    }
}

extension PlannedStep {
    fileprivate var isLong: Bool { deadline >= .minutes(20) }
}
