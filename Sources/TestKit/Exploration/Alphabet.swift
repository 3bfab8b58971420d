import Judgement
import Model
import Orchestration
import Runbook
import TestKit

/// Everything that could come next. At the beginning of an instant that is everything the world knows; once answers
/// have come in, the rest of them and the passing of time, for whatever else comes is as well told an instant later.
struct Alphabet {
    let world: World
    let moment: Moment
    private(set) var happenings: [Happening] = []

    init(_ world: World, _ moment: Moment) {
        self.world = world
        self.moment = moment
        happenings.reserveCapacity(48)
        time()
        observations()
        guard moment.stage == 0 else { return }
        for pool in moment.truths.indices {
            attempt(UInt8(pool))
            questions(UInt8(pool))
            orders(UInt8(pool))
            mishaps(UInt8(pool))
        }
        daemon()
    }

    private mutating func time() {
        happenings.append(.tick)
        if moment.left.laters > 0 { happenings.append(.later) }
    }

    private mutating func observations() {
        for place in world.open.indices where place >= Int(moment.stage) {
            let question = world.open[place]
            for sighting in question.sightings where isPossible(sighting, question) {
                happenings.append(.observe(UInt8(place), sighting))
            }
        }
    }

    /// Dead and silent anybody may seem; alive only who lives.
    private func isPossible(_ sighting: Sighting, _ question: Inquiry) -> Bool {
        switch (sighting, question.about) {
        case (.alive, .probe(let probe, let site)), (.degraded, .probe(let probe, let site)):
            moment.isWitness(probe, question.pool) || moment.truths[Int(question.pool)].canAnswer(site)
        case (_, _): true
        }
    }

    private mutating func attempt(_ pool: UInt8) {
        let truth = moment.truths[Int(pool)]
        for stray in world.strays { happenings.append(.stray(pool, stray)) }
        guard let live = truth.live else { return }
        if world.features.contains(.strike), !live.hasStruck, truth.canSucceed(live) { happenings.append(.strike(pool)) }
        // A report of what the daemon has given up, or forgotten with its last life, is a stray.
        guard let attempt = moment.book.pools[Int(pool)].run?.attempt, attempt.id == live.id, !attempt.isDoubtful
        else { return }
        let isDone = truth.isDone(live)
        let mayBeUndone = isDone.map(!) ?? !live.hasStruck
        for ending in world.endings {
            let isPossible =
                switch ending {
                case .done: live.hasStruck || truth.canSucceed(live)
                case .foundDone: live.checksFirst && !live.hasStruck && (isDone ?? false)
                case .failed, .hopeless: mayBeUndone
                case .divergence: (live.verb == .seed || live.verb == .protect) && mayBeUndone && !live.mayLose
                case .unknownDone: live.hasStruck || truth.canSucceed(live)
                case .unknownOver, .unknownGoing: !live.hasStruck
                }
            if isPossible { happenings.append(.report(pool, ending)) }
        }
    }

    private mutating func questions(_ pool: UInt8) {
        let truth = moment.truths[Int(pool)]
        if truth.survey != nil { for word in world.surveys { happenings.append(.survey(pool, word)) } }
        guard let id = truth.recheck, let run = moment.book.pools[Int(pool)].run,
            run.plan.steps.indices.contains(id.step)
        else { return }
        let isDone = truth.isDone(LiveAttempt(id, run))
        for word in world.findings {
            let isPossible =
                switch word {
                case .done: isDone ?? true
                case .notDone: isDone.map(!) ?? true
                case .unknown: true
                }
            if isPossible { happenings.append(.finding(pool, word)) }
        }
    }

    private mutating func orders(_ pool: UInt8) {
        guard moment.left.orders > 0 else { return }
        for place in world.wishes.indices {
            let wish = world.wishes[place]
            guard pool == 0 || !wish.isForEverything else { continue }
            guard wish.request(moment.book, Int(pool), world) != nil else { continue }
            happenings.append(.order(pool, wish: UInt8(place)))
        }
    }

    private mutating func mishaps(_ pool: UInt8) {
        guard moment.left.mishaps > 0 else { return }
        let truth = moment.truths[Int(pool)]
        let active = moment.book.pools[Int(pool)].active ?? .primary
        for mishap in world.mishaps {
            let changesSomething =
                switch mishap {
                case .fenceFallsOff: truth.isFenced.primary || truth.isFenced.backup
                case .oldComesUp: truth.roles[active.other] != .active && !truth.isFenced[active.other]
                case .fallsBehind: truth.isLevel && truth.acceptsWrites(active)
                case .catchesUp: !truth.isLevel
                case .standbyStops: truth.roles[active.other] == .standby
                case .primaryDies: truth.roles.primary != .stopped
                case .entryForgets: truth.entry != .neither
                }
            if changesSomething { happenings.append(.mishap(pool, mishap)) }
        }
    }

    private mutating func daemon() {
        if moment.left.tilts > 0 { happenings.append(.tilt) }
        if moment.left.stops > 0, !moment.machine.isStopping { happenings.append(.stop) }
        let isWritable = moment.machine.ledger == .writable
        if world.features.contains(.ledger) { happenings.append(.ledger(isWritable: !isWritable)) }
        if world.features.contains(.slowCommit) { happenings.append(.commit(isSlow: !moment.machine.isCommitSlow)) }
        guard moment.left.crashes > 0 else { return }
        let isAnythingLive = moment.truths.contains { $0.live != nil }
        for fate in world.fates where isAnythingLive || fate == world.fates[0] {
            happenings.append(.crash(fate, asleep: false))
            if world.features.contains(.asleep) { happenings.append(.crash(fate, asleep: true)) }
        }
        for from in world.restores { happenings.append(.restore(from)) }
    }
}

extension Moment {
    func isWitness(_ probe: UInt8, _ pool: UInt8) -> Bool {
        machine.senses[Int(pool)].settings.pool.probes[Int(probe)].purpose == .witness
    }
}

extension Wish {
    var isForEverything: Bool {
        switch self {
        case .pauseAll, .resumeAll, .acknowledgeAll, .reload: true
        case .failover, .failback, .fence, .unfence, .protect, .drill, .pause, .resume, .acknowledge, .adopt, .pauseRun,
            .resumeRun, .abortRun, .turnDisaster, .step, .unexplained:
            false
        }
    }
}
