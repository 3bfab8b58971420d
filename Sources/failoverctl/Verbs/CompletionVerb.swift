import Control
import Model
import Terminal

enum CompletionVerb: Verb {
    static let command = Command(
        "completion", .other,
        [
            Operand("WHAT", .word(Completion.allCases.map(\.rawValue) + ["man", "pools", "runs", "steps"])),
            Operand("ID", .run, isOptional: true),
        ],
        summary: "print a completion script for bash, zsh or fish, the manual page, or names to complete",
        detail: "In bash: source <(failoverctl completion bash)")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let what = session.arguments.operand(0) ?? ""
        if let shell = Completion(rawValue: what) {
            session.screen.raw(shell.script(Verbs.grammar))
            return .done
        }
        let names: [String] =
            switch what {
            case "pools": try session.ask(StatusDocument.self, .status).pools.map(\.name)
            case "runs": try session.ask(RunList.self, .runs(nil, limit: 20)).runs.map { "\($0.id)" }
            case "steps": try session.ask(RunDocument.self, .run(try Choices.run(session, 1))).steps.map(\.name)
            case _: []
            }
        if what == "man" {
            session.screen.raw(manual)
        } else {
            session.screen.lines(names.map(Printable.line))
        }
        return .done
    }

    static var manual: String {
        Verbs.grammar.manualPage(
            exitCodes: ExitCode.meanings,
            files: [
                (Verbs.socketPath, "the control socket; \(Verbs.socketVariable) or --socket name another"),
                ("/etc/failoverd/failoverd.yaml", "the daemon's configuration, described in failoverd.yaml(5)"),
            ])
    }
}
