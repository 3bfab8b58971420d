import Model
package import Platform
import Synchronization

/// One value that comes later, once, and whoever waits for it, each with a deadline of his own.
package final class Awaited<Value: Sendable>: Sendable {
    private struct Waiter {
        var continuation: CheckedContinuation<Value?, Never>
        var alarm: Reactor.Token
    }

    private struct State {
        var value: Value?
        var nextNumber = 0
        var waiting: [Int: Waiter] = [:]
        /// Waiters whose task was cancelled before they had begun to wait.
        var cancelled: Set<Int> = []
    }

    private let reactor: Reactor
    private let state = Mutex(State())

    package init(on reactor: Reactor) { self.reactor = reactor }

    /// The first value counts; later ones are not taken, and the answer says so.
    @discardableResult
    package func set(_ value: Value) -> Bool {
        let waiting = state.withLock { state -> [Int: Waiter]? in
            guard state.value == nil else { return nil }
            state.value = value
            defer { state.waiting = [:] }
            return state.waiting
        }
        guard let waiting else { return false }
        for waiter in waiting.values {
            reactor.cancel(waiter.alarm)
            waiter.continuation.resume(returning: value)
        }
        return true
    }

    package var value: Value? { state.withLock { $0.value } }

    /// The value, or nil when the deadline passes or the calling task is cancelled first.
    package func get(by deadline: Deadline) async -> Value? {
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let now = state.withLock { state -> Value?? in
                    if let value = state.value { return .some(value) }
                    if state.cancelled.remove(number) != nil { return .some(nil) }
                    let alarm = reactor.alarm(after: deadline.left.milliseconds) { [self] in give(up: number) }
                    state.waiting[number] = Waiter(continuation: continuation, alarm: alarm)
                    return nil
                }
                if let now { continuation.resume(returning: now) }
            }
        } onCancel: {
            cancel(number)
        }
    }

    private func give(up number: Int) {
        state.withLock { $0.waiting.removeValue(forKey: number) }?.continuation.resume(returning: nil)
    }

    private func cancel(_ number: Int) {
        let waiter = state.withLock { state -> Waiter? in
            if let waiter = state.waiting.removeValue(forKey: number) { return waiter }
            if state.value == nil { state.cancelled.insert(number) }
            return nil
        }
        guard let waiter else { return }
        reactor.cancel(waiter.alarm)
        waiter.continuation.resume(returning: nil)
    }
}
