import DriverKit
import Model
import Platform
import Synchronization

/// Brings messages to people, at its own pace. What was committed is delivered at least once to each notifier, in
/// order; a notifier that does not take its messages delays no other and never the conductor.
final class Outbox: Sendable {
    private struct State {
        var isStopped = false
        var couriers: [Courier] = []
        var tasks: [Task<Void, Never>] = []
    }

    private let clock: any Timepiece
    private let journal: any Journal
    private let mailbox: Mailbox
    private let say: Voice
    private let state = Mutex(State())

    init(_ clock: any Timepiece, _ journal: any Journal, _ mailbox: Mailbox, say: @escaping Voice) {
        self.clock = clock
        self.journal = journal
        self.mailbox = mailbox
        self.say = say
    }

    /// `delivered`: how far each notifier has come. One that is new begins with the oldest message that is kept.
    func start(_ notifiers: [any Notifier], delivered: [String: Int]) {
        let couriers = notifiers.map { notifier in
            Courier(notifier, through: delivered[notifier.name] ?? 0, clock, journal, mailbox, say: say)
        }
        state.withLock { state in
            guard !state.isStopped else { return }
            state.couriers = couriers
            state.tasks = couriers.map { courier in Task.detached { await courier.run() } }
        }
    }

    /// There is something new.
    func wake() {
        for courier in state.withLock({ $0.couriers }) { courier.wake() }
    }

    func stop() {
        let tasks = state.withLock { state in
            state.isStopped = true
            state.couriers = []
            defer { state.tasks = [] }
            return state.tasks
        }
        for task in tasks { task.cancel() }
    }
}
