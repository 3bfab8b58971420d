import Glibc
import Testing

@testable import SQLite

@Suite struct MigrationTests {
    @Test func `a fresh file goes through every step and bears our mark`() throws {
        let scratch = try Scratch()
        let connection = try Connection(opening: scratch.ledger, for: .laterNotes)
        #expect(try connection.schemaVersion() == 0)
        #expect(try connection.pendingMigrations(of: .laterNotes).map(\.number) == [1, 2, 3])
        var announced: [String] = []
        try connection.migrate(to: .laterNotes) { announced.append($0.name) }
        #expect(announced == ["first tables", "colours", "pages"])
        #expect(try connection.schemaVersion() == 3)
        #expect(try connection.setting("application_id") == "1313821765")
        try connection.migrate(to: .laterNotes) { announced.append($0.name) }
        #expect(announced.count == 3)
    }

    @Test func `an older file is brought up with what is in it`() throws {
        let scratch = try Scratch()
        do { try scratch.open().run("INSERT INTO note (body) VALUES ('old')") }
        let connection = try Connection(opening: scratch.ledger, for: .laterNotes)
        try connection.migrate(to: .laterNotes)
        let colour = try connection.first("SELECT colour FROM note") { row throws(DatabaseError) in try row.text(0) }
        #expect(colour == "blue")
    }

    @Test func `a step that fails half-way leaves the file before it`() throws {
        let scratch = try Scratch()
        let broken = Schema(
            name: "the notebook", applicationID: Schema.notes.applicationID,
            migrations: Schema.notes.migrations + [
                Migration(2, "broken", "CREATE TABLE half (a INTEGER); INSERT INTO nowhere VALUES (1)")
            ])
        let connection = try Connection(opening: scratch.ledger, for: broken)
        let error = failure { () throws(DatabaseError) in try connection.migrate(to: broken) }
        #expect(error?.attempted == "migrate the notebook to 2 (broken)")
        #expect(error?.message == "no such table: nowhere")
        #expect(try connection.schemaVersion() == 1)
        #expect(kind { () throws(DatabaseError) in _ = try connection.count("half") } == .other)
    }

    @Test(arguments: [1, 2, 3])
    func `a process killed inside a step leaves the file before it, and the next one goes on`(step: Int32) async throws
    {
        let scratch = try Scratch()
        let ledger = scratch.ledger
        await #expect(processExitsWith: .signal(SIGKILL)) { [ledger = ledger as String, step = step as Int32] in
            let connection = try Connection(opening: ledger, for: .laterNotes)
            try connection.migrate(to: .laterNotes) { migration in
                if migration.number == step { kill(getpid(), SIGKILL) }
            }
        }
        let connection = try Connection(opening: ledger, for: .laterNotes)
        #expect(try connection.schemaVersion() == step - 1)
        #expect(try connection.integrityCheck() == [])
        try connection.migrate(to: .laterNotes)
        #expect(try connection.schemaVersion() == 3)
    }

    @Test func `a file of a later version is refused with a sentence and stays as it was`() throws {
        let scratch = try Scratch()
        do {
            let connection = try Connection(opening: scratch.ledger, for: .laterNotes)
            try connection.migrate(to: .laterNotes)
        }
        let before = [bytes(of: scratch.ledger), bytes(of: "\(scratch.ledger)-wal")]
        let error = failure { () throws(DatabaseError) in _ = try Connection(opening: scratch.ledger, for: .notes) }
        #expect(error?.kind == .newer)
        #expect(
            error?.description == """
                could not use \(scratch.ledger) as the notebook: it has schema 3 and this program knows up to 1; \
                install the version of the program that wrote it, or restore a snapshot from before the upgrade
                """)
        let isUntouched = [bytes(of: scratch.ledger), bytes(of: "\(scratch.ledger)-wal")] == before
        #expect(isUntouched)
    }

    @Test func `a file of another program is refused and stays as it was`() throws {
        let scratch = try Scratch()
        let foreign = Schema(
            name: "another", applicationID: 42, migrations: [Migration(1, "t", "CREATE TABLE t (a INTEGER)")])
        do {
            let connection = try Connection(opening: scratch.ledger, for: foreign)
            try connection.migrate(to: foreign)
        }
        let before = [bytes(of: scratch.ledger), bytes(of: "\(scratch.ledger)-wal")]
        let error = failure { () throws(DatabaseError) in _ = try Connection(opening: scratch.ledger, for: .notes) }
        #expect(error?.kind == .foreign)
        #expect(error?.message == "it belongs to another program (application id 42, ours is 1313821765)")
        let isUntouched = [bytes(of: scratch.ledger), bytes(of: "\(scratch.ledger)-wal")] == before
        #expect(isUntouched)
    }

    @Test func `a file without a mark but with tables is foreign`() throws {
        let scratch = try Scratch()
        do {
            let connection = try Connection(opening: scratch.ledger, for: .notes)
            try connection.execute("CREATE TABLE stranger (a INTEGER)")
        }
        #expect(
            kind { () throws(DatabaseError) in _ = try Connection(opening: scratch.ledger, for: .notes) } == .foreign)
    }

    @Test func `a schema with a gap cannot be written`() async {
        await #expect(processExitsWith: .failure) {
            _ = Schema(name: "x", applicationID: 1, migrations: [Migration(2, "x", "")])
        }
    }
}
