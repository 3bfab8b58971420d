import DriverKit
import Model
import Orchestration
import Synchronization

/// Asks everything that is to be asked, each at its own pace, and hands what was seen to the conductor.
///
/// One alarm serves all targets, one question at a time goes to each, and a target that hangs costs only its own place.
/// Targets are spread over their interval, so that a thousand of them do not knock in the same moment.
final class ProbeLoop: Sendable {
    private struct Slot {
        let target: Target
        /// The rhythm counts from here.
        let base: Instant
        /// When the question on its way was asked; nil while none is.
        var askedAt: Instant?
        /// It did not come back in time and was reported so.
        var isGivenUp = false

        /// The rhythm is kept; beats that were missed are not made up for.
        func next(after now: Instant) -> Instant {
            if base > now { return base }
            let beats = (now - base).milliseconds / max(1, target.interval.milliseconds) + 1
            return base + target.interval * beats
        }
    }

    private struct State {
        var slots: [Slot] = []
        var schedule = Schedule()
        var active: [PoolID: Site] = [:]
        /// Answers to questions of an earlier configuration are not for this one.
        var generation = 0
        var callOff: (@Sendable () -> Void)?
        var isStopped = false
    }

    private let clock: any Timepiece
    private let see: @Sendable (Observation) -> Void
    private let state = Mutex(State())

    /// Targets that come due within this are asked together: it saves the machine from waking for each of them.
    private static let grain = Interval.milliseconds(20)
    /// How long a driver may be late before its silence is reported for it.
    private static let grace = Interval.seconds(1)
    private static let evidenceLimit = 300

    init(_ clock: any Timepiece, see: @escaping @Sendable (Observation) -> Void) {
        self.clock = clock
        self.see = see
    }

    /// Begins anew with these targets.
    func configure(_ rigs: [Rig], active: [PoolID: Site]) {
        let now = clock.now
        let targets = rigs.flatMap(Target.all)
        state.withLock { state in
            state.generation += 1
            state.active = active
            state.slots = []
            state.schedule = Schedule()
            for (index, target) in targets.enumerated() {
                state.slots.append(Slot(target: target, base: now + Self.part(index, of: target.interval)))
                // The first time within a second, whatever the rhythm: a start should not be blind for long.
                state.schedule.insert(index, at: now + Self.part(index, of: min(target.interval, .seconds(1))))
            }
            arm(&state, now)
        }
    }

    /// Spread evenly by the golden ratio, whatever the number of targets and their order.
    private static func part(_ index: Int, of interval: Interval) -> Interval {
        let phase = Int64((UInt32(truncatingIfNeeded: index) &* 2_654_435_769) >> 8)
        return Interval(milliseconds: (phase * interval.milliseconds) >> 24)
    }

    /// Probes that follow the active site follow it from here on.
    func follow(_ pool: PoolID, active: Site?) { state.withLock { $0.active[pool] = active } }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            state.generation += 1
            state.callOff?()
            state.callOff = nil
        }
    }

    // MARK: - Asking

    private func arm(_ state: inout State, _ now: Instant) {
        state.callOff?()
        state.callOff = nil
        guard !state.isStopped, let earliest = state.schedule.earliest else { return }
        state.callOff = clock.alarm(at: max(earliest, now + Self.grain)) { [self] in ring() }
    }

    private func ring() {
        let now = clock.now
        let (due, silent, generation) = state.withLock { state -> ([(Int, Target)], [Target], Int) in
            var due: [(Int, Target)] = []
            var silent: [Target] = []
            while let earliest = state.schedule.earliest, earliest <= now {
                let index = state.schedule.removeEarliest()
                let target = state.slots[index].target
                state.schedule.insert(index, at: state.slots[index].next(after: now))
                if let askedAt = state.slots[index].askedAt {
                    guard !state.slots[index].isGivenUp, askedAt + target.timeout + Self.grace <= now else { continue }
                    state.slots[index].isGivenUp = true
                    silent.append(target)
                } else if target.isAsked(active: state.active[target.pool]) {
                    state.slots[index].askedAt = now
                    due.append((index, target))
                }
            }
            arm(&state, now)
            return (due, silent, state.generation)
        }
        for target in silent {
            if let sight = target.silence { tell(sight, "the driver does not come back", of: target, asked: now) }
        }
        for (index, target) in due { ask(target, index, generation, asked: now) }
    }

    private func ask(_ target: Target, _ index: Int, _ generation: Int, asked: Instant) {
        let inquiry = Inquiry(by: Deadline(at: asked + target.timeout))
        Task.detached { [self] in
            let (sight, evidence) = await target.ask(inquiry)
            let isWanted = state.withLock { state in
                guard state.generation == generation else { return false }
                state.slots[index].askedAt = nil
                state.slots[index].isGivenUp = false
                return true
            }
            if isWanted, let sight { tell(sight, evidence, of: target, asked: asked) }
        }
    }

    private func tell(_ sight: Sight, _ evidence: String, of target: Target, asked: Instant) {
        let bounded = evidence.utf8.count <= Self.evidenceLimit ? evidence : String(evidence.prefix(Self.evidenceLimit))
        see(
            Observation(
                pool: target.pool, site: target.site, sight: sight, observer: target.observer, asked: asked,
                evidence: bounded))
    }
}
