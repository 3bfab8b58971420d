import Terminal

/// One verb: what it is called and takes, and what it does.
protocol Verb: Sendable {
    static var command: Command { get }
    static func run(_ session: Session) throws(Stop) -> ExitCode
}
