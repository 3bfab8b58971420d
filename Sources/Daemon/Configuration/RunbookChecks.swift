import Kinds
import Model
import Runbook

/// What is wrong with the runbooks that a pool brings along.
struct RunbookChecks {
    private let runbooks: Fields?
    private let database: DatabaseKind?

    init(_ pool: Fields, _ database: DatabaseKind?) {
        if case .fields(let runbooks) = pool[PoolBlock.runbooks]?.value {
            self.runbooks = runbooks
        } else {
            runbooks = nil
        }
        self.database = database
    }

    var complaints: [Complaint] {
        guard let runbooks else { return [] }
        return [PoolBlock.failover, PoolBlock.failback].flatMap { key -> [Complaint] in
            guard let node = runbooks[key], case .list(let nodes) = node.value else { return [] }
            return whole(runbooks, key, node, nodes) + nodes.flatMap(complaints) + doubled(nodes)
        }
    }

    /// What the core refuses.
    private func whole(_ runbooks: Fields, _ key: Key, _ node: Node, _ nodes: [Node]) -> [Complaint] {
        guard let steps = try? RunbookReading.steps(runbooks, key, database) else { return [] }
        return Runbook.faults(in: steps.map(\.template)).map { fault in
            switch fault {
            case .noPromote(let mode):
                Complaint(node.mark, "never promotes in a \(mode) move", allowed: "the step promote, once")
            case .missingBeforePromote(let verb, let mode):
                Complaint(
                    node.mark, "has no \(verb) before promote in a \(mode) move",
                    allowed: mode == .planned ? "freeze and drain before promote" : "fence before promote")
            case .carriesOn(let index, let verb):
                Complaint(
                    RunbookReading.step(nodes[index])?.fields.mark(of: StepBlocks.onFailure) ?? node.mark,
                    "goes on although \(verb) has failed", allowed: "on-failure: stop for \(verb)")
            }
        }
    }

    private func complaints(of node: Node) -> [Complaint] {
        guard let (verb, fields) = RunbookReading.step(node) else { return [] }
        var complaints: [Complaint] = []
        let repeating: String? = (try? fields.maybe(StepBlocks.repeating)) ?? nil
        let hasCheck: Bool =
            switch verb {
            case .approve, .notify: false
            case .run: fields[StepBlocks.check] != nil
            case _: true
            }
        if repeating == "check", !hasCheck {
            let allowed =
                verb == .run ? "check: and a command, repeat: safe, or repeat: never" : "repeat: safe or never"
            complaints.append(
                Complaint(fields.mark(of: StepBlocks.repeating), "\(verb) has no check to repeat by", allowed: allowed))
        }
        if let timeout: Interval = try? fields.value(StepBlocks.timeout),
            let limit = deadline(of: verb, fields, timeout),
            timeout > limit
        {
            complaints.append(
                Complaint(
                    fields.mark(of: StepBlocks.timeout), "\(timeout) is longer than the deadline of \(limit)",
                    allowed: "a timeout within the deadline of the step"))
        }
        return complaints
    }

    /// The deadline that is written; what is not written makes room for the timeout.
    private func deadline(of verb: Verb, _ fields: Fields, _ timeout: Interval) -> Interval? {
        try? fields.value(StepBlocks.deadline)
    }

    private func doubled(_ nodes: [Node]) -> [Complaint] {
        var taken: Set<String> = []
        return nodes.compactMap { node in
            guard let fields = RunbookReading.step(node)?.fields, let name: String = try? fields.value(StepBlocks.name),
                !taken.insert(name).inserted
            else { return nil }
            return Complaint(
                fields.mark(of: StepBlocks.name), "is the second step called \(name)", allowed: "a name of its own")
        }
    }
}
