import Glibc
import Ledger
import Model
import Orchestration
import Platform

enum Errands {
    private static func now() -> Instant { Instant(milliseconds: Clocks.bootMilliseconds()) }

    private static func open(_ place: String) async throws -> (Ledger, Loaded) {
        try Ledger.open(place, at: now(), version: "fixture")
    }

    /// Tells that it has the ledger, and keeps it until it is killed.
    static func hold(_ place: String) async throws {
        let (ledger, _) = try await open(place)
        say("held \(await ledger.head.sequence)")
        try await Task.sleep(for: .seconds(600))
    }

    /// Commits turns as quickly as it can, and tells of each when it is on the disk.
    static func work(_ place: String, turns: Int) async throws {
        let (ledger, loaded) = try await open(place)
        var steps = Steps(from: loaded.book)
        if loaded.book.pools.isEmpty { _ = try await ledger.commit(steps.first, at: now()) }
        for _ in 0..<turns {
            let committed = try await ledger.commit(steps.next(at: now()), at: now())
            if let row = committed.rows.last { say("committed \(row.sequence)") }
        }
        try await ledger.close(at: now())
    }

    /// Durable turns a second, each with the end of a step and the intent of the next.
    static func bench(_ place: String, turns: Int) async throws {
        let (ledger, loaded) = try await open(place)
        var steps = Steps(from: loaded.book)
        if loaded.book.pools.isEmpty { _ = try await ledger.commit(steps.first, at: now()) }
        for _ in 0..<500 { _ = try await ledger.commit(steps.next(at: now()), at: now()) }
        var lengths: [Int64] = []
        let begin = Clocks.bootNanoseconds()
        for _ in 0..<turns {
            let start = Clocks.bootNanoseconds()
            _ = try await ledger.commit(steps.next(at: now()), at: now())
            lengths.append(Clocks.bootNanoseconds() - start)
        }
        let length = Clocks.bootNanoseconds() - begin
        lengths.sort()
        let rate = Int64(turns) * 1_000_000_000 / max(1, length)
        say("turns \(turns) rate \(rate)/s p50 \(lengths[turns / 2] / 1_000) us p99 \(lengths[turns * 99 / 100] / 1_000) us")
        try await ledger.close(at: now())
    }

    /// Fills a ledger quickly: many turns' records in one commit.
    static func grow(_ place: String, rows: Int) async throws {
        let (ledger, loaded) = try await open(place)
        var steps = Steps(from: loaded.book)
        if loaded.book.pools.isEmpty { _ = try await ledger.commit(steps.first, at: now()) }
        let begin = Clocks.bootNanoseconds()
        var written = 0
        while written < rows {
            var batch = Turn()
            while batch.records.count < 1_000 { batch.records += steps.mixed(at: now()).records }
            written += batch.records.count
            _ = try await ledger.commit(batch, at: now())
        }
        try await ledger.close(at: now())
        say("rows \(written) in \((Clocks.bootNanoseconds() - begin) / 1_000_000) ms")
    }

    static func verify(_ path: String) async {
        let begin = Clocks.bootNanoseconds()
        let verdict = await Verifier.verify(path)
        say("\(verdict.result.rawValue) \(verdict.records) rows in \((Clocks.bootNanoseconds() - begin) / 1_000_000) ms")
        if let what = verdict.what { say("row \(verdict.firstBad ?? 0): \(what)") }
    }

    static func history(_ place: String) async throws {
        let begin = Clocks.bootNanoseconds()
        let (ledger, _) = try await open(place)
        say("open in \((Clocks.bootNanoseconds() - begin) / 1_000) us, head \(await ledger.head.sequence)")
    }

    /// At once, because whoever reads it may kill this program next.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
