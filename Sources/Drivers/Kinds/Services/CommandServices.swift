package import Model

/// Services that are started and stopped through commands of the user's own.
package struct CommandServices: Hashable, Codable, Sendable {
    package var hosts: SitePair<String>
    package var operations: Operations

    package static let list = [
        Operation("start", .step, required: true, "Starts them."),
        Operation("stop", .step, required: true, "Stops them."),
        Operation("status", .question, required: true, "Exits 0 when they run, 3 when they are stopped; else unknown."),
    ]
    private static let operationsKey = Key(
        "operations", .block(Operations.block("services", list)), .required, "The commands.")

    package static let block = Block("command", "Commands of one's own.", [CommandHost.key, operationsKey])
}

extension CommandServices: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        hosts = try fields.pair(CommandHost.key)
        operations = try fields.value(Self.operationsKey)
    }

    func commands(starting: Bool, in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        func one(_ name: String, _ purpose: PlannedCommand.Purpose) -> [PlannedCommand] {
            scene.command(operations[name], purpose, on: hosts[site], at: site)
        }
        return one(starting ? "start" : "stop", .perform) + one("status", .check)
            + (scene.step.hasUndo ? one(starting ? "stop" : "start", .undo) : [])
    }
}
