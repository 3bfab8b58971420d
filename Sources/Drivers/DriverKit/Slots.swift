package import Platform
import Synchronization

/// So many at a time; the others wait in order, each until its deadline.
package final class Slots: Sendable {
    private struct State {
        var free: Int
        var waiting: [Awaited<Void>] = []
    }

    private let reactor: Reactor
    private let state: Mutex<State>

    package init(_ count: Int, on reactor: Reactor) {
        self.reactor = reactor
        state = Mutex(State(free: count))
    }

    /// False when the deadline passed before a slot was free. A slot that was taken must be given back.
    package func take(by deadline: Deadline) async -> Bool {
        let wait = state.withLock { state -> Awaited<Void>? in
            if state.free > 0 {
                state.free -= 1
                return nil
            }
            let wait = Awaited<Void>(on: reactor)
            state.waiting.append(wait)
            return wait
        }
        guard let wait else { return true }
        if await wait.get(by: deadline) != nil { return true }
        // It may have been handed over in the last moment; then it is ours, and goes back to the others.
        let wasWaiting = state.withLock { state -> Bool in
            guard let index = state.waiting.firstIndex(where: { $0 === wait }) else { return false }
            state.waiting.remove(at: index)
            return true
        }
        if !wasWaiting { give() }
        return false
    }

    package func give() {
        let next = state.withLock { state -> Awaited<Void>? in
            if state.waiting.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.set(())
    }
}
