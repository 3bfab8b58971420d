import Control
import Terminal

enum RunShow: Verb {
    static let command = Command(
        "run show", .read, [Operand("ID", .run)], summary: "show one run with its steps, times and loss")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let bytes = try session.ask(.run(try Choices.run(session)))
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            RunScreen(session: session).show(try session.read(RunDocument.self, bytes))
        }
        return .done
    }
}
