import DriverKit
import Model
import Orchestration
import Platform
import Synchronization

/// Carries out attempts: check, perform, check. Each on a task of its own, each with its deadline, each reported
/// exactly once, however its driver behaves.
///
/// A driver that does not come back is reported unknown when its time is up, and left to itself: it holds its own task
/// and nothing else.
final class StepRunner: Sendable {
    private struct State {
        /// Attempts whose driver has not come back, reported or not.
        var atWork: [AttemptID: Attempt] = [:]
        /// The newest order of each pool, and of the attempt it displaced: what may have to be ended later.
        var known: [PoolID: [AttemptOrder]] = [:]
        var rigs: [PoolID: Rig] = [:]
        var looking: [AttemptID: Task<Void, Never>] = [:]
        var surveys: [RunID: Task<Void, Never>] = [:]
    }

    /// After the attempt's time, until it is reported unknown. Before the core gives it up by itself.
    private static let grace = Interval.seconds(4)
    /// The same for a look at it: a driver that does not come back even with that must not hold the run for ever.
    private static let lookGrace = Interval.seconds(2)
    private static let ordersKept = 3

    let clock: any Timepiece
    private let reactor: Reactor
    private let mailbox: Mailbox
    private let progress: @Sendable (RunID, Progress) -> Void
    private let state = Mutex(State())

    init(
        _ clock: any Timepiece, _ reactor: Reactor, _ mailbox: Mailbox,
        progress: @escaping @Sendable (RunID, Progress) -> Void
    ) {
        self.clock = clock
        self.reactor = reactor
        self.mailbox = mailbox
        self.progress = progress
    }

    /// Nothing is in flight that a clean stop should wait for.
    var isIdle: Bool { state.withLock { $0.atWork.values.allSatisfy(\.isReported) } }

    // MARK: - Attempts

    func perform(_ order: AttemptOrder, _ rig: Rig, begun: Instant) {
        let work = StepWorks.work(for: order, rig)
        let deadline = Deadline(at: begun + order.step.timeout)
        let attempt = Attempt(order, work, assignment(order, rig, by: deadline))
        remember(order, rig)
        state.withLock { $0.atWork[order.id] = attempt }
        let overtime = clock.alarm(at: deadline.at + Self.grace) { [self] in
            report(attempt, .unknown(StepFailure.overtime("carry out \(order.step.name)").failure))
            attempt.task?.cancel()
        }
        attempt.task = Task.detached { [self] in
            let outcome = await StepCourse(attempt, clock: clock).outcome()
            overtime()
            report(attempt, outcome)
            state.withLock { _ = $0.atWork.removeValue(forKey: order.id) }
        }
    }

    private func report(_ attempt: Attempt, _ outcome: Outcome) {
        if attempt.markReported() { mailbox.put(.event(.stepEnded(attempt.order.id, outcome))) }
    }

    /// Ends what an attempt has started, here and on the far side. Its report comes as always.
    func cancel(_ id: AttemptID) {
        let (attempt, known) = state.withLock { state -> (Attempt?, (AttemptOrder, Rig)?) in
            if let attempt = state.atWork[id] { return (attempt, nil) }
            let order = state.known.values.lazy.flatMap { $0 }.first { $0.id == id }
            return (nil, order.flatMap { order in state.rigs[order.pool].map { (order, $0) } })
        }
        if let attempt {
            Task.detached {
                await Self.end(attempt.work, attempt.assignment)
                attempt.task?.cancel()
            }
        } else if let (order, rig) = known {
            let task = assignment(order, rig, by: .after(Self.endPatience))
            Task.detached { await Self.end(StepWorks.work(for: order, rig), task) }
        }
    }

    private static let endPatience = Interval.seconds(5)

    private static func end(_ work: any StepWork, _ task: Assignment) async {
        await withTaskGroup(of: Void.self) { group in
            for place in work.places(task) {
                group.addTask { _ = await place.end(task.mark, by: .after(endPatience)) }
            }
        }
    }

    // MARK: - Looking again

    /// Whether the attempt is over, and whether the step is done. In this order: what is found not done after the end
    /// stays not done.
    func recheck(_ order: AttemptOrder, _ rig: Rig, asked: Instant) {
        remember(order, rig)
        let work = StepWorks.work(for: order, rig)
        let task = assignment(order, rig, by: Deadline(at: asked + order.step.timeout))
        let once = Once()
        let tell: @Sendable (Finding) -> Void = { [mailbox] finding in
            if once.isFirst() { mailbox.put(.event(.rechecked(order.id, finding))) }
        }
        let overtime = clock.alarm(at: task.deadline.at + Self.lookGrace) {
            tell(.unknown(over: false, StepFailure.overtime("look at \(order.step.name) again").failure))
        }
        let looking = Task.detached { [self] in
            let isOver = await isOver(order, work, task)
            let finding: Finding =
                switch await work.check(task) {
                case .done(let evidence): .done(evidence)
                case .notDone: .notDone(over: isOver)
                case .unknown(let failure): .unknown(over: isOver, failure.failure)
                }
            overtime()
            if !Task.isCancelled { tell(finding) }
        }
        // The core asks again only when it has given the earlier question up.
        state.withLock { $0.looking.updateValue(looking, forKey: order.id) }?.cancel()
        forgetOldLooks(keeping: order)
    }

    private func isOver(_ order: AttemptOrder, _ work: any StepWork, _ task: Assignment) async -> Bool {
        // A driver that has not come back may do anything yet.
        if state.withLock({ $0.atWork[order.id] != nil }) { return false }
        for place in work.places(task) {
            if await place.remnant(of: task.mark, by: task.deadline.atMost(Self.endPatience)) != .gone { return false }
        }
        return true
    }

    private func forgetOldLooks(keeping order: AttemptOrder) {
        state.withLock { state in
            let old = state.looking.keys.filter { $0.run == order.id.run && $0 != order.id }
            for id in old { state.looking.removeValue(forKey: id)?.cancel() }
        }
    }

    // MARK: - Survey

    /// What is read again in the moment before the point of no return.
    func survey(_ run: RunID, from: Site, to: Site, _ rig: Rig, asked: Instant) {
        let inquiry = Inquiry(by: Deadline(at: asked + Self.surveyPatience))
        let surveying = Task.detached { [self] in
            async let fences = FenceReadings.all(rig.fences, rig.settings.fences.map(\.name), from, inquiry)
            async let left = rig.database.read(from, inquiry)
            async let target = rig.database.read(to, inquiry)
            let survey = await Survey(
                fence: fences.status, roleLeftBehind: left.value.role, targetReplayed: target.value.replayed)
            if !Task.isCancelled { mailbox.put(.event(.surveyed(run, asked: asked, survey))) }
        }
        state.withLock { $0.surveys.updateValue(surveying, forKey: run) }?.cancel()
    }

    /// The core waits a second longer.
    private static let surveyPatience = Interval.seconds(4)

    // MARK: - Bookkeeping

    private func assignment(_ order: AttemptOrder, _ rig: Rig, by deadline: Deadline) -> Assignment {
        let register = HeldRegister(mailbox: mailbox, reactor: reactor)
        return Assignment(order, siteNames: rig.settings.siteNames, by: deadline, register: register) {
            [progress] in progress(order.id.run, $0)
        }
    }

    private func remember(_ order: AttemptOrder, _ rig: Rig) {
        state.withLock { state in
            state.rigs[order.pool] = rig
            var orders = state.known[order.pool] ?? []
            orders.removeAll { $0.id == order.id }
            orders.append(order)
            state.known[order.pool] = orders.suffix(Self.ordersKept)
        }
    }
}

/// One attempt at work.
final class Attempt: Sendable {
    let order: AttemptOrder
    let work: any StepWork
    let assignment: Assignment
    private let reported = Once()
    private let running = Mutex<Task<Void, Never>?>(nil)

    init(_ order: AttemptOrder, _ work: any StepWork, _ assignment: Assignment) {
        self.order = order
        self.work = work
        self.assignment = assignment
    }

    var isReported: Bool { reported.wasSaid }

    var task: Task<Void, Never>? {
        get { running.withLock { $0 } }
        set { running.withLock { $0 = newValue } }
    }

    /// True for the first who says so, and for nobody after him.
    func markReported() -> Bool { reported.isFirst() }
}

/// Said once, by whoever comes first.
final class Once: Sendable {
    private let said = Mutex(false)

    var wasSaid: Bool { said.withLock { $0 } }

    func isFirst() -> Bool {
        said.withLock { said in
            defer { said = true }
            return !said
        }
    }
}
