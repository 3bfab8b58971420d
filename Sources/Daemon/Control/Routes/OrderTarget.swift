package import Model
package import Orchestration

/// What an order is about: the path of its POST.
package enum OrderTarget: Hashable, Sendable {
    case pool(PoolID, PoolOrder)
    case everything(WideOrder)
    case run(RunID, RunOrder)
    case step(RunID, String, StepOrder)

    package enum PoolOrder: String, CaseIterable, Sendable {
        case failover, failback, fence, unfence, protect, pause, resume, ack, adopt, drill
    }

    /// To the whole daemon.
    package enum WideOrder: String, CaseIterable, Sendable {
        case pause, resume, ack, reload
    }

    package enum RunOrder: String, CaseIterable, Sendable {
        case pause, resume, abort, disaster
    }

    /// The words of the command line.
    package var words: String {
        switch self {
        case .pool(let pool, let order): "\(order.rawValue) \(pool)"
        case .everything(.ack): "ack --all"
        case .everything(let order): order.rawValue
        case .run(let run, let order): "run \(order.rawValue) \(run)"
        case .step(let run, let step, let order): "step \(order.word) \(run) \(step)"
        }
    }
}

extension StepOrder {
    package var word: String {
        switch self {
        case .retry: "retry"
        case .skip: "skip"
        case .done: "done"
        case .approve: "approve"
        }
    }
}
