package import Model

/// A database that is reached through commands of the user's own.
package struct CommandDatabase: Hashable, Codable, Sendable {
    package var hosts: SitePair<String>
    package var operations: Operations

    package static let list = [
        Operation("role", .question, required: true, "Prints `active`, `standby`, `stopped` or `unknown`."),
        Operation(
            "position", .question,
            "Prints an integer of bytes, written on the active side and applied on the standby, and optionally a"
                + " second word, its lineage. `automatic` is refused without it."),
        Operation(
            "freeze", .step,
            "Closes the database for writes; done when the role is `stopped` or `standby`. Planned moves are refused"
                + " without it."),
        Operation("drain", .step, "Applies every log that exists; in a disaster done when it exits 0."),
        Operation("promote", .step, required: true, "Opens the database for writing; done when the role is `active`."),
        Operation(
            "seed", .step,
            "Rebuilds the database at `FAILOVER_SITE` from `FAILOVER_FROM`. Without it `seed` and `protect` wait for"
                + " a person."),
        Operation("thaw", .step, "Undoes a freeze. Without it an undo stops and asks."),
    ]
    private static let operationsKey = Key(
        "operations", .block(Operations.block("database", list)), .required, "The commands.")

    package static let block = Block(
        "command", "Commands of one's own, for a database that there is no driver for.",
        [CommandHost.key, operationsKey])
}

extension CommandDatabase: ReadableBlock {
    package init(_ fields: Fields) throws(Unread) {
        hosts = try fields.pair(CommandHost.key)
        operations = try fields.value(Self.operationsKey)
    }

    package var traits: DatabaseTraits {
        var traits = DatabaseTraits()
        traits.readsPosition = operations.has("position")
        traits.freezes = operations.has("freeze")
        traits.thaws = operations.has("thaw")
        traits.seeds = operations.has("seed")
        traits.datesItsLog = false
        return traits
    }

    func commands(for verb: Verb, in scene: Scene) -> [PlannedCommand] {
        func one(_ name: String, _ purpose: PlannedCommand.Purpose, at site: Site) -> [PlannedCommand] {
            scene.command(operations[name], purpose, on: hosts[site], at: site)
        }
        let site = scene.site
        switch verb {
        case .freeze:
            return one("freeze", .perform, at: site) + one("role", .check, at: site)
                + one("position", .check, at: site) + one("thaw", .undo, at: site)
        case .drain:
            return one("drain", .perform, at: site) + one("position", .check, at: site)
        case .promote:
            return one("role", .check, at: site.other) + one("position", .check, at: site)
                + one("promote", .perform, at: site) + one("role", .check, at: site)
        case .seed, .protect:
            return one("seed", .perform, at: site) + one("role", .check, at: site) + one("position", .check, at: site)
        case .unfence, .verify, .rehearse:
            return one("role", .check, at: site)
        case .fence, .stopServices, .switchEntry, .startServices, .protectLocal, .approve, .wait, .run, .notify:
            return []
        }
    }
}
