import Testing

@testable import SQLite

@Suite struct StatementTests {
    @Test(arguments: ["", "a", "ä\u{1F600}", "with \0 inside", String(repeating: "x", count: 100_000)])
    func `text comes back as it went in`(text: String) throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body) VALUES (?)", .text(text))
        let found = try connection.first("SELECT body FROM note") { row throws(DatabaseError) in try row.text(0) }
        #expect(found.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test(arguments: [[], [0], [UInt8](0...255)])
    func `a blob comes back as it went in, and an empty one is not NULL`(blob: [UInt8]) throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body, seal) VALUES ('b', ?)", .blob(blob))
        let found = try connection.first("SELECT seal FROM note") { row throws(DatabaseError) in
            try row.blobIfPresent(0)
        }
        #expect(found == .some(blob))
    }

    @Test(arguments: [Int64.min, -1, 0, 1, Int64.max])
    func `an integer comes back as it went in`(number: Int64) throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (number, body) VALUES (?, 'n')", .integer(number))
        #expect(connection.lastInsertedRow == number)
        #expect(connection.changes == 1)
        let found = try connection.first("SELECT number FROM note") { row throws(DatabaseError) in try row.integer(0) }
        #expect(found == number)
    }

    @Test func `what is absent is absent`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let row = try connection.first("SELECT ?, ?, ?", .null, .text(nil), .integer(nil)) {
            row throws(DatabaseError) in
            (try row.integerIfPresent(0), try row.textIfPresent(1), try row.blobIfPresent(2))
        }
        #expect(row?.0 == nil && row?.1 == nil && row?.2 == nil)
        #expect(try connection.first("SELECT 1 WHERE 0") { $0.columnCount } == nil)
    }

    @Test func `a value of another type is refused and named`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.query("SELECT 'seven'") { row throws(DatabaseError) in _ = try row.integer(0) }
        }
        #expect(error?.message == "column 0 should hold an integer and holds text")
        let missing = failure { () throws(DatabaseError) in
            try connection.query("SELECT 1") { row throws(DatabaseError) in _ = try row.text(3) }
        }
        #expect(missing?.message == "there is no column 3 among 1")
        let broken = failure { () throws(DatabaseError) in
            try connection.query("SELECT CAST(x'FF' AS TEXT)") { row throws(DatabaseError) in _ = try row.text(0) }
        }
        #expect(broken?.message == "column 0 holds text that is not UTF-8")
    }

    @Test func `stored bytes are lent exactly as they lie`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let sum = try connection.first("SELECT 'abc', x'', x'0102'") { row throws(DatabaseError) in
            [
                try row.withStoredBytes(0) { $0.byteCount }, try row.withStoredBytes(1) { $0.byteCount },
                try row.withStoredBytes(2) { Int($0.unsafeLoad(fromByteOffset: 1, as: UInt8.self)) },
            ]
        }
        #expect(sum == [3, 0, 2])
    }

    @Test func `no value is left over for the next use`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let insert = try connection.statement("INSERT INTO note (body, seal) VALUES (?, ?)")
        try insert.bind("first", at: 1)
        try insert.bind([1, 2, 3], at: 2)
        try insert.run()
        try insert.bind("second", at: 1)
        try insert.run()
        let isNull = try connection.first("SELECT seal FROM note WHERE body = 'second'") { $0.isNull(0) }
        #expect(isNull == true)
    }

    @Test func `the number of values must be right`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in try connection.run("SELECT ?, ?", .integer(1)) }
        #expect(error?.message == "1 values were given for 2 parameters")
        #expect(kind { () throws(DatabaseError) in try connection.statement("SELECT 1").bind(1, at: 9) } == .other)
    }

    @Test func `a statement is not started again while its rows are read`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let sql = "SELECT 1 UNION SELECT 2"
        var inner: DatabaseError.Kind?
        var rows = 0
        try connection.query(sql) { _ throws(DatabaseError) in
            rows += 1
            inner = kind { () throws(DatabaseError) in try connection.query(sql) { _ in } }
        }
        #expect(inner == .misuse)
        #expect(rows == 2)
        #expect(kind { () throws(DatabaseError) in try connection.run(sql) } == nil)
    }

    @Test func `an error thrown out of a row leaves the statement ready`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body) VALUES ('a'), ('b')")
        let select = try connection.statement("SELECT body FROM note ORDER BY number")
        #expect(
            kind { () throws(DatabaseError) in
                try select.forEach { row throws(DatabaseError) in _ = try row.integer(0) }
            } == .unexpected)
        var bodies: [String] = []
        try select.forEach { row throws(DatabaseError) in bodies.append(try row.text(0)) }
        #expect(bodies == ["a", "b"])
    }

    @Test(arguments: ["", "  ", "-- nothing", "SELECT 1; SELECT 2"])
    func `what is not exactly one statement is refused`(sql: String) throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        #expect(kind { () throws(DatabaseError) in try connection.run(sql) } == .misuse)
    }

    @Test func `a text with a mistake in it stands in the error, cut to length`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let sql = "SELEKT " + String(repeating: "a", count: 500)
        let error = failure { () throws(DatabaseError) in try connection.run(sql) }
        #expect(error?.message == "near \"SELEKT\": syntax error")
        #expect(error?.sql?.count == 200)
    }

    @Test func `thousands of different statements do not pile up`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let kept = try connection.statement("SELECT 'kept'")
        for number in 0..<1_000 { try connection.run("SELECT \(number)") }
        #expect(try kept.first { row throws(DatabaseError) in try row.text(0) } == "kept")
    }

    @Test func `the same text gives the same statement`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        #expect(try connection.statement("SELECT 1") === connection.statement("SELECT 1"))
    }
}
