import Glibc
import Testing

@testable import SQLite

@Suite struct ReadingTests {
    @Test func `a ledger is read with its log, and not a byte of either changes`() throws {
        let scratch = try Scratch()
        do {
            let connection = try scratch.open()
            _ = try connection.checkpoint()
            for _ in 0..<20 { try connection.run("INSERT INTO note (body) VALUES ('in the log')") }
        }
        let before = [bytes(of: scratch.ledger), bytes(of: "\(scratch.ledger)-wal")]
        #expect(before[1].count > 0)
        do {
            let connection = try Connection(reading: scratch.ledger, for: .notes)
            #expect(try connection.count() == 20)
            #expect(try connection.integrityCheck() == [])
            #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM note") }
            #expect(kind { () throws(DatabaseError) in _ = try connection.checkpoint(.truncate) } == .misuse)
        }
        let isUntouched = [bytes(of: scratch.ledger), bytes(of: "\(scratch.ledger)-wal")] == before
        #expect(isUntouched)
        #expect(access("\(scratch.ledger)-shm", F_OK) != 0)
    }

    @Test func `a file without a log is read where nothing can be written`() throws {
        let scratch = try Scratch()
        do {
            let connection = try scratch.open()
            try connection.run("INSERT INTO note (body) VALUES ('a')")
            _ = try connection.checkpoint(.truncate)
        }
        unlink("\(scratch.ledger)-wal")
        chmod(scratch.ledger, 0o400)
        let odd = "\(scratch.directory)/50% of a? #1.db"
        rename(scratch.ledger, odd)
        do {
            let connection = try Connection(reading: "/\(odd)", for: .notes)
            #expect(try connection.count() == 1)
            #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM note") }
        }
        #expect(access("\(odd)-wal", F_OK) != 0 && access("\(odd)-shm", F_OK) != 0)
    }

    @Test func `while its owner runs it is refused at once`() async throws {
        let scratch = try Scratch()
        let ledger = scratch.ledger
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body) VALUES ('a')")
        #expect(kind { () throws(DatabaseError) in _ = try Connection(reading: ledger, for: .notes) } == .busy)
        await #expect(processExitsWith: .exitCode(75)) { [ledger = ledger as String] in
            exit(
                kind { () throws(DatabaseError) in _ = try Connection(reading: ledger, for: .notes) } == .busy ? 75 : 1)
        }
        #expect(try connection.count() == 1)
    }

    @Test func `what is not there, empty or half of something else is refused`() throws {
        let scratch = try Scratch()
        #expect(
            kind { () throws(DatabaseError) in _ = try Connection(reading: scratch.ledger, for: .notes) } == .cannotOpen
        )
        #expect(access(scratch.ledger, F_OK) != 0)
        write([], to: scratch.ledger)
        #expect(
            kind { () throws(DatabaseError) in _ = try Connection(reading: scratch.ledger, for: .notes) } == .foreign)
        write([1], to: "\(scratch.ledger)-journal")
        let error = failure { () throws(DatabaseError) in _ = try Connection(reading: scratch.ledger, for: .notes) }
        #expect(error?.message == "a rollback journal lies beside it")
    }

    @Test func `a ledger of a later version is refused with a sentence`() throws {
        let scratch = try Scratch()
        do {
            let connection = try Connection(opening: scratch.ledger, for: .laterNotes)
            try connection.migrate(to: .laterNotes)
        }
        #expect(kind { () throws(DatabaseError) in _ = try Connection(reading: scratch.ledger, for: .notes) } == .newer)
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a file system takes root"))
    func `a ledger with a log on a medium that cannot be written is refused with a way out`() throws {
        let scratch = try Scratch()
        try #require(mount("small", scratch.directory, "tmpfs", 0, "size=8m") == 0)
        defer { umount2(scratch.directory, Int32(MNT_DETACH)) }
        do { try scratch.open().run("INSERT INTO note (body) VALUES ('a')") }
        try #require(mount("small", scratch.directory, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
        let error = failure { () throws(DatabaseError) in _ = try Connection(reading: scratch.ledger, for: .notes) }
        #expect(
            error?.description == """
                could not read \(scratch.ledger): it has a log beside it and may not be locked; copy the file and its \
                -wal together to where you may write, and name the copy
                """)
        #expect(
            kind { () throws(DatabaseError) in _ = try Connection(opening: scratch.ledger, for: .notes) } == .readOnly)
    }
}
