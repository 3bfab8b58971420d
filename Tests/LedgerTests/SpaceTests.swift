import Foundation
import Model
import Orchestration
import Platform
import SQLite
import Testing

@testable import Ledger

struct SpaceTests {
    /// A file that may not grow any more, as on a full disk.
    private func close(_ file: LedgerFile, pages: Int = 0) throws {
        let now =
            try file.connection.first("PRAGMA page_count") { row throws(DatabaseError) in try row.integer(0) } ?? 0
        try file.connection.query("PRAGMA max_page_count = \(now + Int64(pages))") { _ in }
    }

    private func open(_ file: LedgerFile) throws {
        try file.connection.query("PRAGMA max_page_count = 1000000") { _ in }
    }

    private func big(_ number: Int) -> Turn {
        var turn = Turn()
        let evidence = String(repeating: "x", count: 20_000) + "\(number)"
        turn.records = [
            Record(
                pool: PoolID("chat"), actor: .automatic, reason: "",
                change: .siteHealth(.primary, .up, evidence: evidence))
        ]
        return turn
    }

    @Test func `a turn for which there is no space is not written at all and may be offered again`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        for _ in 0..<3 { try world.second() }
        let book = world.file.book
        let head = world.file.head
        try close(world.file)
        var error: LedgerError?
        do throws(LedgerError) { _ = try world.file.commit(big(1), at: world.moment) } catch let caught {
            error = caught
        }
        #expect(error?.kind == .full)
        #expect(world.file.book == book)
        #expect(world.file.head == head)
        #expect(world.file.fault == nil)
        try open(world.file)
        let committed = try world.file.commit(big(1), at: world.moment)
        #expect(committed.rows.count == 1)
        #expect(committed.rows.first?.sequence == head.sequence + 1)
    }

    @Test func `the ballast goes when space is missing and comes back when there is some`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        #expect(isThere(scratch.paths.ballast))
        try close(world.file)
        #expect(throws: LedgerError.self) { try world.file.commit(big(1), at: world.moment) }
        #expect(!isThere(scratch.paths.ballast))
        #expect(world.file.lacksBallast)
        try open(world.file)
        world.pass(.seconds(1))
        #expect(try world.file.tend(at: world.moment))
        #expect(isThere(scratch.paths.ballast))
        #expect(!world.file.lacksBallast)
    }

    @Test func `a ledger that ran into a full disk is whole`() async throws {
        let scratch = try Scratch()
        do {
            let world = try World(scratch.directory)
            for _ in 0..<3 { try world.second() }
            for round in 0..<20 {
                try close(world.file, pages: round)
                for number in 0..<4 { _ = try? world.file.commit(big(number), at: world.moment) }
                try open(world.file)
                try world.second()
            }
            try world.stop()
        }
        let verdict = await Verifier.verify(scratch.paths.ledger)
        #expect(verdict.result == .intact, "\(verdict)")
    }

    @Test func `a really full disk stops the work, gives up the ballast, and is got over`() throws {
        let scratch = try Scratch()
        let script = """
            mount -t tmpfs -o size=14m,mode=0700 none "$1" && "$2" full "$1" && "$2" verify "$1/ledger.sqlite3"
            """
        let (output, _) = try run(
            "/usr/bin/unshare",
            ["--map-root-user", "--mount", "/bin/sh", "-c", script, "sh", scratch.directory, Fixture.path])
        #expect(output.contains("took the ballast"), "\(output)")
        #expect(output.contains("full"), "\(output)")
        #expect(output.contains("again"), "\(output)")
        #expect(output.contains("\nintact"), "\(output)")
    }

    @Test func `after a failure of the disk nothing is written any more`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        world.file.fault = LedgerError(.failed, attempted: "write", message: "disk I/O error", hint: "restart")
        #expect(throws: LedgerError.self) { try world.file.commit(big(1), at: world.moment) }
        #expect(throws: LedgerError.self) { try world.file.tend(at: world.moment) }
        #expect(throws: LedgerError.self) { try world.file.close(at: world.now) }
        #expect(throws: LedgerError.self) { try world.file.verifySlice(rows: 1) }
    }

    @Test func `an error that is not about space is the last thing that happens`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.file.connection.run(
            "INSERT INTO outbox VALUES (?, 0, 'x', NULL, NULL, '')",
            .integer(world.file.drafter.sequence + 1))
        var turn = Turn()
        turn.records = [Record(pool: nil, actor: .automatic, reason: "", change: .stormLatched)]
        var error: LedgerError?
        do throws(LedgerError) { _ = try world.file.commit(turn, at: world.moment) } catch let caught { error = caught }
        #expect(error?.kind == .failed)
        #expect(throws: LedgerError.self) { try world.file.commit(big(1), at: world.moment) }
    }
}
