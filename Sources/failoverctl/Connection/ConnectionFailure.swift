import Control
import SocketHTTP

/// Why there is no answer to go on with.
enum ConnectionFailure: Error, Hashable {
    /// Nobody answers at the socket.
    case absent
    case forbidden
    /// The request may have arrived; no whole answer did.
    case lost(String)
    /// What came back is no answer of the daemon's.
    case broken(String)
    /// The daemon answered, and said no.
    case refused(Problem)

    init(_ failure: any Error) {
        switch failure {
        case let failure as ConnectionFailure: self = failure
        case let failure as SocketFailure: self.init(socket: failure)
        case _: self = .broken("\(failure)")
        }
    }

    private init(socket: SocketFailure) {
        switch socket {
        case .absent: self = .absent
        case .forbidden: self = .forbidden
        case .timedOut: self = .lost("nothing came in time")
        case .closed: self = .lost("the connection ended before the answer was whole")
        case .malformed(let what): self = .broken(what)
        case .tooLarge(let limit): self = .broken("it is longer than \(limit) bytes")
        case .system(let attempt, let text): self = .lost("cannot \(attempt): \(text)")
        }
    }

    /// The daemon's own words, or what can be said where it found none.
    static func refusal(_ status: Int, _ body: [UInt8]) -> ConnectionFailure {
        if let problem = try? WireDecoder.value(Problem.self, from: body) { return .refused(problem) }
        return .broken("it has the status \(status) and does not say why")
    }
}
