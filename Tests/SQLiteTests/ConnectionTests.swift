import Glibc
import Testing

@testable import SQLite

@Suite struct ConnectionTests {
    @Test func `every setting reads back as durability wants it`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let wanted = [
            "locking_mode": "exclusive", "journal_mode": "wal", "synchronous": "2", "foreign_keys": "1",
            "cell_size_check": "1", "mmap_size": "0", "temp_store": "2", "trusted_schema": "0",
            "application_id": "1313821765", "user_version": "1",
        ]
        for (name, value) in wanted { #expect(try connection.setting(name) == value, "\(name)") }
    }

    @Test func `there is no shared memory beside the file`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body) VALUES ('a')")
        #expect(access("\(scratch.ledger)-shm", F_OK) != 0)
        #expect(access("\(scratch.ledger)-wal", F_OK) == 0)
    }

    @Test func `double quotes never turn into text`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        #expect(throws: DatabaseError.self) { try connection.run("SELECT \"no such column\" FROM note") }
    }

    @Test func `the schema cannot be written by hand`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.execute("PRAGMA writable_schema = ON")
        #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM sqlite_schema") }
    }

    @Test func `a second connection is refused at once, from the first moment`() throws {
        let scratch = try Scratch()
        let connection = try Connection(opening: scratch.ledger, for: .notes)
        #expect(connection.path == scratch.ledger)
        let start = ContinuousClock.now
        #expect(kind { () throws(DatabaseError) in _ = try Connection(opening: scratch.ledger, for: .notes) } == .busy)
        #expect(ContinuousClock.now - start < .milliseconds(500))
        #expect(connection.path == scratch.ledger)
    }

    @Test func `a second process is refused at once`() async throws {
        let scratch = try Scratch()
        let ledger = scratch.ledger
        let connection = try scratch.open()
        await #expect(processExitsWith: .exitCode(75)) { [ledger = ledger as String] in
            do throws(DatabaseError) {
                _ = try Connection(opening: ledger, for: .notes)
            } catch {
                exit(error.kind == .busy ? 75 : 1)
            }
        }
        #expect(try connection.count() == 0)
    }

    @Test func `the lock goes with its owner`() throws {
        let scratch = try Scratch()
        do { _ = try scratch.open() }
        let connection = try scratch.open()
        try connection.close()
        #expect(try scratch.open().count() == 0)
    }

    @Test func `a path with a symbolic link is refused and the hint says so`() throws {
        let scratch = try Scratch()
        do { _ = try scratch.open() }
        let link = "\(scratch.directory)/link.db"
        symlink(scratch.ledger, link)
        let error = failure { () throws(DatabaseError) in _ = try Connection(opening: link, for: .notes) }
        #expect(error?.kind == .cannotOpen)
        #expect(error?.hint.contains("symbolic link") == true)
    }

    @Test func `a missing directory is named`() throws {
        let scratch = try Scratch()
        let path = "\(scratch.directory)/nowhere/ledger.db"
        let error = failure { () throws(DatabaseError) in _ = try Connection(opening: path, for: .notes) }
        #expect(error?.kind == .cannotOpen)
        #expect(error?.description.hasPrefix("could not open \(path): unable to open database file") == true)
        #expect(error?.systemError == ENOENT)
    }

    @Test func `a statement kept beyond its connection is refused and harmless`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let statement = try connection.statement("SELECT 1")
        try connection.close()
        #expect(kind { () throws(DatabaseError) in try statement.run() } == .misuse)
        #expect(kind { () throws(DatabaseError) in try statement.bind(1, at: 1) } == .misuse)
    }

    @Test func `foreign keys are kept`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.run("INSERT INTO line (note, words) VALUES (7, 'x')")
        }
        #expect(error?.kind == .constraint)
        #expect(error?.code.description == "SQLITE_CONSTRAINT_FOREIGNKEY 787")
    }
}

/// The error of something that must fail.
func failure(_ body: () throws(DatabaseError) -> Void) -> DatabaseError? {
    do throws(DatabaseError) {
        try body()
        return nil
    } catch {
        return error
    }
}

func kind(_ body: () throws(DatabaseError) -> Void) -> DatabaseError.Kind? {
    failure(body)?.kind
}
