import Testing

@testable import SQLite

/// The way a connection is meant to be owned: by one actor, with its statements and a copy under way beside it.
@Suite struct OwnershipTests {
    private actor Notebook {
        private let connection: Connection
        private let insert: Statement
        private var backup: Backup?

        init(_ path: String) throws(DatabaseError) {
            connection = try Connection(opening: path, for: .notes)
            try connection.migrate(to: .notes)
            insert = try connection.statement("INSERT INTO note (body) VALUES (?)")
        }

        func write(_ bodies: [String]) throws(DatabaseError) {
            try connection.transaction { () throws(DatabaseError) in
                for body in bodies {
                    try insert.bind(body, at: 1)
                    try insert.run()
                }
            }
        }

        func beginCopy(to path: String) throws(DatabaseError) {
            backup = try Backup(of: connection, to: path)
        }

        /// Whether the copy is whole.
        func copySlice() throws(DatabaseError) -> Bool {
            guard try backup?.step(pages: 5).isComplete == true else { return false }
            try backup.take()?.finish()
            return true
        }

        func count() throws(DatabaseError) -> Int64? { try connection.count() }
    }

    @Test func `an actor owns a connection and takes orders between the slices of a copy`() async throws {
        let scratch = try Scratch()
        let copy = "\(scratch.directory)/copy.db"
        let ledger = scratch.ledger
        let notebook = try Notebook(ledger)
        for _ in 0..<20 { try await notebook.write(["a", String(repeating: "b", count: 5_000)]) }
        try await notebook.beginCopy(to: copy)
        var slices = 0
        while try await !notebook.copySlice() {
            slices += 1
            try await notebook.write(["between"])
        }
        #expect(slices >= 3)
        #expect(try await notebook.count() == Int64(40 + slices))
        #expect(try Connection(reading: copy, for: .notes).count() == Int64(40 + slices))
    }

    @Test func `many tasks of one actor lose nothing`() async throws {
        let scratch = try Scratch()
        let notebook = try Notebook(scratch.ledger)
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<50 { group.addTask { try? await notebook.write(["\(task)", "again \(task)"]) } }
        }
        #expect(try await notebook.count() == 100)
    }
}
