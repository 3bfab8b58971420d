import DriverKit
import Judgement
import Model
import Orchestration
import Platform
import Runbook

/// The only one that holds the orchestrator. One mailbox, one loop, one order of things: an event, a turn, the commit,
/// and only then what the turn directs.
///
/// It has a thread of its own, so that neither a driver that waits in a library nor a thousand probes can keep it from
/// its work, and it alone feeds the watchdog: a loop that hangs is ended from outside.
actor Conductor {
    /// What the conductor acts through, and what it is given to begin with.
    struct Parts {
        var journal: any Journal
        var clock: any Timepiece
        var runner: StepRunner
        var probes: ProbeLoop
        var outbox: Outbox
        var timers: Timers
        var bulletin: Bulletin
        var mailbox: Mailbox
        var chance: @Sendable () -> UInt32
        var feedWatchdog: @Sendable () -> Void
        var say: Voice
    }

    private let thread: SerialThread
    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    let parts: Parts
    var machine: Orchestrator
    var rigs: RigBook
    var end: EngineEnd?
    /// The machine before its start, as long as the start could not be recorded.
    var unstarted: (machine: Orchestrator, start: Start)?
    var slips: [OrderID: OrderSlip] = [:]
    var orders = 0
    /// What waits for the next page, and may wait.
    var waiting = Waiting()
    var isTending = false
    var publishedAt = Instant.distantPast
    var pulse: Pulse
    var stopBy: Instant?

    init(_ machine: Orchestrator, rigs: [Rig], _ parts: Parts, on thread: SerialThread) {
        self.machine = machine
        self.parts = parts
        self.thread = thread
        self.rigs = RigBook(rigs)
        pulse = Pulse(at: parts.clock.now)
    }

    var now: Instant { parts.clock.now }

    /// Runs until it is told to stop or the journal has failed.
    func run(_ start: Start) async -> EngineEnd {
        await take(.started(start))
        beatLater()
        while end == nil {
            for letter in await parts.mailbox.take() {
                if end == nil { await open(letter) } else { refuse(letter) }
            }
            if end == nil, isTending { await tend() }
            stopIfDone()
        }
        await close()
        return end ?? .stopped
    }

    private func open(_ letter: Letter) async {
        switch letter {
        case .event(let event): await take(event)
        case .order(let slip): await obey(slip)
        case .held(let note, let answer): await hold(note, answer)
        case .reaped(let child): waiting.reaped.append(child)
        case .delivered(let notifier, let number): waiting.delivered[notifier] = number
        case .beat(let due): await beat(due)
        case .stop(let length): await stop(within: length)
        }
        // Between two letters, so that a flood of answers cannot starve it.
        publishNow(always: false)
    }

    // MARK: - Turns

    /// One event, one turn: decided, made durable, carried out.
    func take(_ event: Event) async {
        let now = now
        let before = machine.keepsake(before: event)
        let turn = machine.handle(event, at: now, chance: parts.chance())
        waiting.marked.formUnion(turn.marked)
        if !turn.records.isEmpty {
            do throws(JournalFailure) {
                try await file(turn, at: now)
            } catch {
                await takeBack(event, to: before, error)
                return
            }
            noteRecords(turn.records)
        }
        carryOut(turn.directives, at: now)
        if !turn.records.isEmpty {
            rigs.letGo(of: turn.records)
            publishNow(always: true)
        }
        await tellCommitTime()
    }

    /// Makes a turn durable, with everything that waited for a page.
    private func file(_ turn: Turn, at now: Instant) async throws(JournalFailure) {
        var page = Page(at: now, turn: turn, marks: marks(of: turn), delivered: waiting.delivered)
        page.reaped = waiting.reaped
        try await commit(page)
    }

    /// Returns when the page is on the disk.
    func commit(_ page: Page) async throws(JournalFailure) {
        let begun = now
        let filed = try await parts.journal.commit(page)
        waiting.forget(page)
        pulse.lastCommit = now - begun
        if filed.hasMessages { parts.outbox.wake() }
        if filed.wasLast { meet(.full, "the last page has taken the reserve") }
    }

    /// Marks of pools that change in this page go with it; the others wait for the next quiet page.
    private func marks(of turn: Turn) -> [PoolID: PoolMarks] {
        var marks: [PoolID: PoolMarks] = [:]
        for pool in turn.records.compactMap(\.pool) where waiting.marked.contains(pool) {
            if let index = machine.book.index(of: pool) { marks[pool] = machine.senses[index].marks }
        }
        return marks
    }

    /// The core knows that a second is slow; it is told when that changes, and not of every commit.
    private func tellCommitTime() async {
        guard let took = pulse.lastCommit.take() else { return }
        if (took >= Pulse.slowCommit) != machine.isCommitSlow { await take(.commitTook(took)) }
    }

    // MARK: - What could not be made durable

    /// Nothing of the turn has happened. A full disk is met by looking on; after a failed sync nobody knows what is
    /// on the disk, and nothing is done any more.
    private func takeBack(_ event: Event, to before: Keepsake, _ failure: JournalFailure) async {
        machine.takeBack(before)
        guard let state = endOrState(failure) else { return }
        if case .started(let start) = event { unstarted = (machine, start) }
        meet(state, failure.description)
        switch event {
        case .started, .ledger: break
        case .observed, .stepEnded, .rechecked, .surveyed, .woke, .ordered, .commitTook, .late, .clockJumped, .stopping:
            // Told again, so that a report is kept, an order refused and an answer noted.
            let turn = machine.handle(event, at: now)
            carryOut(turn.directives, at: now)
        }
        publishNow(always: true)
    }

    /// Nil when it is the end.
    func endOrState(_ failure: JournalFailure) -> Situation.LedgerState? {
        switch failure.kind {
        case .full: return .full
        case .readOnly: return .readOnly
        case .broken:
            parts.say(.critical, "the ledger has failed, nothing more is done: \(failure)")
            end = .journalFailed(failure)
            return nil
        }
    }

    /// The ledger takes no writes: the core looks on and does nothing.
    func meet(_ state: Situation.LedgerState, _ reason: String) {
        guard machine.ledger != state else { return }
        parts.say(.error, "nothing is done until the ledger can be written again: \(reason)")
        carryOut(machine.handle(.ledger(state), at: now).directives, at: now)
    }

    /// Space has come back.
    private func goOn() async {
        parts.say(.notice, "the ledger can be written again")
        if let (machine, start) = unstarted.take() {
            self.machine = machine
            await take(.started(start))
        } else {
            await take(.ledger(.writable))
        }
    }

    func tend() async {
        do throws(JournalFailure) {
            let tended = try await parts.journal.tend(at: now)
            isTending = tended.hasMore
            switch tended.state {
            case .writable: if machine.ledger != .writable { await goOn() }
            case .full, .readOnly: meet(tended.state, "the journal says that it is \(tended.state)")
            }
        } catch {
            isTending = false
            if let state = endOrState(error) { meet(state, error.description) }
        }
    }

    // MARK: - The end

    private func stop(within length: Interval) async {
        stopBy = now + length
        await take(.stopping)
    }

    /// What is in flight gets its time; what does not use it is found again by the next start.
    private func stopIfDone() {
        guard end == nil, let stopBy else { return }
        if parts.runner.isIdle || now >= stopBy { end = .stopped }
    }

    private func close() async {
        parts.timers.stop()
        if end == .stopped { await flush(always: true) }
        publishNow(always: true)
        for letter in parts.mailbox.close() { refuse(letter) }
        for slip in slips.values { slip.answer.set(.none("the daemon ends")) }
        slips = [:]
        thread.close()
    }

    /// What comes after the end. Whoever waits for an answer is told that there will be none.
    private func refuse(_ letter: Letter) {
        switch letter {
        case .order(let slip): slip.answer.set(.none("the daemon ends"))
        case .held(_, let answer): answer.set(false)
        case .event, .reaped, .delivered, .beat, .stop: break
        }
    }
}
