import Judgement
import Model
import Orchestration
import Runbook
import TestKit

/// Everything that could come next. At the beginning of an instant that is everything the world knows; once answers
/// have come in, the rest of them and the passing of time, for whatever else comes is as well told an instant later.
extension Moment {
    func happenings(in world: World) -> [Happening] {
        var list: [Happening] = []
        list.reserveCapacity(48)
        time(world, &list)
        observations(world, &list)
        guard stage == 0 else { return list }
        for pool in truths.indices {
            attempt(UInt8(pool), world, &list)
            questions(UInt8(pool), world, &list)
            orders(UInt8(pool), world, &list)
            mishaps(UInt8(pool), world, &list)
        }
        daemon(world, &list)
        return list
    }

    private func time(_ world: World, _ list: inout [Happening]) {
        list.append(.tick)
        if left.laters > 0 { list.append(.later) }
    }

    private func observations(_ world: World, _ list: inout [Happening]) {
        for place in world.open.indices where place >= Int(stage) {
            let question = world.open[place]
            for sighting in question.sightings where isPossible(sighting, question) {
                list.append(.observe(UInt8(place), sighting))
            }
        }
    }

    /// Dead and silent anybody may seem; alive only who lives.
    private func isPossible(_ sighting: Sighting, _ question: Inquiry) -> Bool {
        switch (sighting, question.about) {
        case (.alive, .probe(let probe, let site)), (.degraded, .probe(let probe, let site)):
            isWitness(probe, question.pool) || truths[Int(question.pool)].canAnswer(site)
        case (_, _): true
        }
    }

    private func attempt(_ pool: UInt8, _ world: World, _ list: inout [Happening]) {
        let truth = truths[Int(pool)]
        for stray in world.strays { list.append(.stray(pool, stray)) }
        guard let live = truth.live else { return }
        if world.features.contains(.strike), !live.hasStruck, truth.canSucceed(live) { list.append(.strike(pool)) }
        // A report of what the daemon has given up, or forgotten with its last life, is a stray.
        guard let attempt = book.pools[Int(pool)].run?.attempt, attempt.id == live.id, !attempt.isDoubtful
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
            if isPossible { list.append(.report(pool, ending)) }
        }
    }

    private func questions(_ pool: UInt8, _ world: World, _ list: inout [Happening]) {
        let truth = truths[Int(pool)]
        if truth.survey != nil { for word in world.surveys { list.append(.survey(pool, word)) } }
        guard let id = truth.recheck, let run = book.pools[Int(pool)].run,
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
            if isPossible { list.append(.finding(pool, word)) }
        }
    }

    private func orders(_ pool: UInt8, _ world: World, _ list: inout [Happening]) {
        guard left.orders > 0 else { return }
        for place in world.wishes.indices {
            let wish = world.wishes[place]
            guard pool == 0 || !wish.isForEverything else { continue }
            guard wish.request(book, Int(pool), world) != nil else { continue }
            list.append(.order(pool, wish: UInt8(place)))
        }
    }

    private func mishaps(_ pool: UInt8, _ world: World, _ list: inout [Happening]) {
        guard left.mishaps > 0 else { return }
        let truth = truths[Int(pool)]
        let active = book.pools[Int(pool)].active ?? .primary
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
            if changesSomething { list.append(.mishap(pool, mishap)) }
        }
    }

    private func daemon(_ world: World, _ list: inout [Happening]) {
        if left.tilts > 0 { list.append(.tilt) }
        if left.stops > 0, !machine.isStopping { list.append(.stop) }
        let isWritable = machine.ledger == .writable
        if world.features.contains(.ledger) { list.append(.ledger(isWritable: !isWritable)) }
        if world.features.contains(.slowCommit) { list.append(.commit(isSlow: !machine.isCommitSlow)) }
        guard left.crashes > 0 else { return }
        let isAnythingLive = truths.contains { $0.live != nil }
        for fate in world.fates where isAnythingLive || fate == world.fates[0] {
            list.append(.crash(fate, asleep: false))
            if world.features.contains(.asleep) { list.append(.crash(fate, asleep: true)) }
        }
        for from in world.restores { list.append(.restore(from)) }
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
