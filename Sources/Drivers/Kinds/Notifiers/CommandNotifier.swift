package import Model

/// Runs a command that gets a notification as a JSON object on its standard input.
package struct CommandNotifier: Hashable, Codable, Sendable {
    package var host: String
    package var argv: [Template]
    package var timeout: Interval

    private static let hostKey = Key("host", .scalar(.host), default: "local", "The host it runs on.")
    private static let argvKey = Key("argv", .argv(.notice), .required, "The command.")
    private static let timeoutKey = Key(
        "timeout", .scalar(.duration(100...600_000)), default: "10s", "How long one attempt may take.")

    package static let block = Block(
        "command", "Runs a command with a JSON object on its standard input.", [hostKey, argvKey, timeoutKey])
}

extension CommandNotifier: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        host = try fields.value(Self.hostKey)
        argv = try fields.value(Self.argvKey)
        timeout = try fields.value(Self.timeoutKey)
    }
}
