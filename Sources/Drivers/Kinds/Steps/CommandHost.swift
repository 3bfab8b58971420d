/// Keys that every `kind: command` has in common.
enum CommandHost {
    static let key = Key(
        "host", .scalar(.host), default: "local", perSite: true,
        "The host it runs on.")
}
