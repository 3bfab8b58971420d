import Judgement
import Model
import Orchestration
import Platform

// The conductor's own pulse. It comes through the mailbox like everything else, so that its lateness is the lateness
// of the loop.

extension Conductor {
    func beatLater() {
        let due = now + Pulse.interval
        let mailbox = parts.mailbox
        _ = parts.clock.alarm(at: due) { mailbox.put(.beat(due: due)) }
    }

    func beat(_ due: Instant) async {
        parts.feedWatchdog()
        let late = now - due
        if late > Orchestrator.tiltThreshold {
            parts.say(.warning, "the daemon's own loop was late by \(late)")
            await take(.late(late))
        }
        for jump in pulse.watch.notice(parts.clock.reading()) where end == nil { await tell(jump) }
        if end == nil { await flush(always: false) }
        if end == nil { await tend() }
        publishNow(always: false)
        if end == nil { beatLater() }
    }

    private func tell(_ jump: ClockWatch.Jump) async {
        switch jump {
        case .wallClockSet(let length):
            parts.say(.warning, "the wall clock was set by \(Interval(milliseconds: length))")
            await take(.clockJumped(Interval(milliseconds: length)))
        case .machineSlept(let length):
            parts.say(.warning, "the machine slept for \(Interval(milliseconds: length))")
            await take(.clockJumped(Interval(milliseconds: length)))
        }
    }

    /// What waits for a page and found none by itself, at most once a second.
    func flush(always: Bool) async {
        guard machine.ledger == .writable, unstarted == nil, !waiting.isEmpty else { return }
        guard always || now - pulse.flushedAt >= .seconds(1) else { return }
        pulse.flushedAt = now
        var page = Page(at: now, reaped: waiting.reaped, delivered: waiting.delivered)
        for pool in waiting.marked {
            if let index = machine.book.index(of: pool) { page.marks[pool] = machine.senses[index].marks }
        }
        do throws(JournalFailure) {
            try await commit(page)
        } catch {
            if let state = endOrState(error) { meet(state, error.description) }
        }
    }

    /// After each turn that changed anything, and otherwise a few times a second: what only ages is not worth a copy.
    func publishNow(always: Bool) {
        let now = now
        guard always || now - publishedAt >= Pulse.publishInterval else { return }
        publishedAt = now
        parts.bulletin.publish(Snapshot(of: machine, at: now))
    }
}

/// What the conductor keeps of its own time.
struct Pulse {
    static let interval = Interval.milliseconds(500)
    static let publishInterval = Interval.milliseconds(250)
    static let slowCommit = Interval.seconds(1)

    /// The core asks for two seconds before it distrusts itself; smaller steps are corrections.
    var watch = ClockWatch(toleratingMilliseconds: Orchestrator.tiltThreshold.milliseconds)
    var lastCommit: Interval?
    var flushedAt: Instant

    init(at now: Instant) { flushedAt = now }
}

/// What belongs on the disk and may wait for a page that goes there anyway, or for a second.
struct Waiting {
    var marked: Set<PoolID> = []
    var reaped: [ProcessIdentity] = []
    var delivered: [String: Int] = [:]

    var isEmpty: Bool { marked.isEmpty && reaped.isEmpty && delivered.isEmpty }

    mutating func forget(_ page: Page) {
        for pool in page.marks.keys { marked.remove(pool) }
        reaped.removeAll { page.reaped.contains($0) }
        for (notifier, number) in page.delivered where delivered[notifier] == number { delivered[notifier] = nil }
    }
}
