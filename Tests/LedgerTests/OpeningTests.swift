import Foundation
import Model
import Orchestration
import Platform
import SQLite
import Testing

@testable import Ledger

struct OpeningTests {
    private func refusal(_ directory: String, _ options: OpeningOptions = World.options()) -> LedgerError? {
        do throws(LedgerError) {
            _ = try LedgerFile.open(directory, at: World.start, wall: World.wallStart, options: options)
            return nil
        } catch {
            #expect(error.description.hasPrefix("could not "))
            #expect(!error.message.isEmpty)
            #expect(!error.hint.isEmpty)
            return error
        }
    }

    @Test func `a directory that is not there is refused`() throws {
        let scratch = try Scratch()
        #expect(refusal(scratch.path("nowhere"))?.kind == .noDirectory)
        #expect(!isThere(scratch.path("nowhere")))
    }

    @Test func `a file in the place of the directory is refused`() throws {
        let scratch = try Scratch()
        try Files.create(scratch.path("file"))
        #expect(refusal(scratch.path("file"))?.kind == .noDirectory)
    }

    @Test func `a directory that others may read is refused`() throws {
        let scratch = try Scratch()
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.directory)
        let error = refusal(scratch.directory)
        #expect(error?.kind == .wrongPermissions)
        #expect(error?.message.contains("0755") == true)
        #expect(!isThere(scratch.paths.ledger))
    }

    @Test func `a ledger that others may read is refused`() throws {
        let scratch = try Scratch()
        try finishedLedger(scratch, quiet: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.paths.ledger)
        #expect(refusal(scratch.directory)?.kind == .wrongPermissions)
    }

    @Test func `a network file system is refused`() {
        #expect(throws: LedgerError.self) { try StateDirectory.refuse(.network(name: "nfs"), "use it") }
        #expect(throws: Never.self) { try StateDirectory.refuse(.local(name: "ext4"), "use it") }
    }

    @Test func `another program's database is refused and left as it was`() throws {
        let scratch = try Scratch()
        let made = try run("/usr/bin/env", ["python3", "-c", Self.foreign, scratch.paths.ledger])
        try #require(made.code == 0, "\(made.output)")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.paths.ledger)
        let before = FileManager.default.contents(atPath: scratch.paths.ledger)
        #expect(refusal(scratch.directory)?.kind == .foreign)
        #expect(FileManager.default.contents(atPath: scratch.paths.ledger) == before)
    }

    private static let foreign = """
        import sqlite3, sys
        c = sqlite3.connect(sys.argv[1]); c.execute("CREATE TABLE t (x)"); c.commit()
        """

    @Test func `what is no database is refused`() throws {
        let scratch = try Scratch()
        try Data("not a database at all, but long enough to be read as one".utf8)
            .write(to: URL(filePath: scratch.paths.ledger))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.paths.ledger)
        #expect(refusal(scratch.directory)?.kind == .damaged)
    }

    @Test func `a link in the place of the ledger is refused`() throws {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            atPath: scratch.paths.ledger, withDestinationPath: scratch.path("elsewhere"))
        #expect(refusal(scratch.directory)?.kind == .foreign)
    }

    @Test func `a ledger of a later version is refused`() throws {
        let scratch = try Scratch()
        var later = World.options()
        later.schema = Self.later
        do { _ = try LedgerFile.open(scratch.directory, at: World.start, wall: World.wallStart, options: later) }
        #expect(refusal(scratch.directory)?.kind == .newer)
    }

    private static let later = Schema(
        name: "the ledger", applicationID: LedgerSchema.applicationID,
        migrations: LedgerSchema.current.migrations + [
            Migration(2, "one table more", "CREATE TABLE more (x ANY) STRICT")
        ])

    @Test func `an older ledger is copied before it is changed`() async throws {
        let scratch = try Scratch()
        try finishedLedger(scratch)
        let before = try rows(of: scratch.paths.ledger)
        var later = World.options()
        later.schema = Self.later
        do {
            let (file, loaded) = try LedgerFile.open(
                scratch.directory, at: World.start, wall: World.wallStart, options: later)
            #expect(loaded.restored == nil)
            #expect(file.drafter.sequence == before.last?.sequence)
        }
        let copy = "\(scratch.paths.snapshots)/before-migration-2.sqlite3"
        #expect(try rows(of: copy) == before)
        let verdict = await Verifier.verify(copy)
        #expect(verdict.result == .unanchored)
    }

    @Test func `a second instance is told so at once`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        let (output, _) = try run(Fixture.path, ["hold", scratch.directory])
        #expect(output.contains("refused secondInstance 75"), "\(output)")
        try world.second()
    }

    @Test func `state tables that were changed behind our back are refused`() throws {
        for change in [
            "UPDATE pool SET state = replace(state, '\"epoch\":1', '\"epoch\":2')", "UPDATE pool SET state = '{}'",
            "UPDATE pool SET hash = zeroblob(32)", "UPDATE daemon SET state = replace(state, 'false', 'true')",
            "DELETE FROM daemon", "DELETE FROM meta", "UPDATE pool SET name = 'other'", "DELETE FROM audit",
            "INSERT OR REPLACE INTO marks VALUES ('chat', '{')",
        ] {
            let scratch = try Scratch()
            try finishedLedger(scratch)
            try tamper(scratch.paths.ledger) { try $0.execute(change) }
            let error = refusal(scratch.directory)
            #expect(error?.kind == .damaged, "\(change): \(String(describing: error))")
            #expect(error?.hint.contains("restore.md") == true)
        }
    }

    @Test func `an open run that was changed behind our back is refused`() throws {
        let scratch = try Scratch()
        do {
            let world = try World(scratch.directory)
            try world.failOver(seconds: 19)
            try #require(world.file.book.pools.first?.run == nil)
        }
        try tamper(scratch.paths.ledger) {
            try $0.execute("UPDATE run SET ended_seq = NULL, ended = NULL")
        }
        #expect(refusal(scratch.directory)?.kind == .damaged)
    }

    @Test func `files are made for the daemon's user alone`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.file.keepHead(at: world.now)
        for path in [scratch.paths.ledger, scratch.paths.log, scratch.paths.head, scratch.paths.ballast] {
            #expect(try FileStatus(of: path)?.mode == 0o600, "\(path)")
        }
    }
}
