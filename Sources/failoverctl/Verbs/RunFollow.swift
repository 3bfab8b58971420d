import Control
import Model
import Terminal

enum RunFollow: Verb {
    static let command = Command(
        "run follow", .read, [Operand("ID", .run, isOptional: true)],
        [Option("wait", .any("TIME"), help: "follow for at most so long, then exit 5")],
        summary: "follow a run, or the one that is open, until it ends or needs a person",
        detail: "It survives a restart of the daemon. Ending the client never touches the run.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let wait = try Choices.length("wait", session)
        let id = try session.arguments.operand(0) == nil ? openRun(session) : Choices.run(session)
        return try Follow(session: session, wait: wait).follow(id, begun: nil)
    }

    private static func openRun(_ session: Session) throws(Stop) -> RunID {
        let open = try session.ask(StatusDocument.self, .status).pools.compactMap(\.run)
        if open.count == 1 { return RunID(open[0].id) }
        guard open.isEmpty else {
            let ids = open.map { "\($0.id) (\($0.pool))" }.joined(separator: ", ")
            throw Stop.usage("several runs are open: \(ids)", hint: "failoverctl run follow ID")
        }
        throw Stop(
            .no,
            Problem("No open run", status: 404, detail: "no run is open", hint: "failoverctl runs lists the ended ones")
        )
    }
}
