package import Model

/// A fence that works through commands of the user's own.
package struct CommandFence: Hashable, Codable, Sendable {
    package var hosts: SitePair<String>
    package var operations: Operations

    package static let list = [
        Operation("fence", .step, required: true, "Makes it impossible for `${site}` to serve."),
        Operation("status", .question, required: true, "Exits 0 when the site is fenced, 3 when not; else unknown."),
        Operation("unfence", .step, "Lifts it. Without it `unfence` is a note to the operator."),
    ]
    static let operationsKey = Key(
        "operations", .block(Operations.block("fence", list)), .required, "The commands.")

    package static let block = Block("command", "Commands of one's own.", [CommandHost.key, operationsKey])
}

extension CommandFence: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        hosts = try fields.pair(CommandHost.key)
        operations = try fields.value(Self.operationsKey)
    }

    func commands(lifting: Bool, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        let act = scene.command(
            operations[lifting ? "unfence" : "fence"], .perform, on: hosts[site], at: site)
        let note = PlannedCommand(.note, .perform, on: hosts[site], "lift this fence by hand")
        return (act.isEmpty ? [note] : act)
            + scene.command(operations["status"], .check, on: hosts[site], at: site)
    }
}
