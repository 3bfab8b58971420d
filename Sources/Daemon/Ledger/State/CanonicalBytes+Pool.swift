import Judgement
import Model
import Orchestration
import Runbook

extension CanonicalBytes {
    /// The pool without its run, which has a spelling of its own.
    mutating func addPool(_ pool: PoolState) {
        begin("pool")
        add(pool.id.name)
        add(pool.identity)
        add(pool.phase.rawValue)
        add(pool.phaseSince)
        add(pool.active)
        add(pool.epoch)
        add(pool.epochFloor)
        add(pool.pause) { $0.add($1) }
        for site in Site.allCases {
            add(pool.health[site].health.rawValue)
            add(pool.health[site].since)
            add(pool.fences[site].rawValue)
            add(pool.activeSinceSeed[site])
        }
        add(pool.outage) { bytes, outage in
            bytes.add(outage.probe)
            bytes.add(outage.firstDead)
            bytes.add(outage.downAt)
        }
        add(pool.outageFloor)
        add(pool.leftBehind)
        add(pool.promotedAt)
        add(pool.contradiction) { $0.add($1.rawValue) }
        add(pool.lastMoveEnded)
        add(pool.homeWellSince)
        add(each: pool.refences) { $0.add($1) }
        add(each: pool.repoints) { $0.add($1) }
        add(each: pool.rejoins) { $0.add($1) }
        add(pool.tiltSince)
        add(pool.atWork) { $0.add($1) }
        add(pool.stillSince)
        add(pool.isProtected)
        add(each: pool.gates) { bytes, note in
            bytes.add(note.gate.rawValue)
            bytes.add(note.verdict.rawValue)
            bytes.add(note.code)
        }
        add(pool.decision)
        add(each: pool.attention) { bytes, note in
            bytes.add(note.kind.rawValue)
            bytes.add(note.since)
        }
        add(pool.unacknowledged?.number)
    }

    mutating func addDaemon(_ daemon: DaemonState) {
        begin("daemon")
        add(daemon.nextRun)
        add(daemon.pause) { $0.add($1) }
        add(daemon.isStormLatched)
        add(each: daemon.automaticMoves) { bytes, move in
            bytes.add(move.pool.name)
            bytes.add(move.at)
        }
        add(each: daemon.starts) { $0.add($1) }
        add(daemon.hasCrashBrake)
        add(each: daemon.retired) { bytes, retired in
            bytes.add(retired.pool.name)
            bytes.add(retired.epoch)
        }
    }
}
