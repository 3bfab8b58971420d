import Model
import Orchestration
import Runbook

extension Run {
    /// Whether only a person can carry this run on.
    func isAtRest(_ pool: PoolState, _ daemon: DaemonState, isHopeless: (Site) -> Bool, areFencesMute: Bool) -> Bool {
        // A rebuilding that a fence has cut off, or that has no source, goes on asking until its deadline in a day.
        if let current, current.deadline >= .hours(1), isHopeless(current.site) { return true }
        if isPaused || pool.pause != nil || daemon.pause != nil { return attempt.map(\.isDoubtful) ?? true }
        switch state {
        case .blocked, .undoing(stuck: .some), .ended: return true
        case .waiting(let reason): return attempt == nil && Run.waitsForAPerson(reason, areFencesMute)
        case .running, .undoing(stuck: nil): return false
        }
    }

    private static func waitsForAPerson(_ reason: WaitReason, _ areFencesMute: Bool) -> Bool {
        switch reason {
        case .approval, .handwork, .homeReady, .ownHealth, .safeToOverwrite: true
        // A fence that stands in a plant that was fenced says nothing until somebody has gone there.
        case .fenceReading: areFencesMute
        case .judgement: false
        }
    }
}
