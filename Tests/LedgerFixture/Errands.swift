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
        say(
            "turns \(turns) rate \(rate)/s p50 \(lengths[turns / 2] / 1_000) us "
                + "p99 \(lengths[turns * 99 / 100] / 1_000) us"
        )
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
        say(
            "\(verdict.result.rawValue) \(verdict.records) rows in \((Clocks.bootNanoseconds() - begin) / 1_000_000) ms"
        )
        if let what = verdict.what { say("row \(verdict.firstBad ?? 0): \(what)") }
    }

    /// On a file system of some megabytes: works until there is no space, tells so, makes space, and works again.
    static func full(_ place: String) async throws {
        let (ledger, _) = try Ledger.open(place, at: now(), version: "fixture", ballast: 1_048_576)
        let begin = Instant(milliseconds: Clocks.bootMilliseconds())
        let filler = "\(place)/filler"
        let free = try Volume(of: place).freeBytes
        try Files.reserve(filler, bytes: Int64(free) - 65_536)
        var steps = Steps(from: Book())
        _ = try await ledger.commit(steps.first, at: begin)
        var turns = 0
        while turns < 200_000 {
            let turn = steps.next(at: begin)
            turns += 1
            do throws(LedgerError) {
                if try await ledger.commit(turn, at: begin).tookBallast { say("took the ballast after \(turns)") }
            } catch {
                say("\(error.kind.rawValue) after \(turns)")
                guard error.kind == .full else { throw error }
                say("has space: \(try await ledger.tend(at: begin + .minutes(1)))")
                try Files.remove(filler)
                say("has space: \(try await ledger.tend(at: begin + .minutes(2)))")
                _ = try await ledger.commit(turn, at: begin + .minutes(2))
                say("again")
                break
            }
        }
        try await ledger.close(at: begin + .minutes(3))
    }

    static func history(_ place: String) async throws {
        let begin = Clocks.bootNanoseconds()
        let (ledger, _) = try await open(place)
        say("open in \((Clocks.bootNanoseconds() - begin) / 1_000) us, head \(await ledger.head.sequence)")
        let day: Int64 = 86_400_000_000
        let questions: [(String, HistoryQuestion)] = [
            ("all", HistoryQuestion()), ("of a pool", HistoryQuestion(pool: PoolID("chat"))),
            ("of a kind", HistoryQuestion(kind: "run")),
            ("of a rare kind", HistoryQuestion(kind: "start")),
            ("of a pool and a kind", HistoryQuestion(pool: PoolID("chat"), kind: "phase")),
            ("of a run", HistoryQuestion(run: RunID(1))),
            ("of a time", HistoryQuestion(since: Clocks.wallMicroseconds() - day, until: Clocks.wallMicroseconds())),
            ("of a pool and a time", HistoryQuestion(pool: PoolID("chat"), until: Clocks.wallMicroseconds() - day)),
        ]
        for (word, question) in questions {
            let begin = Clocks.bootNanoseconds()
            let count = try await ledger.history(question).count
            say("history \(word): \(count) rows in \((Clocks.bootNanoseconds() - begin) / 1_000) us")
        }
        let start = Clocks.bootNanoseconds()
        let runs = try await ledger.runs().count
        say("runs: \(runs) in \((Clocks.bootNanoseconds() - start) / 1_000) us")
    }

    /// At once, because whoever reads it may kill this program next.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
}
