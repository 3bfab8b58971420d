/// What a question brought back: a value that has a word for "nobody can say", and a line for people.
package struct Reading<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    /// What came back, in one line, without secrets: it goes into the audit and onto the status page.
    package var evidence: String

    package init(_ value: Value, _ evidence: String) {
        self.value = value
        self.evidence = evidence
    }
}

/// Whether a group of services runs at a site.
package enum ServiceStatus: UInt8, CaseIterable, Sendable {
    /// Every one of them runs.
    case running
    /// Not one of them runs, and none will start by itself in a moment.
    case stopped
    /// Some run: neither a start nor a stop is done.
    case partly
    case unknown
}

extension ServiceStatus: CustomStringConvertible {
    package var description: String {
        switch self {
        case .running: "running"
        case .stopped: "stopped"
        case .partly: "partly running"
        case .unknown: "unknown"
        }
    }
}

/// How a question is put: by when an answer is wanted, and for which attempt, if it is part of one.
///
/// The health of a site is asked about with no attempt in mind; the check of a step belongs to one, and a command that
/// wants to know the run, the mode or the direction finds them there.
package struct Inquiry: Sendable {
    package var deadline: Deadline
    package var task: Assignment?

    package init(by deadline: Deadline, for task: Assignment? = nil) {
        self.deadline = deadline
        self.task = task
    }
}
