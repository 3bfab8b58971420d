package import Model

/// An entry that is switched through commands of the user's own.
package struct CommandEntry: Hashable, Codable, Sendable {
    package var hosts: SitePair<String>
    package var operations: Operations

    package static let list = [
        Operation("switch", .step, required: true, "Points the entry to `${to}`."),
        Operation("where", .question, required: true, "Prints the site it points to, or `none`, or `unknown`."),
    ]
    private static let operationsKey = Key(
        "operations", .block(Operations.block("entry", list)), .required, "The commands.")

    package static let block = Block("command", "Commands of one's own.", [CommandHost.key, operationsKey])
}

extension CommandEntry: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        hosts = try fields.pair(CommandHost.key)
        operations = try fields.value(Self.operationsKey)
    }

    func commands(in scene: Scene) -> [PlannedCommand] {
        let site = scene.site
        let other = site.other
        return scene.command(operations["switch"], .perform, on: hosts[site], at: site)
            + scene.command(operations["where"], .check, on: hosts[site], at: site)
            + (scene.step.hasUndo
                ? scene.reversed.command(operations["switch"], .undo, on: hosts[other], at: other) : [])
    }
}
