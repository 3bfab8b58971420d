import Judgement
import Model
import Orchestration
import Runbook

// Flaws that forget what they know: it is hidden while the event is handled, and put back after it.

/// What was hidden, one for each pool and for the daemon.
struct Hidden {
    var daemon: DaemonState?
    var pools: [PoolState] = []
}

extension Flaw {
    func hide(in machine: inout Orchestrator, from event: Event) -> Hidden {
        var hidden = Hidden(daemon: machine.book.daemon, pools: Array(machine.book.pools))
        switch self {
        case .ignoresStorm:
            machine.book.daemon.isStormLatched = false
            machine.book.daemon.automaticMoves = []
        case .ignoresCrashBrake:
            machine.book.daemon.hasCrashBrake = false
        case .actsWhilePaused:
            machine.book.daemon.pause = nil
        case _:
            hidden.daemon = nil
        }
        for index in machine.book.pools.indices { hide(index, in: &machine, from: event) }
        return hidden
    }

    private func hide(_ index: Int, in machine: inout Orchestrator, from event: Event) {
        switch self {
        case .actsWhilePaused:
            machine.book.pools[index].pause = nil
            machine.book.pools[index].stillSince = nil
        case .undoesAfterPivot: machine.book.pools[index].run?.passedPivot = false
        case .forgetsCooldown: machine.book.pools[index].lastMoveEnded = nil
        case .startsSecondRun: if case .ordered = event { machine.book.pools[index].run = nil }
        case .forgetsTheSample: forgetSample(index, in: &machine)
        case .forgetsTheFence: machine.book.pools[index].fences = SitePair(both: .open)
        case .believesOneDeadAnswer: believe(index, in: &machine, event)
        case .adoptsAgainstTheDatabases:
            if case .ordered(let order) = event, case .adopt = order.request { machine.senses[index].log = LogBoard() }
        case _: break
        }
    }

    /// It takes whatever the standby has for all there is.
    private func forgetSample(_ index: Int, in machine: inout Orchestrator) {
        guard let sample = machine.senses[index].marks.sample else { return }
        machine.senses[index].marks.sample = LogSample(position: 0, lineage: sample.lineage, taken: sample.taken)
    }

    private func believe(_ index: Int, in machine: inout Orchestrator, _ event: Event) {
        guard case .observed(let seen) = event, seen.pool == machine.book.pools[index].id else { return }
        guard case .probe(let probe, .dead) = seen.sight else { return }
        let settings = machine.senses[index].settings.pool.probes
        guard settings.indices.contains(probe) else { return }
        for _ in 1..<max(2, settings[probe].downAfter) {
            machine.senses[index].board.record(
                .dead, of: probe, at: seen.site, asked: seen.asked, settings: settings[probe])
        }
    }

    /// Puts back what the event has not changed by itself.
    func restore(_ hidden: Hidden, to machine: inout Orchestrator) {
        switch self {
        case .ignoresStorm:
            guard let daemon = hidden.daemon else { return }
            machine.book.daemon.isStormLatched = machine.book.daemon.isStormLatched || daemon.isStormLatched
            machine.book.daemon.automaticMoves = daemon.automaticMoves + machine.book.daemon.automaticMoves
        case .ignoresCrashBrake:
            if let daemon = hidden.daemon, daemon.hasCrashBrake { machine.book.daemon.hasCrashBrake = true }
        case .actsWhilePaused:
            if machine.book.daemon.pause == nil { machine.book.daemon.pause = hidden.daemon?.pause }
            for index in hidden.pools.indices where machine.book.pools.indices.contains(index) {
                if machine.book.pools[index].pause == nil {
                    machine.book.pools[index].pause = hidden.pools[index].pause
                }
            }
        case .undoesAfterPivot:
            for index in hidden.pools.indices where hidden.pools[index].run?.passedPivot == true {
                if machine.book.pools.indices.contains(index) { machine.book.pools[index].run?.passedPivot = true }
            }
        case .forgetsTheFence:
            for index in hidden.pools.indices where machine.book.pools.indices.contains(index) {
                let after = machine.book.pools[index].fences
                for site in Site.allCases where after[site] == .open {
                    machine.book.pools[index].fences[site] = hidden.pools[index].fences[site]
                }
            }
        case _: break
        }
    }
}
