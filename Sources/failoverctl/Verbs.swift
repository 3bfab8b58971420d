import Terminal

/// The table of all verbs: the parser, the help, the completions and the manual page are made of it.
enum Verbs {
    static let all: [any Verb.Type] = [
        Status.self, Why.self, PlanVerb.self, Ready.self, Runs.self, RunShow.self, RunFollow.self, History.self,
        AuditVerify.self, AuditExport.self, AuditHeadVerb.self, Kinds.self, ConfigCheck.self, ConfigShow.self,
        Failover.self, Failback.self, Fence.self, Unfence.self, Protect.self, Pause.self, Resume.self, RunPause.self,
        RunResume.self, RunAbort.self, RunDisaster.self, StepRetry.self, StepSkip.self, StepDone.self,
        StepApprove.self, Ack.self, Adopt.self, Drill.self, Reload.self, CompletionVerb.self,
    ]

    static let socketVariable = "FAILOVERD_SOCKET"
    static let socketPath = "/run/failoverd/control.sock"

    static let grammar = Grammar(
        program: "failoverctl", summary: "look at failoverd and give it orders", commands: all.map { $0.command },
        options: [
            Option(
                "socket", .any("PATH"),
                help: "the daemon's control socket; \(socketVariable) in the environment, else \(socketPath)"),
            Option("json", help: "print JSON for scripts instead of tables for people"),
        ])

    static func verb(of command: Command) -> (any Verb.Type)? { all.first { $0.command.words == command.words } }
}
