/// How a child came to its end, and what it said.
package struct Ending: Sendable, Hashable {
    package enum Cause: Sendable, Hashable {
        /// It ended by itself with this status.
        case exited(status: Int32)
        /// A signal ended it.
        case killed(signal: Int32)
        /// Its program never ran: nothing has been done.
        case notStarted(SystemError)
        /// It was killed and does not end, because it waits for a device that does not answer, or belongs to a user
        /// we may not signal. It may still have an effect. It is watched on and reaped when it ends at last.
        case stuck
        /// Somebody else took its status: it has ended, and nobody will ever know how.
        case untold
    }

    package var cause: Cause
    /// The deadline, or an order to end, came before its own end.
    package var wasEnded: Bool
    /// Somebody who left its process group still held its output when it ended, and may still be at work.
    package var leftHeir: Bool
    package var output: Excerpt
    package var errors: Excerpt
    /// From being let go to the end.
    package var milliseconds: Int64

    /// It ended by itself and says that all is well.
    package var isSuccess: Bool { cause == .exited(status: 0) && !wasEnded }
}

extension Ending.Cause: CustomStringConvertible {
    package var description: String {
        switch self {
        case .exited(let status): "exited with status \(status)"
        case .killed(let signal): "killed by signal \(signal)"
        case .notStarted(let error): "not started: \(error)"
        case .stuck: "does not end although it was killed"
        case .untold: "ended, status taken by another"
        }
    }
}
