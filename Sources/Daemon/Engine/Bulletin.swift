package import Model
package import Orchestration
import Synchronization
package import DriverKit

/// What the daemon knew last, for everybody who wants to look. A reader never asks the conductor and never keeps it
/// waiting.
package final class Bulletin: Sendable {
    private struct State {
        var snapshot: Snapshot
        var progress: [RunID: Progress] = [:]
    }

    private let state: Mutex<State>

    init(_ snapshot: Snapshot) { state = Mutex(State(snapshot: snapshot)) }

    package var snapshot: Snapshot { state.withLock { $0.snapshot } }

    /// How far the step at work is, where it says so.
    package func progress(of run: RunID) -> Progress? { state.withLock { $0.progress[run] } }

    func publish(_ snapshot: Snapshot) {
        let old = state.withLock { state in
            defer { state.snapshot = snapshot }
            return state.snapshot
        }
        // The old one is given up outside the lock: a large one takes its time to go.
        _ = old
    }

    func note(_ progress: Progress?, of run: RunID) { state.withLock { $0.progress[run] = progress } }
}
