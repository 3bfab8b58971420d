import Control
import Model
import Terminal

enum Ready: Verb {
    static let command = Command(
        "ready", .read, [Operand("POOL", .pool, isOptional: true)],
        summary: "say whether a move would go through now, in the form of a Nagios plugin",
        detail: "Exits 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN; also where the daemon cannot be reached.")

    static func run(_ session: Session) throws(Stop) -> ExitCode {
        let bytes = try session.ask(.ready(session.arguments.operand(0).map { PoolID($0) }))
        let ready = try session.read(ReadyDocument.self, bytes)
        if session.wantsJSON {
            session.printJSON(bytes)
        } else {
            show(ready, session)
        }
        return .own((Readiness(rawValue: ready.result) ?? .unknown).code)
    }

    private static func show(_ ready: ReadyDocument, _ session: Session) {
        let checks = ready.pools.flatMap { pool in pool.checks.map { (pool.pool, $0) } }
        let bad = checks.filter { $0.1.result != "ok" }
        let worst = bad.filter { $0.1.result == ready.result }.map { "\($0.0) \($0.1.name): \($0.1.text)" }
        let pools = ready.pools.count == 1 ? ready.pools[0].pool : "\(ready.pools.count) pools"
        let first = worst.isEmpty ? "\(pools): \(checks.count) checks pass" : worst.joined(separator: "; ")
        let numbers = "ok=\(checks.count - bad.count) not_ok=\(bad.count)"
        let word = session.ink.paint(ready.result.uppercased(), Tones.readiness(ready.result))
        session.screen.line("\(word) - \(Self.text(first)) | \(numbers)")
        var table = Table()
        for (pool, check) in bad {
            table.add([
                .init(check.result, Tones.readiness(check.result)), .init(pool), .init(check.name),
                .init(Self.text(check.text + (check.hint.map { "; \($0)" } ?? ""))),
            ])
        }
        session.screen.show(table)
    }

    /// A vertical bar begins the numbers; one in the text would be taken for it.
    private static func text(_ words: String) -> String { String(Printable.line(words).map { $0 == "|" ? "/" : $0 }) }
}
