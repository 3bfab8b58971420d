import Foundation
import Model
import Orchestration
import SQLite
import Testing

@testable import Ledger

/// Somebody with write access to the file. What only the chain can know it must say; what it cannot know, a head that
/// is kept elsewhere does.
struct TamperTests {
    private func verdict(
        quiet: Bool = false, heads: Bool = true, _ change: (borrowing Connection) throws -> Void
    ) async throws -> AuditVerdict {
        let scratch = try Scratch()
        try finishedLedger(scratch, quiet: quiet)
        try tamper(scratch.paths.ledger, change)
        if !heads { try scratch.remove(scratch.paths.head) }
        return await Verifier.verify(scratch.paths.ledger)
    }

    @Test func `an untouched audit is intact, and unanchored when nobody remembers it`() async throws {
        #expect(try await verdict { _ in }.result == .intact)
        let unanchored = try await verdict(heads: false) { _ in }
        #expect(unanchored.result == .unanchored)
        #expect(unanchored.exitCode == 3)
        #expect(unanchored.uncovered == unanchored.records)
    }

    @Test func `a row that was removed is missed`() async throws {
        let found = try await verdict(heads: false) { try $0.run("DELETE FROM audit WHERE seq = 20") }
        #expect(found.result == .damaged)
        #expect(found.firstBad == 20)
        #expect(found.exitCode == 1)
    }

    @Test func `a row that was removed is missed also when the others move up`() async throws {
        let found = try await verdict(heads: false) {
            try $0.run("DELETE FROM audit WHERE seq = 20")
            try $0.run("UPDATE audit SET seq = seq - 1 WHERE seq > 20")
        }
        #expect(found.result == .damaged)
        #expect(found.firstBad == 20)
    }

    @Test func `rows that changed places are found`() async throws {
        let found = try await verdict(heads: false) {
            try $0.run("UPDATE audit SET seq = 1000 WHERE seq = 20")
            try $0.run("UPDATE audit SET seq = 20 WHERE seq = 21")
            try $0.run("UPDATE audit SET seq = 21 WHERE seq = 1000")
        }
        #expect(found.result == .damaged)
        #expect(found.firstBad == 20)
    }

    @Test func `a row that was put in is found`() async throws {
        let found = try await verdict(heads: false) {
            try $0.run("UPDATE audit SET seq = seq + 1000 WHERE seq > 20")
            try $0.run("UPDATE audit SET seq = seq - 999 WHERE seq > 1000")
            try $0.run(
                """
                INSERT INTO audit SELECT 21, wall, boot, at, pool, run, step, attempt, kind, actor, reason, epoch,
                    change, text, state, hash, previous FROM audit WHERE seq = 20
                """)
        }
        #expect(found.result == .damaged)
        #expect(found.firstBad == 21)
    }

    @Test func `a tail that was cut is found by the head that is kept beside it`() async throws {
        let cut: (borrowing Connection) throws -> Void = { try $0.run("DELETE FROM audit WHERE seq > 20") }
        let found = try await verdict(cut)
        #expect(found.result == .damaged)
    }

    @Test func `a tail that was cut together with the state is found by its head alone`() async throws {
        let scratch = try Scratch()
        var early: Head?
        do {
            let world = try World(scratch.directory)
            for _ in 0..<3 { try world.second() }
            try world.file.close(at: world.now)
            early = world.file.head
        }
        try scratch.copy(scratch.paths.ledger, to: scratch.path("early.sqlite3"))
        do {
            let world = try World(scratch.directory)
            try world.failOver()
            try world.stop()
        }
        let latest = try #require(HeadFile.read(scratch.paths.head))
        try FileManager.default.createDirectory(atPath: scratch.path("apart"), withIntermediateDirectories: true)
        try scratch.copy(scratch.path("early.sqlite3"), to: scratch.path("apart/ledger.sqlite3"))
        let alone = await Verifier.verify(scratch.path("apart/ledger.sqlite3"))
        #expect(alone.result == .unanchored)
        let anchored = await Verifier.verify(scratch.path("apart/ledger.sqlite3"), heads: [latest])
        #expect(anchored.result == .damaged)
        #expect(anchored.firstBad == (early?.sequence ?? 0) + 1)
        let known = await Verifier.verify(scratch.path("apart/ledger.sqlite3"), heads: [try #require(early)])
        #expect(known.result == .intact)
    }

    @Test func `an audit that was written anew is found by a head`() async throws {
        let forge: (borrowing Connection) throws -> Void = {
            try $0.run("UPDATE audit SET actor = 'mallory', reason = 'as I like it' WHERE seq = 22")
            try rehash($0, from: 22)
        }
        let alone = try await verdict(heads: false, forge)
        #expect(alone.result == .unanchored, "the chain alone cannot know this one")
        let anchored = try await verdict(forge)
        #expect(anchored.result == .damaged)
    }

    @Test func `a change that was written anew leads to another state`() async throws {
        let found = try await verdict(heads: false) {
            try $0.run(#"UPDATE audit SET change = '{"phase":{"_0":5}}' WHERE kind = 'phase' AND seq < 20"#)
            try rehash($0, from: 2)
        }
        #expect(found.result == .damaged)
        #expect(found.what?.contains("another state") == true)
    }

    @Test func `a row that is filed under another kind is found`() async throws {
        let found = try await verdict(heads: false) {
            try $0.run("UPDATE audit SET kind = 'storm' WHERE seq = 20")
            try rehash($0, from: 20)
        }
        #expect(found.result == .damaged)
        #expect(found.firstBad == 20)
    }

    @Test func `state tables that tell another state than the audit are found`() async throws {
        for change in [
            "UPDATE pool SET state = replace(state, '\"epoch\":1', '\"epoch\":2')", "DELETE FROM pool",
            "DELETE FROM daemon",
        ] {
            #expect(try await verdict { try $0.execute(change) }.result == .damaged, "\(change)")
        }
    }

    @Test func `every byte of every field counts`() throws {
        let scratch = try Scratch()
        try finishedLedger(scratch, quiet: true)
        let connection = try Connection(opening: scratch.paths.ledger, for: LedgerSchema.current)
        try connection.run("DROP TRIGGER audit_is_not_changed")
        var reader = try LinkReader()
        let rows = try reader.rows(after: 0, limit: 1_000, connection)
        var flips = 0
        var before = (book: Book(), sequence: Int64(0), link: ChainHash.origin)
        for row in rows {
            for column in ["boot", "pool", "kind", "actor", "reason", "change", "text", "state", "previous", "hash"] {
                try connection.execute("SAVEPOINT one")
                flips += try flip(column, of: row.sequence, connection, before)
                try connection.execute("ROLLBACK TO one; RELEASE one")
            }
            for column in ["wall", "at", "run", "attempt", "epoch"] {
                try connection.execute("SAVEPOINT one")
                for bit in 0..<63 {
                    try connection.run(
                        "UPDATE audit SET \(column) = (coalesce(\(column), 0) | ?1) - (coalesce(\(column), 0) & ?1)"
                            + " WHERE seq = ?2", .integer(1 << Int64(bit)), .integer(row.sequence))
                    try expectRefused("\(column) of row \(row.sequence), bit \(bit)", row.sequence, connection, before)
                    try connection.execute("ROLLBACK TO one")
                    flips += 1
                }
                try connection.execute("RELEASE one")
            }
            var replayer = try Replayer(book: before.book, sequence: before.sequence, link: before.link)
            try replayer.take(row)
            before = (replayer.book, replayer.sequence, replayer.link)
        }
        print("\(flips) flips in \(rows.count) rows")
        #expect(flips > 5_000)
    }

    private typealias Place = (book: Book, sequence: Int64, link: [UInt8])

    private func flip(
        _ column: String, of sequence: Int64, _ connection: borrowing Connection, _ before: Place
    ) throws -> Int {
        let stored = try connection.first(
            "SELECT CAST(\(column) AS BLOB), typeof(\(column)) FROM audit WHERE seq = ?", .integer(sequence)
        ) { row throws(DatabaseError) in (try row.blobIfPresent(0), try row.text(1)) }
        guard let (value, type) = stored, let bytes = value else {
            if column == "pool" {
                try connection.run("UPDATE audit SET \(column) = '' WHERE seq = ?", .integer(sequence))
                try expectRefused("\(column) no longer absent", sequence, connection, before)
            }
            return 1
        }
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= UInt8(1 << (index % 8))
            try connection.run(
                "UPDATE audit SET \(column) = CAST(? AS \(type == "text" ? "TEXT" : "BLOB")) WHERE seq = ?",
                .blob(changed), .integer(sequence))
            try expectRefused("byte \(index) of \(column) of row \(sequence)", sequence, connection, before)
        }
        return bytes.count
    }

    private func expectRefused(
        _ what: String, _ sequence: Int64, _ connection: borrowing Connection, _ before: Place
    ) throws {
        var reader = try LinkReader()
        var replayer = try Replayer(book: before.book, sequence: before.sequence, link: before.link)
        do {
            for row in try reader.rows(after: sequence - 1, limit: 1, connection) { try replayer.take(row) }
            Issue.record("\(what) was not noticed")
        } catch is Damage {
        } catch is DatabaseError {
        }
    }

    @Test func `a flipped byte anywhere in the file is never read as an intact audit`() async throws {
        let scratch = try Scratch()
        try finishedLedger(scratch)
        // A log beside the file would be read in its place.
        try tamper(scratch.paths.ledger) { _ in }
        let original = try #require(FileManager.default.contents(atPath: scratch.paths.ledger))
        let content = try rows(of: scratch.paths.ledger)
        var chance = SplitMix(seed: 7)
        var noticed = 0
        for _ in 0..<250 {
            var bytes = original
            let place = Int(chance.next() % UInt64(bytes.count))
            bytes[place] ^= UInt8(1 << (chance.next() % 8))
            try bytes.write(to: URL(filePath: scratch.paths.ledger))
            let verdict = await Verifier.verify(scratch.paths.ledger)
            let isSame = (try? rows(of: scratch.paths.ledger)) == content
            if !isSame { #expect(verdict.result == .damaged || verdict.result == .unreadable, "byte \(place)") }
            if verdict.result != .intact { noticed += 1 }
        }
        print("\(noticed) of 250 flips noticed; the others were in unused space")
    }
}

/// Numbers by chance that are the same in every run.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
