package import Model

/// The keys of a step, verb by verb.
package enum StepBlocks {
    private static let longest: ClosedRange<Int64> = 100...2_592_000_000

    package static let name = Key(
        "name", .scalar(.name), "What orders and the audit call it; its verb where left out.")
    package static let timeout = Key("timeout", .scalar(.duration(longest)), "How long one attempt may take.")
    package static let deadline = Key(
        "deadline", .scalar(.duration(longest)), "How long all attempts together may take.")
    package static let attempts = Key(
        "attempts", .integer(1...1_000), "How many attempts there are; as many as the deadline allows where left out.")
    package static let backoff = Key(
        "backoff", .scalar(.duration(0...3_600_000)), "How long to wait after a failed attempt; it doubles up to 30s.")
    package static let onFailure = Key(
        "on-failure", .word(Word("stop", "the run stops or is undone"), Word("continue", "the run goes on")),
        "What a failure means. `continue` is the default of `protect` and `notify`.")
    package static let repeating = Key(
        "repeat",
        .word(
            Word("check", "only when the check says that it is not done"), Word("safe", "freely"),
            Word("never", "a person is asked")),
        "Whether it may be done again after a crash. `check` is the default where there is a check, else `never`.")
    package static let when = Key(
        "when",
        .word(Word("always", "in both modes"), Word("planned", "in planned moves"), Word("disaster", "in disasters")),
        "In which mode it belongs to the run; always where left out.")

    package static let common = [name, timeout, deadline, attempts, backoff, onFailure, repeating, when]

    package static let host = Key(
        "host", .scalar(.host), default: "local", perSite: true, "The host it runs on.")
    package static let argv = Key("argv", .argv(.step), .required, "The command.")
    package static let waitArgv = Key("argv", .argv(.step), "A command that exits 0 when the waiting is over.")
    package static let check = Key("check", .argv(.step), "A command that exits 0 when the step is done.")
    package static let undo = Key("undo", .argv(.step), "The command that takes it back.")
    package static let probe = Key(
        "probe", .nameOr(.probe, ProbeKind.family),
        "A probe of the pool by its name, or one of its own, written here.")
    package static let message = Key("message", .scalar(.template(.step)), .required, "What it says.")
    package static let question = Key("message", .scalar(.template(.step)), "What the operator is asked.")

    /// Verbs that a runbook may be written with.
    package static let verbs = Verb.allCases.filter { $0 != .rehearse }

    package static func block(for verb: Verb) -> Block {
        Block(verb.description, doc(verb), common + own(verb))
    }

    private static func own(_ verb: Verb) -> [Key] {
        switch verb {
        case .run: [host, argv, check, undo]
        case .verify: [probe]
        case .wait: [probe, host, waitArgv]
        case .approve: [question]
        case .notify: [message]
        case .fence, .unfence, .stopServices, .freeze, .drain, .promote, .switchEntry, .startServices, .seed, .protect,
            .protectLocal, .rehearse:
            []
        }
    }

    private static func doc(_ verb: Verb) -> String {
        switch verb {
        case .fence: "Proves that the site left behind cannot serve."
        case .unfence: "Lets a fenced site come back, closed."
        case .stopServices: "Stops the services at the site left behind."
        case .freeze: "Closes the database for writes and records its end."
        case .drain: "Makes the target apply every log that exists."
        case .promote: "Opens the target for writing: the point of no return."
        case .switchEntry: "Points the entry to the target."
        case .startServices: "Starts the services at the target."
        case .verify: "Asks the service as a client would."
        case .seed: "Rebuilds the other site's database while the service runs."
        case .protect: "Makes the site left behind the new secondary."
        case .protectLocal: "In-site redundancy of the newly active database."
        case .approve: "Waits for an operator."
        case .wait: "Waits until a probe or a command is good."
        case .run: "Runs a command."
        case .notify: "Sends a message."
        case .rehearse: "Reads what a real run would need."
        }
    }
}
