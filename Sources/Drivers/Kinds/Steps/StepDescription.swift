package import Model

/// One step of a runbook of one's own: what the core knows of it, and what only the one who carries it out needs.
package struct StepDescription: Hashable, Codable, Sendable {
    package enum Question: Hashable, Codable, Sendable {
        /// A probe of the pool.
        case probe(String)
        case own(ProbeDescription)
        case command([Template])
    }

    package var template: StepTemplate
    package var hosts: SitePair<String>
    package var argv: [Template]?
    package var check: [Template]?
    package var undo: [Template]?
    package var question: Question?
    package var message: Template?
}

extension StepDescription {
    package init(_ verb: Verb, _ fields: Fields, named name: String, database: DatabaseKind?) throws(Unread) {
        check = try Self.own(StepBlocks.check, fields)
        undo = try Self.own(StepBlocks.undo, fields)
        argv = verb == .run ? try fields.value(StepBlocks.argv) : nil
        message = try Self.own(StepBlocks.message, fields)
        hosts =
            fields.block.key(StepBlocks.host.name) == nil
            ? SitePair(both: Host.local.name) : try fields.pair(StepBlocks.host)
        question = try Self.question(verb, fields, database)
        template = StepTemplate(verb, name: name, hasCheck: check != nil, hasUndo: undo != nil)
        template.timeout = try fields.maybe(StepBlocks.timeout)
        template.deadline = try fields.maybe(StepBlocks.deadline)
        template.attempts = try fields.maybe(StepBlocks.attempts)
        template.backoff = try fields.maybe(StepBlocks.backoff)
        let onFailure: String? = try fields.maybe(StepBlocks.onFailure)
        template.onFailure = onFailure.map { $0 == "stop" ? .stop : .carryOn }
        let repeating: String? = try fields.maybe(StepBlocks.repeating)
        template.repeating = repeating.map { $0 == "check" ? .check : $0 == "safe" ? .safe : .never }
        let when: String? = try fields.maybe(StepBlocks.when)
        template.when = when == "planned" ? .planned : when == "disaster" ? .disaster : nil
    }

    /// A key that this verb may not have at all.
    private static func own<Wanted: Readable>(_ key: Key, _ fields: Fields) throws(Unread) -> Wanted? {
        fields.block.key(key.name) == nil ? nil : try fields.maybe(key)
    }

    private static func question(_ verb: Verb, _ fields: Fields, _ database: DatabaseKind?) throws(Unread) -> Question?
    {
        if let node = fields[StepBlocks.probe] {
            guard case .fields(let own) = node.value else { return .probe(try String.read(node)) }
            return .own(try ProbeDescription("\(fields.block.name)", own, database: database))
        }
        let argv: [Template]? = verb == .wait ? try fields.maybe(StepBlocks.waitArgv) : nil
        return argv.map { .command($0) }
    }

    package static func faults(_ verb: Verb, in fields: Fields) -> [Complaint] {
        guard verb == .wait, fields.isWhole else { return [] }
        guard fields.wrote(StepBlocks.probe) == fields.wrote(StepBlocks.waitArgv) else { return [] }
        let what = fields.wrote(StepBlocks.probe) ? "waits for two things" : "does not say what it waits for"
        return [Complaint(fields.mark, what, allowed: "probe: or argv:")]
    }
}
