import Model
import Orchestration
import Runbook
import TestKit

/// From which states a pool's run can come to an end, or to a person, when nothing goes wrong any more.
struct Liveness {
    /// For each state that is not at its goal, where one benign step can lead. Numbers of states, end to end.
    private var targets: [UInt32] = []
    private var firsts: [Int] = []
    private var isGood: [Bool] = []

    /// States come in the order of their numbers.
    mutating func begin(isAtGoal: Bool) {
        isGood.append(isAtGoal)
        firsts.append(targets.count)
    }

    var isLastAtGoal: Bool { isGood.last ?? true }
    mutating func lead(to state: UInt32) { targets.append(state) }

    /// The first state from which no benign road leads to a goal.
    func firstStuck() -> UInt32? {
        var good = isGood
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            // Roads lead mostly to higher numbers, so that walking downwards needs few rounds.
            for state in good.indices.reversed() where !good[state] {
                let end = state + 1 < firsts.count ? firsts[state + 1] : targets.count
                for place in firsts[state]..<end where good[Int(targets[place])] {
                    good[state] = true
                    hasChanged = true
                    break
                }
            }
        }
        return good.firstIndex(of: false).map { UInt32($0) }
    }
}

extension Moment {
    /// No run is open, or only a person can go on with it.
    func isAtGoal(_ index: Int) -> Bool {
        guard book.pools.indices.contains(index), let run = book.pools[index].run else { return true }
        if run.isPaused || book.pools[index].pause != nil || book.daemon.pause != nil { return true }
        switch run.state {
        case .blocked, .undoing(stuck: .some), .ended, .waiting(.approval), .waiting(.handwork): return true
        case .running, .waiting, .undoing(stuck: nil): return false
        }
    }
}

extension Happening {
    /// Whether this is what a world without faults does for this pool. Answers are benign, whatever they say.
    func isBenign(for pool: Int) -> Bool {
        switch self {
        case .observe, .tick, .later: true
        case .report(let place, let ending): Int(place) == pool && (ending == .done || ending == .foundDone)
        case .finding(let place, let word): Int(place) == pool && word != .unknown
        case .survey(let place, let word): Int(place) == pool && word == .truth
        case .ledger(let isWritable): isWritable
        case .commit(let isSlow): !isSlow
        case .strike, .stray, .crash, .restore, .stop, .tilt, .order, .mishap: false
        }
    }
}
