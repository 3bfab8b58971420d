package import Model
package import Platform
import Synchronization

/// The engine's clock. It comes in as an argument, so that a test can hold it.
package protocol Timepiece: Sendable {
    var now: Instant { get }
    /// All clocks at once, to notice when one of them jumps.
    func reading() -> ClockReading
    /// Rings once, on a thread that nobody else can keep busy. The ring must not wait. Answers how to call it off.
    func alarm(at instant: Instant, _ ring: @escaping @Sendable () -> Void) -> @Sendable () -> Void
}

/// The machine's own clocks.
package struct SystemTimepiece: Timepiece {
    private let reactor: Reactor

    package init(on reactor: Reactor) { self.reactor = reactor }

    package var now: Instant { Instant(milliseconds: Clocks.bootMilliseconds()) }

    package func reading() -> ClockReading { ClockReading.now() }

    package func alarm(at instant: Instant, _ ring: @escaping @Sendable () -> Void) -> @Sendable () -> Void {
        let token = reactor.alarm(after: max(0, instant.milliseconds - Clocks.bootMilliseconds()), ring)
        return { [reactor] in reactor.cancel(token) }
    }
}

extension Timepiece {
    /// Waits until then, or until the task is cancelled.
    func sleep(until instant: Instant) async {
        let waiting = Mutex(SleepState.notBegun)
        let wake: @Sendable () -> Void = {
            let continuation = waiting.withLock { state -> CheckedContinuation<Void, Never>? in
                defer { state = .over }
                guard case .asleep(let continuation) = state else { return nil }
                return continuation
            }
            continuation?.resume()
        }
        let callOff = alarm(at: instant, wake)
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = waiting.withLock { state in
                    if case .over = state { return true }
                    state = .asleep(continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            wake()
        }
        callOff()
    }
}

private enum SleepState {
    case notBegun
    case asleep(CheckedContinuation<Void, Never>)
    case over
}
