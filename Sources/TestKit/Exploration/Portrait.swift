import Judgement
import Model
import Orchestration
import Runbook
import TestKit

/// Draws a state as far as it matters: instants as ages that end where nothing is judged by them any more, runs by
/// how long ago they were numbered, and nothing at all of what only people read. Two states of one portrait answer
/// every future alike.
///
/// What is judged by the hour or the day is drawn as over or not over. Within the life of a world only `later` lets
/// so much time pass, and then all of it is over at once.
struct Portrait {
    var print = Fingerprint()
    let now: Instant
    let tick: Interval
    /// What a run's number is counted back from.
    var nextRun = 0
    var epoch = 0

    init(_ moment: Moment, tick: Interval) {
        now = moment.now
        self.tick = tick
        draw(moment)
    }

    static func fingerprint(_ moment: Moment, tick: Interval) -> UInt64 {
        Portrait(moment, tick: tick).print.value
    }

    private mutating func draw(_ moment: Moment) {
        let machine = moment.subject.orchestrator
        print.byte(moment.stage)
        draw(moment.left)
        print.byte(machine.ledger.rawValue)
        print.flag(machine.isCommitSlow)
        print.flag(machine.isStopping)
        nextRun = machine.book.daemon.nextRun
        draw(machine.book.daemon, storm: machine.settings.storm.within)
        ring(moment.daemonTimer)
        for index in machine.book.pools.indices {
            epoch = machine.book.pools[index].epoch
            draw(machine.book.pools[index], machine.senses[index])
            draw(machine.senses[index], machine.book.pools[index])
            draw(moment.truths[index])
        }
    }

    private mutating func draw(_ left: Budget) {
        print.byte(left.orders)
        print.byte(left.crashes)
        print.byte(left.mishaps)
        print.byte(left.tilts)
        print.byte(left.stops)
        print.byte(left.laters)
    }

    // MARK: - Instants

    static let hourly = Interval.minutes(10)

    /// How long ago, up to where it is older than anything asks.
    @inline(__always)
    mutating func age(_ instant: Instant?, upTo limit: Interval) {
        guard let instant else {
            print.byte(0xff)
            return
        }
        age(instant, upTo: limit)
    }

    @inline(__always)
    mutating func age(_ instant: Instant, upTo limit: Interval) {
        let age = now - instant
        if limit >= Self.hourly {
            print.byte(age >= limit ? 1 : 0)
        } else {
            small(min(age.milliseconds, limit.milliseconds + 1))
        }
    }

    /// How long until, from the instant named; nothing is left of what is due.
    @inline(__always)
    mutating func due(_ instant: Instant?, from: Instant) {
        guard let instant else {
            print.byte(0xff)
            return
        }
        let left = (instant - from).milliseconds
        small(left <= 0 ? 0 : min(left, Self.hourly.milliseconds))
    }

    /// When a timer rings, counted in the world's instants.
    mutating func ring(_ instant: Instant?) {
        guard let instant else {
            print.byte(0xff)
            return
        }
        let left = (instant - now).milliseconds
        print.byte(left <= 0 ? 0 : UInt8(clamping: min(40, (left + tick.milliseconds - 1) / tick.milliseconds)))
    }

    /// Four bytes hold every length that is not by the hour.
    @inline(__always)
    mutating func small(_ value: Int64) {
        let bits = UInt32(truncatingIfNeeded: value)
        print.byte(UInt8(truncatingIfNeeded: bits >> 24))
        print.byte(UInt8(truncatingIfNeeded: bits >> 16))
        print.byte(UInt8(truncatingIfNeeded: bits >> 8))
        print.byte(UInt8(truncatingIfNeeded: bits))
    }

    mutating func draw(_ id: AttemptID?) {
        guard let id else {
            print.byte(0xff)
            return
        }
        print.count(nextRun - id.run.number)
        print.count(id.plan)
        print.count(id.step)
        print.count(id.number)
        print.byte(id.direction.rawValue)
    }

    // MARK: - The daemon

    private mutating func draw(_ daemon: DaemonState, storm: Interval) {
        draw(daemon.pause)
        print.flag(daemon.isStormLatched)
        print.count(daemon.automaticMoves.count)
        for move in daemon.automaticMoves { age(move.at, upTo: storm) }
        print.count(daemon.starts.count)
        for start in daemon.starts { age(start, upTo: DaemonState.crashWindow) }
        print.flag(daemon.hasCrashBrake)
        print.count(daemon.retired.count)
    }

    mutating func draw(_ pause: Pause?) {
        guard let pause else {
            print.byte(0)
            return
        }
        print.byte(pause.awaitsUp ? 2 : 1)
        due(pause.until, from: now)
        print.flag(pause.spokenAt != nil)
    }

    // MARK: - The truth

    private mutating func draw(_ truth: PoolTruth) {
        for site in Site.allCases {
            print.byte(
                truth.roles[site].rawValue | (truth.isFenced[site] ? 8 : 0) | (truth.mayDiverge[site] ? 16 : 0)
                    | (truth.isTampered[site] ? 32 : 0) | (truth.isHeard[site] ? 64 : 0))
        }
        print.byte(truth.entry.rawValue | (truth.isLevel ? 8 : 0))
        print.count(max(0, truth.highestEpoch - epoch + 128))
        if let live = truth.live {
            draw(live.id)
            due(live.overAt, from: now)
            print.byte((live.hasStruck ? 1 : 0) | (live.isForgotten ? 2 : 0) | (live.mayLose ? 4 : 0))
        } else {
            print.byte(0xff)
        }
        draw(truth.recheck)
        print.flag(truth.survey != nil)
        ring(truth.timer)
    }
}
