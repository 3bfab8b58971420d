package import DriverKit
package import Model
package import Orchestration
package import Platform

/// The running heart of the daemon: takes in what happens, decides, makes it durable, acts.
///
/// It is made from values and protocols alone; which ledger, which drivers and which clock is the business of whoever
/// puts the program together.
package final class Machinery: Sendable {
    /// What it is made from.
    package struct Parts {
        package var settings: Settings
        /// One for each pool of the settings.
        package var rigs: [Rig]
        package var notifiers: [any Notifier]
        package var heritage: Heritage
        package var journal: any Journal
        package var reactor: Reactor
        /// The daemon's own machine, where children of an earlier daemon may still be at work.
        package var local: LocalReach
        package var clock: any Timepiece
        /// Spreads the waits between attempts. Any number will do.
        package var chance: @Sendable () -> UInt32
        /// Called by the deciding loop and by nobody else, twice a second as long as it goes round.
        package var feedWatchdog: @Sendable () -> Void
        package var say: Voice

        package init(
            settings: Settings, rigs: [Rig], notifiers: [any Notifier] = [], heritage: Heritage = Heritage(),
            journal: any Journal, reactor: Reactor, local: LocalReach, clock: any Timepiece,
            chance: @escaping @Sendable () -> UInt32 = { UInt32.random(in: .min ... .max) },
            feedWatchdog: @escaping @Sendable () -> Void = {}, say: @escaping Voice = { _, _ in }
        ) {
            self.settings = settings
            self.rigs = rigs
            self.notifiers = notifiers
            self.heritage = heritage
            self.journal = journal
            self.reactor = reactor
            self.local = local
            self.clock = clock
            self.chance = chance
            self.feedWatchdog = feedWatchdog
            self.say = say
        }
    }

    private let conductor: Conductor
    private let mailbox: Mailbox
    private let probes: ProbeLoop
    private let outbox: Outbox
    private let reactor: Reactor
    private let heritage: Heritage
    private let rigs: [Rig]
    private let notifiers: [any Notifier]
    private let local: LocalReach
    /// What the daemon knew last.
    package let bulletin: Bulletin

    package init(_ parts: Parts) throws(SystemError) {
        let machine = Orchestrator(
            settings: parts.settings, book: parts.heritage.book, marks: parts.heritage.marks)
        let mailbox = Mailbox(parts.clock)
        let bulletin = Bulletin(Snapshot(of: machine, at: parts.clock.now))
        let probes = ProbeLoop(parts.clock) { mailbox.put(.event(.observed($0))) }
        let outbox = Outbox(parts.clock, parts.journal, mailbox, say: parts.say)
        let runner = StepRunner(parts.clock, parts.reactor, mailbox) { bulletin.note($1, of: $0) }
        let timers = Timers(parts.clock) { mailbox.put(.event(.woke($0))) }
        conductor = Conductor(
            machine, rigs: parts.rigs,
            Conductor.Parts(
                journal: parts.journal, clock: parts.clock, runner: runner, probes: probes, outbox: outbox,
                timers: timers, bulletin: bulletin, mailbox: mailbox, chance: parts.chance,
                feedWatchdog: parts.feedWatchdog, say: parts.say),
            on: try SerialThread(named: "conductor"))
        self.mailbox = mailbox
        self.bulletin = bulletin
        self.probes = probes
        self.outbox = outbox
        reactor = parts.reactor
        heritage = parts.heritage
        rigs = parts.rigs
        notifiers = parts.notifiers
        local = parts.local
    }

    /// Runs until it is stopped or its journal has failed. To be called once.
    package func run(isPaused: Bool = false) async -> EngineEnd {
        var start = heritage.start
        start.isPaused = start.isPaused || isPaused
        // Before the core hears of anything: what an earlier daemon left is ended at its deadline, and a recheck that
        // asks for it must find it.
        for note in heritage.children {
            let isAtWork = local.adopt(note.child, AttemptMark(stored: note.mark), until: note.until)
            if !isAtWork { mailbox.put(.reaped(note.child)) }
        }
        var active: [PoolID: Site] = [:]
        for pool in heritage.book.pools { active[pool.id] = pool.active }
        probes.configure(rigs, active: active)
        outbox.start(notifiers, delivered: heritage.delivered)
        let end = await conductor.run(start)
        probes.stop()
        outbox.stop()
        return end
    }

    /// Gives an order. The answer comes after everything that it changes is durable.
    package func order(_ request: Request, by actor: Actor, because reason: String, until deadline: Deadline) async
        -> OrderAnswer
    {
        await submit(request, actor, reason, nil, deadline)
    }

    /// Another configuration, with the drivers it is carried out by. Runs that are open keep those they began with.
    package func reload(
        _ settings: Settings, _ rigs: [Rig], by actor: Actor, because reason: String, until deadline: Deadline
    ) async -> OrderAnswer {
        await submit(.reload(settings), actor, reason, rigs, deadline)
    }

    private func submit(
        _ request: Request, _ actor: Actor, _ reason: String, _ rigs: [Rig]?, _ deadline: Deadline
    ) async -> OrderAnswer {
        let answer = Awaited<OrderAnswer>(on: reactor)
        let slip = OrderSlip(actor: actor, reason: reason, request: request, rigs: rigs, answer: answer)
        guard mailbox.put(.order(slip)) else { return .none("the daemon ends") }
        return await answer.get(by: deadline) ?? .none("the daemon did not come to it in time; look at its history")
    }

    /// A clean stop: nothing new begins, and what is in flight gets this long to end.
    package func stop(within length: Interval) { mailbox.put(.stop(within: length)) }
}
