import Dispatch
import Platform
import Synchronization

/// One thread for one actor. The few threads that all tasks share can be held up by a driver that waits in a library;
/// this one cannot, so the loop that decides, and what its journal does, goes on.
final class SerialThread: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)

    init(named name: String) throws(SystemError) {
        try Worker.start(named: name) { [self] in
            while turn() {}
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isFirst = state.withLock { state in
            state.jobs.append(job)
            return state.jobs.count == 1
        }
        if isFirst { signal.signal() }
    }

    /// The thread ends when it has nothing to do any more.
    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }

    private func turn() -> Bool {
        signal.wait()
        while true {
            let (jobs, isClosed) = state.withLock { state in
                defer { state.jobs = [] }
                return (state.jobs, state.isClosed)
            }
            if jobs.isEmpty { return !isClosed }
            for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
        }
    }
}
