import Testing

@testable import SQLite

@Suite struct CheckpointTests {
    @Test func `nothing is checkpointed until it is asked for`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        for _ in 0..<1_500 { try connection.run("INSERT INTO note (body) VALUES ('a')") }
        let frames = connection.framesInLog
        #expect(frames > 1_500)
        let checkpoint = try connection.checkpoint()
        #expect(checkpoint == Checkpoint(isBusy: false, framesInLog: frames, checkpointed: frames))
        #expect(checkpoint.isComplete)
        try connection.run("INSERT INTO note (body) VALUES ('begins the log anew')")
        #expect(connection.framesInLog < 10)
    }

    @Test func `within a transaction it is refused and says so`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        let error = failure { () throws(DatabaseError) in
            try connection.transaction { () throws(DatabaseError) in
                try connection.run("INSERT INTO note (body) VALUES ('a')")
                _ = try connection.checkpoint(.truncate)
            }
        }
        #expect(error?.attempted == "checkpoint \(scratch.ledger)")
    }

    @Test func `the grown log stays when the connection ends`() throws {
        let scratch = try Scratch()
        do {
            let connection = try scratch.open()
            for _ in 0..<100 { try connection.run("INSERT INTO note (body) VALUES ('a')") }
            _ = try connection.checkpoint()
            try connection.close()
        }
        #expect(bytes(of: "\(scratch.ledger)-wal").count > 100 * 4_096)
        #expect(try scratch.open().count() == 100)
    }

    @Test func `truncating leaves an empty log and a whole file`() throws {
        let scratch = try Scratch()
        let connection = try scratch.open()
        try connection.run("INSERT INTO note (body) VALUES ('a')")
        #expect(try connection.checkpoint(.restart).isComplete)
        #expect(try connection.checkpoint(.truncate).isComplete)
        #expect(bytes(of: "\(scratch.ledger)-wal").isEmpty)
        #expect(try connection.count() == 1)
    }
}
