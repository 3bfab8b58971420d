import Control

/// What the caller's shell learns.
enum ExitCode: Equatable {
    case done
    case no
    case usage
    case refused
    case unreachable
    case stillRunning
    case configuration
    /// A verb with codes of its own.
    case own(Int32)

    var rawValue: Int32 {
        switch self {
        case .done: 0
        case .no: 1
        case .usage: 2
        case .refused: 3
        case .unreachable: 4
        case .stillRunning: 5
        case .configuration: 78
        case .own(let code): code
        }
    }

    /// What a problem of the daemon's means to the caller: typed wrongly, refused, or the daemon is out of order.
    init(problem: Problem) {
        switch problem.status {
        case 401, 403, 409, 412, 423, 429: self = .refused
        case 400..<500: self = .usage
        case _: self = .unreachable
        }
    }

    static let meanings: [(code: Int, meaning: String)] = [
        (0, "done; of a run: succeeded, also with exceptions"),
        (1, "the answer is no, or the run ended or stopped otherwise"),
        (2, "what was typed is wrong, or there is no such pool, run or step"),
        (3, "refused by a gate, policy or permission; the reason is printed"),
        (4, "the daemon cannot be reached"),
        (5, "still running when --wait ended"),
        (78, "the configuration is wrong"),
    ]
}
