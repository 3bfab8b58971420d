import Control
import Terminal

enum Kinds: Verb {
    static let command = Command(
        "kinds", .read, [], summary: "list every kind that the configuration may name; needs no daemon")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        guard let kinds = session.rooms.kinds?() else { throw Stop.notBuiltIn("kinds") }
        if session.wantsJSON {
            session.screen.line(KindList(kinds: kinds).wire.line)
            return .done
        }
        var table = Table(heading: ["ROLE", "KIND", "WHAT"])
        for kind in kinds { table.add([.init(kind.role), .init(kind.kind, .strong), .init(kind.summary)]) }
        session.screen.show(table)
        return .done
    }

    private struct KindList: Encodable {
        var kinds: [KindDocument]
    }
}
