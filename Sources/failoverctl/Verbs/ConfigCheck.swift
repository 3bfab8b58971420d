import Control
import Terminal

enum ConfigCheck: Verb {
    static let command = Command(
        "config check", .read, [Operand("FILE", .file)],
        summary: "say everything that is wrong with a configuration; needs no daemon",
        detail: "Each problem is one line: FILE:LINE:COLUMN: path.to.key: what is wrong; what is allowed. "
            + "Exits 0 where nothing is wrong, else 78.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        guard let check = session.rooms.checkConfiguration else { throw Stop.notBuiltIn("config check") }
        let file = session.arguments.operand(0) ?? ""
        switch check(file) {
        case .good(let summary):
            if session.wantsJSON {
                session.screen.line(Result(good: true, problems: []).wire.line)
            } else {
                session.screen.line(Printable.line(summary))
            }
            return .done
        case .wrong(let problems):
            if session.wantsJSON {
                session.screen.line(Result(good: false, problems: problems).wire.line)
            } else {
                session.screen.lines(problems.map(Printable.line))
            }
            return .configuration
        case .unreadable(let why):
            throw Stop(
                .configuration,
                Problem("Unreadable", status: 400, detail: why, hint: "failoverctl config check FILE"))
        }
    }

    private struct Result: Encodable {
        var good: Bool
        var problems: [String]
    }
}
