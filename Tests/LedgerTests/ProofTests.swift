import Model
import Orchestration
import Runbook
import SQLite
import Testing

@testable import Ledger

/// The verification of a live ledger, snapshots, anchors and what may go.
struct ProofTests {
    private func verifyAll(_ file: LedgerFile, rows: Int = 7) throws -> AuditProgress {
        for _ in 0..<10_000 {
            let progress = try file.verifySlice(rows: rows)
            if case .through = progress { continue }
            return progress
        }
        return .through(0)
    }

    @Test func `a live audit is verified in slices while turns are taken`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.failOver(seconds: 10)
        var slices = 0
        while true {
            let progress = try world.file.verifySlice(rows: 3)
            slices += 1
            if case .through = progress {
                if slices < 5 { try world.second(dead: [PoolID("chat")]) }
                continue
            }
            #expect(progress == .intact(rows: Int(world.file.drafter.sequence)))
            break
        }
        #expect(slices > 5)
    }

    @Test func `damage in a live audit is told and not thrown`() throws {
        let scratch = try Scratch()
        try finishedLedger(scratch)
        try tamper(scratch.paths.ledger) { try $0.run("UPDATE audit SET text = 'nothing happened' WHERE seq = 9") }
        let world = try World(scratch.directory)
        guard case .damaged(let damage) = try verifyAll(world.file) else {
            Issue.record("not noticed")
            return
        }
        #expect(damage.sequence == 9)
        try world.second()
    }

    @Test func `the next verification begins at the newest anchor`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.failOver()
        let anchor = try world.file.keepAnchor(at: world.moment)
        #expect(try verifyAll(world.file) == .intact(rows: Int(world.file.drafter.sequence - anchor)))
    }

    @Test func `an anchor of another state is found`() async throws {
        for change in [
            "UPDATE anchor SET state = replace(state, '\"epoch\":1', '\"epoch\":2')",
            "UPDATE anchor SET hash = zeroblob(32)",
            "INSERT INTO anchor SELECT seq - 1, kind, hash, wall, state FROM anchor", "UPDATE anchor SET state = '{}'",
        ] {
            let scratch = try Scratch()
            do {
                let world = try World(scratch.directory)
                try world.failOver()
                _ = try world.file.keepAnchor(at: world.moment)
                try world.stop()
            }
            #expect(await Verifier.verify(scratch.paths.ledger).result == .intact)
            try tamper(scratch.paths.ledger) { try $0.execute(change) }
            #expect(await Verifier.verify(scratch.paths.ledger).result == .damaged, "\(change)")
        }
    }

    // MARK: Snapshots

    @Test func `a snapshot is made between turns and is whole`() async throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        try world.failOver()
        let path = try await world.snapshot()
        #expect(!isThere("\(path).part"))
        #expect(!isThere("\(path)-wal"))
        let verdict = await Verifier.verify(path)
        #expect(verdict.result == .intact, "\(verdict)")
        #expect(verdict.lastSequence > 20)
        try world.second()
        try world.stop()
    }

    @Test func `a snapshot that does not verify gets no name`() async throws {
        let scratch = try Scratch()
        try finishedLedger(scratch)
        try tamper(scratch.paths.ledger) { try $0.run("UPDATE audit SET text = 'nothing happened' WHERE seq = 9") }
        let world = try World(scratch.directory)
        try world.file.beginSnapshot()
        var raw: RawSnapshot?
        while raw == nil { raw = try world.file.snapshotSlice(pages: 50) }
        let copy = try #require(raw)
        await #expect(throws: LedgerError.self) { try await Snapshots.seal(copy) }
        #expect(isThere(copy.unfinished))
        #expect(!isThere(copy.path))
    }

    // MARK: Retention

    @Test func `rows go only below a committed anchor`() async throws {
        let scratch = try Scratch()
        try pruneWithCare(scratch)
        let verdict = await Verifier.verify(scratch.paths.ledger)
        #expect(verdict.result == .intact, "\(verdict)")
    }

    private func pruneWithCare(_ scratch: borrowing Scratch) throws {
        let world = try World(scratch.directory)
        try world.failOver()
        #expect(throws: DatabaseError.self) { try world.file.connection.run("DELETE FROM audit WHERE seq = 1") }
        #expect(throws: DatabaseError.self) {
            try world.file.connection.run("UPDATE audit SET text = '' WHERE seq = 1")
        }
        #expect(throws: DatabaseError.self) { try world.file.connection.run("DELETE FROM attempt") }
        #expect(throws: DatabaseError.self) { try world.file.connection.run("UPDATE attempt SET name = ''") }
        #expect(try world.file.prune(before: .max, at: world.moment) == nil, "there is no anchor yet")
        #expect(try !world.file.pruneSlice(rows: 10))

        let anchor = try world.file.keepAnchor(at: world.moment)
        #expect(throws: DatabaseError.self) { try world.file.connection.run("DELETE FROM anchor") }
        try world.second(dead: [PoolID("chat")])
        #expect(try world.file.prune(before: world.wall + 1, at: world.moment) == anchor)
        while try world.file.pruneSlice(rows: 10) { try world.second(dead: [PoolID("chat")]) }
        let first = try world.file.connection.first("SELECT min(seq) FROM audit") { row throws(DatabaseError) in
            try row.integer(0)
        }
        #expect(first == anchor + 1)
        #expect(try world.file.runs(of: nil, before: nil, limit: 10).isEmpty, "the run had ended before the anchor")
        #expect(throws: DatabaseError.self) { try world.file.connection.run("DELETE FROM audit") }
        try world.second()
        try world.stop()
    }

    @Test func `a pruned ledger opens, goes on and is pruned again`() async throws {
        let scratch = try Scratch()
        for round in 0..<3 {
            do {
                let world = try World(
                    scratch.directory, now: World.start + .minutes(Int64(round) * 30),
                    wall: World.wallStart + Int64(round) * 1_800_000_000)
                try world.failOver(seconds: 20)
                _ = try world.file.keepAnchor(at: world.moment)
                _ = try world.file.prune(before: world.wall + 1, at: world.moment)
                while try world.file.pruneSlice(rows: 100) {}
                try world.second()
                let progress = try verifyAll(world.file)
                if case .intact = progress {} else { Issue.record("\(progress)") }
                try world.stop()
            }
            let verdict = await Verifier.verify(scratch.paths.ledger)
            #expect(verdict.result == .intact, "\(verdict)")
        }
    }

    @Test func `a pruned ledger whose anchor was changed is damaged`() async throws {
        for change in [
            "UPDATE anchor SET state = replace(state, '\"epoch\":1', '\"epoch\":2') WHERE kind = 'state'",
            "DELETE FROM anchor", "DELETE FROM audit WHERE kind = 'ledger.pruned'",
            "DELETE FROM audit WHERE seq = (SELECT min(seq) FROM audit)",
        ] {
            let scratch = try Scratch()
            do {
                let world = try World(scratch.directory)
                try world.failOver()
                _ = try world.file.keepAnchor(at: world.moment)
                _ = try world.file.prune(before: .max, at: world.moment)
                while try world.file.pruneSlice(rows: 100) {}
                for _ in 0..<3 { try world.second() }
                try world.stop()
            }
            try tamper(scratch.paths.ledger) { try $0.execute(change) }
            #expect(await Verifier.verify(scratch.paths.ledger).result == .damaged, "\(change)")
        }
    }

    @Test func `the intents of an open run are never pruned`() throws {
        let scratch = try Scratch()
        let world = try World(scratch.directory)
        let pool = PoolID("chat")
        for _ in 0..<5 { try world.second() }
        var steps = Turn()
        let plan = Samples.plan
        let changes: [Change] = [
            .run(
                RunID(1),
                .began(
                    RunBirth(
                        id: RunID(1), plan: plan, epoch: 1, orderedBy: .automatic, accepted: [], awaits: nil,
                        allowed: .hours(1)))),
            .run(
                RunID(1),
                .attemptBegan(
                    AttemptID(run: RunID(1), plan: 1, step: 0, number: 1, direction: .forward),
                    overAt: world.now + .minutes(1), stepDeadline: world.now + .minutes(5))),
        ]
        steps.records = changes.map { Record(pool: pool, actor: .automatic, reason: "", change: $0) }
        _ = try world.file.commit(steps, at: world.moment)
        _ = try world.file.keepAnchor(at: world.moment)
        _ = try world.file.prune(before: .max, at: world.moment)
        while try world.file.pruneSlice(rows: 100) {}
        #expect(try world.file.run(RunID(1))?.attempts.count == 1)
        #expect(throws: DatabaseError.self) { try world.file.connection.run("DELETE FROM attempt") }
    }

    // MARK: Speed

    @Test func `a hundred thousand rows are verified`() async throws {
        let scratch = try Scratch()
        let (grown, _) = try run(Fixture.path, ["grow", scratch.directory, "100000"])
        let (verified, _) = try run(Fixture.path, ["verify", scratch.paths.ledger])
        print("grown: \(grown.split(separator: "\n").last ?? ""); verified: \(verified)")
        #expect(verified.hasPrefix("intact"), "\(verified)")
    }
}
