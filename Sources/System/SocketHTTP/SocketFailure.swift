/// Why there was no answer from the socket of the daemon: what was tried, what came back, what to do.
package enum SocketFailure: Error, Sendable, Hashable {
    /// Nobody listens there, or there is no such socket.
    case absent(path: String)
    case forbidden(path: String)
    case timedOut(path: String)
    /// The connection ended before the answer was whole.
    case closed
    /// What came back is no HTTP, or not the HTTP that this client speaks.
    case malformed(String)
    /// The answer is longer than the caller takes.
    case tooLarge(limit: Int)
    case system(attempt: String, text: String)
}

extension SocketFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .absent(let path):
            "nobody answers at \(path); is failoverd running? systemctl status failoverd tells, and --socket= names "
                + "another path"
        case .forbidden(let path):
            "the socket \(path) may not be opened by this user; look at its mode and at the directories above it"
        case .timedOut(let path):
            "no answer from \(path) in time; the daemon may be stuck, which journalctl -u failoverd would show"
        case .closed:
            "the daemon ended the connection before its answer was whole; it may be restarting, so ask again"
        case .malformed(let text): "what came back is not an answer of failoverd: \(text); is the socket the right one?"
        case .tooLarge(let limit): "the answer is longer than \(limit) bytes; ask for less of it"
        case .system(let attempt, let text): "cannot \(attempt): \(text)"
        }
    }
}
