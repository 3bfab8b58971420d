import Glibc
import Testing

@testable import SQLite

@Suite struct TransactionTests {
    @Test func `all of it or nothing`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try connection.run("INSERT INTO note (body) VALUES ('a')")
                try connection.run("INSERT INTO note (body) VALUES ('forbidden')")
            }
        }
        #expect(error?.code.description == "SQLITE_CONSTRAINT_CHECK 275")
        let isOpen = connection.isInTransaction
        #expect(!isOpen)
        #expect(try connection.count() == 0)
        let result = try connection.transaction { () throws(DatabaseError) in
            try connection.run("INSERT INTO note (body) VALUES ('a')")
            return 7
        }
        #expect(result == 7)
        #expect(try connection.count() == 1)
    }

    @Test func `one within another is refused and ends the outer one`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try connection.run("INSERT INTO note (body) VALUES ('a')")
                try connection.transaction { () throws(DatabaseError) in }
            }
        }
        #expect(error?.kind == .misuse)
        #expect(try connection.count() == 0)
    }

    @Test func `a full disk arrives as itself, reads go on, and work resumes with space`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body) VALUES ('before')")
        let pages = try #require(try connection.setting("page_count"))
        try connection.execute("PRAGMA max_page_count = \(pages)")
        let large = String(repeating: "x", count: 50_000)
        let error = failure { () throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try connection.run("INSERT INTO note (body) VALUES (?)", .text(large))
            }
        }
        #expect(error?.kind == .diskFull)
        #expect(error?.message == "database or disk is full")
        let isOpen = connection.isInTransaction
        #expect(!isOpen)
        #expect(try connection.count() == 1)
        try connection.execute("PRAGMA max_page_count = 100000")
        try connection.transaction { () throws(DatabaseError) in
            try connection.run("INSERT INTO note (body) VALUES (?)", .text(large))
        }
        #expect(try connection.count() == 2)
    }

    @Test func `an error passed over inside does not become a commit`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try connection.run("INSERT INTO note (body) VALUES ('a')")
                try connection.run("ROLLBACK")
            }
        }
        #expect(error?.message == "the transaction ended before its last statement")
        #expect(try connection.count() == 0)
    }

    @Test(.enabled(if: geteuid() == 0, "mounting a small file system takes root"))
    func `a file system that is really full loses nothing that was committed`() throws {
        let scratch = try Scratch()
        try #require(mount("small", scratch.directory, "tmpfs", 0, "size=512k") == 0)
        defer { umount2(scratch.directory, Int32(MNT_DETACH)) }
        let committed: Int64
        do {
            let connection = try scratch.open()
            var error: DatabaseError?
            let body = String(repeating: "x", count: 2_000)
            for _ in 0..<1_000 where error == nil {
                error = failure { () throws(DatabaseError) in
                    try connection.transaction { () throws(DatabaseError) in
                        try connection.run("INSERT INTO note (body) VALUES (?)", .text(body))
                    }
                }
            }
            #expect(error?.kind == .diskFull)
            #expect(error?.isFinal == false)
            let isOpen = connection.isInTransaction
            #expect(!isOpen)
            committed = try #require(try connection.count())
            #expect(committed > 10)
        }
        try #require(mount("small", scratch.directory, "tmpfs", UInt(MS_REMOUNT), "size=4m") == 0)
        let connection = try scratch.open()
        #expect(try connection.count() == committed)
        #expect(try connection.integrityCheck() == [])
        try connection.run("INSERT INTO note (body) VALUES ('after')")
    }
}
