package import Model

/// The limits and habits of a pool.
package enum PolicyBlock {
    private static let day: Int64 = 86_400_000

    package static let level = Key(
        "level",
        .word(
            Word("observe", "decides and records what it would do"),
            Word("propose", "also tells the operator which order to give"), Word("automatic", "does it")),
        default: "observe", "How far the daemon may go on its own.")
    private static let minOutage = Key(
        "min-outage", .scalar(.duration(0...day)), default: "15s", "An outage shorter than this moves nothing.")
    private static let maxLoss = Key(
        "max-loss", .scalar(.sizeOrNone), default: "16MiB",
        "The log that may be lost in a disaster; with `none` only `max-lag` limits it.")
    private static let maxLag = Key(
        "max-lag", .scalar(.duration(0...day)), default: "30s", "How far behind the target may be in time.")
    private static let lagSampleAge = Key(
        "lag-sample-age", .scalar(.duration(1_000...day)), default: "60s",
        "How old the last known log position may be when an outage begins.")
    private static let cooldown = Key(
        "cooldown", .scalar(.duration(0...30 * day)), default: "10m", "No automatic move so soon after another.")
    private static let failbackHold = Key(
        "failback-hold", .scalar(.duration(0...30 * day)), default: "10m",
        "How long home must have been well before a planned failback.")
    private static let runDeadline = Key(
        "run-deadline", .scalar(.duration(1_000...30 * day)), default: "1h",
        "A run that takes longer is told of as overdue; nothing is stopped.")
    private static let rejoin = Key(
        "rejoin",
        .word(
            Word("ask", "an operator says when"), Word("automatic", "as soon as it answers; a fence is never lifted")),
        default: "ask", "How the site left behind becomes the new secondary.")
    private static let keepDivergent = Key(
        "keep-divergent", .flag, default: "true",
        "Whether data that only the site left behind has is kept before it is overwritten.")

    package static let block = Block(
        "policy", "The limits and habits of a pool.",
        [
            level, minOutage, maxLoss, maxLag, lagSampleAge, cooldown, failbackHold, runDeadline, rejoin,
            keepDivergent,
        ])

    package static func policy(_ fields: Fields) throws(Unread) -> Policy {
        var policy = Policy()
        let level: String = try fields.value(Self.level)
        policy.level = level == "automatic" ? .automatic : level == "propose" ? .propose : .observe
        policy.minOutage = try fields.value(minOutage)
        guard case .size(let bytes) = fields[maxLoss]?.value else { throw Unread() }
        policy.maxLoss = bytes
        policy.maxLag = try fields.value(maxLag)
        policy.lagSampleAge = try fields.value(lagSampleAge)
        policy.cooldown = try fields.value(cooldown)
        policy.failbackHold = try fields.value(failbackHold)
        policy.runDeadline = try fields.value(runDeadline)
        let rejoin: String = try fields.value(Self.rejoin)
        policy.rejoinsByItself = rejoin == "automatic"
        policy.keepsDivergent = try fields.value(keepDivergent)
        return policy
    }
}
