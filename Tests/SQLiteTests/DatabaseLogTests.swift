import Glibc
import Synchronization
import Testing

@testable import SQLite

@Suite struct DatabaseLogTests {
    @Test func `what SQLite says is handed on`() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let heard = Heard()
            try DatabaseLog.deliver(to: { heard.note($0, $1) })
            let scratch = try Scratch()
            let connection = try scratch.open()
            _ = kind { () throws(DatabaseError) in try connection.run("SELEKT") }
            exit(heard.contains("near \"SELEKT\": syntax error") ? 7 : 1)
        }
    }

    @Test func `asking too late is an error`() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let scratch = try Scratch()
            let connection = try scratch.open()
            let late = kind { () throws(DatabaseError) in try DatabaseLog.deliver(to: { _, _ in }) }
            exit(late == .misuse && connection.path == scratch.ledger ? 7 : 1)
        }
    }
}

/// What the log said.
private final class Heard: Sendable {
    private let lines = Mutex<[String]>([])

    func note(_ code: ResultCode, _ line: String) {
        lines.withLock { $0.append("\(code) \(line)") }
    }

    func contains(_ words: String) -> Bool {
        lines.withLock { $0.contains { $0.contains(words) } }
    }
}
