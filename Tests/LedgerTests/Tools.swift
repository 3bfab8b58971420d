import Foundation
import SQLite
import Testing

@testable import Ledger

/// Somebody with the file and a database shell: opens a ledger that nobody has open, without the triggers.
func tamper(_ path: String, _ body: (borrowing Connection) throws -> Void) throws {
    let connection = try Connection(opening: path, for: LedgerSchema.current)
    for trigger in [
        "audit_is_not_changed", "audit_is_not_removed", "attempt_is_not_changed", "attempt_is_not_removed",
        "anchor_is_not_changed", "anchor_is_not_removed",
    ] {
        try connection.run("DROP TRIGGER IF EXISTS \(trigger)")
    }
    try body(connection)
    _ = try connection.checkpoint(.truncate)
    try connection.close()
    try? FileManager.default.removeItem(atPath: "\(path)-wal")
}

/// All rows of the audit in a file that nobody has open.
func rows(of path: String) throws -> [AuditRow] {
    let connection = try Connection(reading: path, for: LedgerSchema.current)
    var rows: [AuditRow] = []
    try connection.query("SELECT \(AuditRow.columns) FROM audit ORDER BY seq") { row throws(DatabaseError) in
        rows.append(try AuditRow(row))
    }
    return rows
}

/// Writes the hashes of all rows from one on anew, as a forger would who knows the rule.
func rehash(_ connection: borrowing Connection, from first: Int64) throws {
    var chain = try ChainHash()
    var rows: [AuditRow] = []
    try connection.query(
        "SELECT \(AuditRow.columns) FROM audit WHERE seq >= ? ORDER BY seq", .integer(first)
    ) { row throws(DatabaseError) in rows.append(try AuditRow(row)) }
    var link =
        try connection.first("SELECT hash FROM audit WHERE seq = ?", .integer(first - 1)) { row throws(DatabaseError) in
            try row.blob(0)
        } ?? ChainHash.origin
    for var row in rows {
        row.previous = link
        link = chain.link(row)
        try connection.run(
            "UPDATE audit SET previous = ?, hash = ? WHERE seq = ?", .blob(row.previous), .blob(link),
            .integer(row.sequence))
    }
}

/// Runs a program and answers what it wrote and how it ended.
func run(_ program: String, _ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
}

/// The program that holds and fills ledgers, built beside the tests.
enum Fixture {
    static var path: String {
        var folder = URL(filePath: CommandLine.arguments.first ?? ".").deletingLastPathComponent()
        while folder.path.count > 1 {
            let candidate = folder.appending(path: "LedgerFixture")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate.path }
            folder.deleteLastPathComponent()
        }
        return "LedgerFixture"
    }

    /// Starts it; its lines are read from the pipe.
    static func start(_ arguments: String...) throws -> (process: Process, output: FileHandle) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        return (process, pipe.fileHandleForReading)
    }
}

/// A ledger of one failover, closed.
func finishedLedger(_ scratch: borrowing Scratch, quiet: Bool = false) throws {
    let world = try World(scratch.directory)
    if quiet { for _ in 0..<3 { try world.second() } } else { try world.failOver() }
    try world.stop()
}
