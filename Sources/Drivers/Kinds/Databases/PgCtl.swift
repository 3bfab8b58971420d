/// PostgreSQL started and stopped without a service manager.
package struct PgCtl: Hashable, Codable, Sendable {
    /// Appended to by the server; its directory must exist.
    package var log: String?
    /// Given to the server with `-o`.
    package var options: String?

    private static let logKey = Key(
        "log", .scalar(.path), tuning: true, "The file that the server writes its log to; `DATA.log` where left out.")
    private static let optionsKey = Key(
        "options", .text, tuning: true, "Options for the server, as in `pg_ctl -o`.")

    static let block = Block(
        "pg_ctl", "By `pg_ctl` of its own version, as the user that owns the data.", [logKey, optionsKey])

    init(_ fields: Fields) throws(Unread) {
        log = try fields.maybe(Self.logKey)
        options = try fields.maybe(Self.optionsKey)
    }

    package func start(_ binaries: String, data: String) -> [String] {
        ["\(binaries)/pg_ctl", "start", "--wait", "--silent", "--pgdata=\(data)", "--log=\(log ?? data + ".log")"]
            + (options.map { ["--options=\($0)"] } ?? [])
    }

    package func stop(_ binaries: String, data: String) -> [String] {
        ["\(binaries)/pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--pgdata=\(data)"]
    }
}
