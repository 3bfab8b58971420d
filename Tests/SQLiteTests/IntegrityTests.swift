import Testing

@testable import SQLite

@Suite struct IntegrityTests {
    /// A ledger whose log is all in the file, so that the file can be damaged.
    private func settled(_ scratch: borrowing Scratch) throws {
        let connection = try scratch.open()
        for number in 0..<200 {
            try connection.run("INSERT INTO note (body) VALUES (?)", .text(String(repeating: "\(number)", count: 200)))
        }
        try connection.execute("CREATE INDEX by_body ON note (body)")
        #expect(try connection.checkpoint(.truncate).isComplete)
        #expect(try connection.quickCheck(tables: ["note", "line"]) == [])
        #expect(try connection.integrityCheck() == [])
        try connection.close()
    }

    @Test func `a file that is no database is refused as damaged`() throws {
        let scratch = try Scratch()
        let noise = [UInt8](repeating: 0x5A, count: 8_192)
        write(noise, to: scratch.ledger)
        let error = failure { () throws(DatabaseError) in _ = try Connection(opening: scratch.ledger, for: .notes) }
        #expect(error?.kind == .corrupt)
        #expect(error?.description.hasPrefix("could not open \(scratch.ledger): file is not a database") == true)
        #expect(error?.isFinal == true)
        #expect(bytes(of: scratch.ledger) == noise)
    }

    @Test func `a damaged page is found by both checks and named`() throws {
        let scratch = try Scratch()
        try settled(scratch)
        var file = bytes(of: scratch.ledger)
        for page in 2..<file.count / 4_096 {
            for offset in 0..<64 { file[page * 4_096 + offset] = 0xFF }
        }
        write(file, to: scratch.ledger)
        let connection = try Connection(opening: scratch.ledger, for: .notes)
        #expect(try !connection.quickCheck(tables: ["note"]).isEmpty)
        #expect(try connection.quickCheck(tables: ["note"]).first?.hasPrefix("note: ") == true)
        #expect(try !connection.integrityCheck().isEmpty)
    }

    @Test func `a page count cut short is found`() throws {
        let scratch = try Scratch()
        try settled(scratch)
        let file = bytes(of: scratch.ledger)
        write(Array(file[..<(file.count / 2)]), to: scratch.ledger)
        let opening = kind { () throws(DatabaseError) in
            let connection = try Connection(opening: scratch.ledger, for: .notes)
            let findings = try connection.integrityCheck()
            #expect(!findings.isEmpty)
        }
        #expect(opening == nil || opening == .corrupt)
    }

    @Test func `any byte changed leaves a file that opens, or an error, and never a crash`() throws {
        let scratch = try Scratch()
        try settled(scratch)
        let file = bytes(of: scratch.ledger)
        var state: UInt64 = 42
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var damaged = file
            damaged[Int(state >> 33) % file.count] ^= UInt8(truncatingIfNeeded: state >> 20) | 1
            write(damaged, to: scratch.ledger)
            _ = failure { () throws(DatabaseError) in
                let connection = try Connection(reading: scratch.ledger, for: .notes)
                _ = try connection.integrityCheck()
                try connection.query("SELECT number, body FROM note") { row throws(DatabaseError) in
                    _ = try row.text(1)
                }
            }
        }
    }

    @Test func `a table that does not exist is a finding, not a good table`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let outcome = Result { try connection.quickCheck(tables: ["it's not there"]) }
        #expect((try? outcome.get())?.isEmpty != true)
    }
}
