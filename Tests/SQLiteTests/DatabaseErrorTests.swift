import Glibc
import Testing

@testable import SQLite

@Suite struct DatabaseErrorTests {
    @Test func `an error says what was tried, what came back and what to do`() {
        let error = DatabaseError(
            ResultCode(rawValue: 10 | 4 << 8), systemError: EIO, attempted: "commit", message: "disk I/O error",
            sql: "COMMIT")
        #expect(
            error.description == """
                could not commit: disk I/O error (SQLITE_IOERR_FSYNC 1034, errno 5) in "COMMIT"; stop writing and \
                start the program again, so that it reads what really is on the disk; look at the disk
                """)
    }

    @Test func `a refusal of ours carries no code`() {
        let error = DatabaseError(.foreign, attempted: "use x", message: "it is not ours", hint: "name another")
        #expect(error.description == "could not use x: it is not ours; name another")
    }

    @Test(arguments: [
        (13, 0, DatabaseError.Kind.diskFull), (10 | 3 << 8, EDQUOT, .diskFull), (10 | 3 << 8, EIO, .inputOutput),
        (10 | 4 << 8, ENOSPC, .inputOutput), (14, ENOSPC, .diskFull), (14, EACCES, .cannotOpen), (11, 0, .corrupt),
        (26, 0, .corrupt), (5, 0, .busy), (5 | 1 << 8, 0, .busy), (6, 0, .busy), (19 | 6 << 8, 0, .constraint),
        (8, 0, .readOnly), (7, 0, .outOfMemory), (21, 0, .misuse), (1, 0, .other),
    ])
    func `a code is sorted by what it means for the caller`(code: Int, errno: Int32, kind: DatabaseError.Kind) {
        let error = DatabaseError(
            ResultCode(rawValue: Int32(code)), systemError: errno, attempted: "x", message: "y")
        #expect(error.kind == kind)
        #expect(error.isFinal == (kind == .inputOutput || kind == .corrupt))
        #expect(!error.hint.isEmpty)
    }

    @Test func `bound values never stand in an error`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.run("INSERT INTO note (number, body) VALUES (?, ?)", .text("hunter2"), .text("hunter2"))
        }
        #expect(error != nil)
        #expect(error?.description.contains("hunter2") == false)
    }
}
