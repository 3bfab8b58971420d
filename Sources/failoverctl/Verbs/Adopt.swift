import Control
import Model
import Terminal

enum Adopt: Verb {
    static let command = Command(
        "adopt", .order, [Operand("POOL", .pool)],
        [Option("active", .any("SITE"), isRequired: true, help: "the site that serves"), Ordering.reason],
        summary: "tell a held pool which site serves; touches nothing",
        detail: "Refused when SITE reads standby, or when only the other site reads active.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        try Ordering(session: session, target: .pool(PoolID(session.pool), .adopt)).give()
    }
}
