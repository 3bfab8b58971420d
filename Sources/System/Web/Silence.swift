/// Why a target that was asked gave no answer.
package enum Silence: Sendable, Hashable {
    /// Nobody listens there.
    case refused
    /// The connection was broken off.
    case reset
    /// The connection was ended before the answer was whole.
    case closed
    case timedOut
    /// There is a way there, and somebody on it said that it does not arrive.
    case unreachable
    /// What came back is not what was asked for.
    case malformed(String)
}

extension Silence: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused: "connection refused"
        case .reset: "connection reset"
        case .closed: "connection closed before the answer was whole"
        case .timedOut: "no answer in time"
        case .unreachable: "host unreachable"
        case .malformed(let text): "not an answer: \(text)"
        }
    }
}
