import Glibc
import Testing

@testable import SQLite

@Suite struct BackupTests {
    private func fill(_ connection: borrowing Connection, _ count: Int) throws(DatabaseError) {
        let body = String(repeating: "x", count: 3_000)
        try connection.transaction { () throws(DatabaseError) in
            for _ in 0..<count { try connection.run("INSERT INTO note (body) VALUES (?)", .text(body)) }
        }
    }

    @Test func `a copy made in slices holds what was written meanwhile`() throws {
        let scratch = try Scratch()
        let copy = "\(scratch.directory)/copy.db"
        let connection = try scratch.open()
        try fill(connection, 500)
        let backup = try Backup(of: connection, to: copy)
        var slices = 0
        while try !backup.step(pages: 20).isComplete {
            slices += 1
            if slices % 5 == 0 {
                try fill(connection, 3)
                try connection.run("UPDATE note SET body = 'changed' WHERE number = ?", .integer(Int64(slices)))
                _ = try connection.checkpoint()
            }
        }
        #expect(slices > 20)
        try backup.finish()
        let read = try Connection(reading: copy, for: .notes)
        #expect(try read.integrityCheck() == [])
        #expect(try read.count() == connection.count())
        let changed = "SELECT count(*) FROM note WHERE body = 'changed'"
        let wanted = try connection.first(changed) { row throws(DatabaseError) in try row.integer(0) }
        #expect(try read.first(changed) { row throws(DatabaseError) in try row.integer(0) } == wanted)
        #expect(wanted ?? 0 > 3)
    }

    @Test func `the copy is one file and opens as a ledger`() throws {
        let scratch = try Scratch()
        let copy = "\(scratch.directory)/copy.db"
        let connection = try scratch.open()
        try fill(connection, 10)
        let backup = try Backup(of: connection, to: copy)
        let progress = try backup.step(pages: 100_000)
        #expect(progress.isComplete && progress.remaining == 0 && progress.total > 1)
        try backup.finish()
        #expect(bytes(of: "\(copy)-journal").isEmpty && bytes(of: "\(copy)-wal").isEmpty)
        #expect(try Connection(opening: copy, for: .notes).count() == 10)
    }

    @Test func `one that is not complete cannot be finished`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try fill(connection, 100)
        let backup = try Backup(of: connection, to: "\(scratch.directory)/copy.db")
        _ = try backup.step(pages: 1)
        var error: DatabaseError?
        do throws(DatabaseError) { try backup.finish() } catch let refused { error = refused }
        #expect(error?.message == "not every page has been copied")
        try fill(connection, 1)
        #expect(try connection.count() == 101)
    }

    @Test func `a file that holds something is never written over`() throws {
        let scratch = try Scratch()
        let copy = "\(scratch.directory)/copy.db"
        let connection = try scratch.open()
        let other = try Connection(opening: copy, for: .laterNotes)
        try other.migrate(to: .laterNotes)
        try other.close()
        let before = bytes(of: copy)
        #expect(kind { () throws(DatabaseError) in _ = try Backup(of: connection, to: copy) } == .foreign)
        let isUntouched = bytes(of: copy) == before
        #expect(isUntouched)
    }

    @Test func `there is one at a time, and dropping it makes room for another`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let first = "\(scratch.directory)/first.db"
        let second = "\(scratch.directory)/second.db"
        do {
            let backup = try Backup(of: connection, to: first)
            _ = try backup.step(pages: 1)
            #expect(kind { () throws(DatabaseError) in _ = try Backup(of: connection, to: second) } == .misuse)
            _ = try backup.step(pages: 1)
        }
        let backup = try Backup(of: connection, to: second)
        #expect(try backup.step(pages: 1_000).isComplete)
        try backup.finish()
    }

    @Test func `a source that closes ends its copy`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let backup = try Backup(of: connection, to: "\(scratch.directory)/copy.db")
        try connection.close()
        #expect(throws: DatabaseError.self) { try backup.step(pages: 1) }
        #expect(try scratch.open().count() == 0)
    }

    @Test func `no slice is taken inside a transaction`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let backup = try Backup(of: connection, to: "\(scratch.directory)/copy.db")
        try connection.execute("BEGIN IMMEDIATE")
        #expect(throws: DatabaseError.self) { try backup.step(pages: 1) }
        try connection.execute("COMMIT")
        #expect(try backup.step(pages: 1_000).isComplete)
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a small file system takes root"))
    func `a copy that finds no space fails alone`() throws {
        let scratch = try Scratch()
        let small = try Scratch()
        try #require(mount("small", small.directory, "tmpfs", 0, "size=512k") == 0)
        defer { umount2(small.directory, Int32(MNT_DETACH)) }
        let connection = try scratch.open()
        try fill(connection, 1_000)
        let error = failure { () throws(DatabaseError) in
            let backup = try Backup(of: connection, to: "\(small.directory)/copy.db")
            while try !backup.step(pages: 10).isComplete {}
            try backup.finish()
        }
        #expect(error?.kind == .diskFull)
        try fill(connection, 1)
        #expect(try connection.count() == 1_001)
        let again = try Backup(of: connection, to: "\(scratch.directory)/copy.db")
        #expect(try again.step(pages: 100_000).isComplete)
        try again.finish()
    }

    @Test func `only the program's own user may read the copy`() throws {
        let scratch = try Scratch()
        let copy = "\(scratch.directory)/copy.db"
        let connection = try scratch.open()
        let backup = try Backup(of: connection, to: copy)
        #expect(try backup.step(pages: 1_000).isComplete)
        try backup.finish()
        var status = stat()
        #expect(stat(copy, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func `a copy into a directory that is not there says so`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let path = "\(scratch.directory)/nowhere/copy.db"
        let error = failure { () throws(DatabaseError) in _ = try Backup(of: connection, to: path) }
        #expect(error?.kind == .cannotOpen)
        #expect(error?.description.hasPrefix("could not begin a backup to \(path): No such file") == true)
    }
}
