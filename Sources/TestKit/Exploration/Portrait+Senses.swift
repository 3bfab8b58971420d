import Judgement
import Model
import Orchestration
import Runbook

// One pool, as far as it was heard lately.

extension Portrait {
    mutating func draw(_ senses: Senses, _ pool: PoolState) {
        let settings = senses.settings.pool
        for probe in settings.probes.indices {
            for site in Site.allCases {
                draw(senses.board.series(probe, site), settings.probes[probe], senses, isTilted: pool.tiltSince != nil)
            }
        }
        for site in Site.allCases {
            draw(senses.log.entry(site), patience: senses.rolePatience)
            print.byte(senses.hosts[site].map { $0 ? 1 : 0 } ?? 2)
        }
        print.flag(senses.log.isFollowing)
        for fence in settings.fences.indices {
            for site in Site.allCases {
                if let entry = senses.fences.entry(of: fence, at: site) {
                    print.byte(entry.status.rawValue)
                    age(entry.asked, upTo: FenceBoard.patience)
                } else {
                    print.byte(0xff)
                }
            }
        }
        for entry in senses.entries { print.byte(entry.rawValue) }
        drawFloors(senses.floors)
        drawMarks(senses.marks, pool, settings.policy)
        draw(senses.asking)
        age(senses.surveyAsked, upTo: tick)
        if let confirming = senses.confirming {
            draw(confirming.attempt)
            print.byte(confirming.accepted.rawValue)
            due(confirming.until, from: now)
        } else {
            print.byte(0xff)
        }
        ring(senses.wakeAt)
        draw(senses.kept)
    }

    private mutating func draw(_ series: Series, _ settings: ProbeSettings, _ senses: Senses, isTilted: Bool) {
        print.byte(series.belief.rawValue | series.newest.rawValue << 2 | (series.hasAnswered ? 32 : 0))
        guard series.hasAnswered else { return }
        print.count(series.inARow)
        print.count(isTilted ? series.answersCounted : 0)
        age(series.newestAt, upTo: settings.patience)
        age(series.firstDead, upTo: senses.settings.pool.policy.lagSampleAge + settings.patience)
    }

    private mutating func draw(_ entry: LogBoard.Entry?, patience: Interval) {
        guard let entry else {
            print.byte(0xff)
            return
        }
        let reading = entry.reading
        print.byte(reading.role.rawValue | (reading.newestLog != nil ? 8 : 0) | (reading.lineage != nil ? 16 : 0))
        print.byte(UInt8(clamping: reading.written ?? 0xff))
        print.byte(UInt8(clamping: reading.held ?? 0xff))
        age(entry.asked, upTo: patience)
    }

    private mutating func drawFloors(_ floors: Floors) {
        age(floors.fences.primary, upTo: tick)
        age(floors.fences.backup, upTo: tick)
        age(floors.databases, upTo: tick)
        age(floors.entries, upTo: tick)
    }

    /// The sample is judged by its age at the outage's beginning, or now where there is none.
    private mutating func drawMarks(_ marks: PoolMarks, _ pool: PoolState, _ policy: Policy) {
        guard let sample = marks.sample else {
            print.byte(0xff)
            return
        }
        print.byte(UInt8(clamping: sample.position))
        let oldest = policy.lagSampleAge + tick * 3
        let reference = pool.outage?.firstDead ?? now
        small(max(0, min((reference - sample.taken).milliseconds, oldest.milliseconds)))
    }

    private mutating func draw(_ asking: Asking) {
        switch asking {
        case .nothing: print.byte(0)
        case .recheck(let until):
            print.byte(1)
            due(until, from: now)
        case .recheckAt(let instant):
            print.byte(2)
            due(instant, from: now)
        case .survey(let until):
            print.byte(3)
            due(until, from: now)
        case .surveyAt(let instant):
            print.byte(4)
            due(instant, from: now)
        }
    }

    private mutating func draw(_ kept: Event?) {
        guard case .stepEnded(let id, let outcome) = kept else {
            print.byte(0xff)
            return
        }
        draw(id)
        switch outcome {
        case .foundDone: print.byte(0)
        case .done: print.byte(1)
        case .failed(let failure): print.byte(2 | failure.kind.rawValue << 4)
        case .unknown: print.byte(3)
        }
    }
}
