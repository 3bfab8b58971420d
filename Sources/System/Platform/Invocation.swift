/// What to run: a program and everything it is told. Never a shell: the arguments arrive as they stand here.
package struct Invocation: Sendable, Hashable {
    /// The program and its arguments. A program without a slash is looked for in the `PATH` of `environment`.
    package var arguments: [String]
    /// The whole environment of the child. What the service manager told the daemon about itself is left out even
    /// if it stands here: a child that speaks to the service manager in the daemon's name can end the daemon.
    package var environment: [String: String]
    /// What the child can read from its standard input; without it `/dev/null`.
    package var input: [UInt8]?
    package var directory: String
    /// How long the child may take to end after TERM, before KILL, in milliseconds.
    package var patience: Int64

    package init(
        _ arguments: [String], environment: [String: String] = [:], input: [UInt8]? = nil, directory: String = "/",
        patience: Int64 = 2_000
    ) {
        self.arguments = arguments
        self.environment = environment
        self.input = input
        self.directory = directory
        self.patience = patience
    }

    /// Bytes a child may be given to read: a message, not a file.
    package static let inputLimit = 1_048_576
}
